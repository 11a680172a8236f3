using System;
using System.Linq;
using Personas.Crm.Domain.Expressions.Columns;
using Personas.Crm.Domain.Segments;

namespace Personas.Crm.Domain.Tests.Expressions;

/// <summary>What a batch says beside verdicts, and its limits; that its verdicts are right is shown by the laws.</summary>
[TestClass]
public sealed class ColumnBatchTests
{
    private const string Rich = """{"version":1,"all":[{"fact":"income","op":"gt","value":100},{"any":[{"fact":"deceased","op":"ne","value":true}]}]}""";

    [TestMethod]
    public void Entering_and_leaving_are_the_differences_from_current_memberships()
    {
        var batch = Batch([Bank.Segment("rich", Rich)], out var rules);
        Add(batch, rules, """{"income":200}""");
        Add(batch, rules, """{"income":200}""", "rich");
        Add(batch, rules, """{"income":50}""", "rich", "unknown");
        Add(batch, rules, """{"income":50}""");
        var verdicts = batch.Evaluate();
        var rich = rules.Find("rich")!;
        CollectionAssert.AreEqual(new[] { 0, 1 }, verdicts.Members(rich).Set.ToArray());
        CollectionAssert.AreEqual(new[] { 0 }, verdicts.Entering(rich).Set.ToArray());
        CollectionAssert.AreEqual(new[] { 2 }, verdicts.Leaving(rich).Set.ToArray());
        CollectionAssert.AreEqual(new[] { 0, 2 }, verdicts.Changing().Set.ToArray());
    }

    [TestMethod]
    public void Every_condition_says_for_whom_it_holds_alone()
    {
        var batch = Batch([Bank.Segment("rich", Rich)], out var rules);
        Add(batch, rules, """{"income":200,"deceased":true}""");
        Add(batch, rules, """{"income":200}""");
        Add(batch, rules, "{}");
        var conditions = batch.Conditions(rules.Find("rich")!);
        Assert.AreEqual(2, conditions["all[0]"].Count);
        Assert.AreEqual(2, conditions["all[1].any[0]"].Count);
        Assert.AreEqual(1, conditions["all[0]"].And(conditions["all[1]"]).Count);
        Assert.AreEqual(1, conditions["all[0]"].Except(conditions["all[1]"]).Count);
    }

    [TestMethod]
    public void A_segment_that_is_not_asked_for_counts_as_it_is_stored()
    {
        const string follower = """{"version":1,"fact":"globetrotter","op":"eq","value":true}""";
        var rules = Bank.Rules(Bank.Segment("globetrotter", Rich), Bank.Segment("follower", follower)).For("contact");
        var batch = ColumnRules.Of(rules.At(A.Customer().Moment), rules.Select(segment => segment.Key == "follower")).NewBatch();
        Add(batch, rules, """{"income":200}""");
        Add(batch, rules, "{}", "globetrotter");
        CollectionAssert.AreEqual(new[] { 1 }, batch.Evaluate().Members(rules.Find("follower")!).Set.ToArray());
    }

    [TestMethod]
    public void A_full_batch_takes_nobody_and_an_empty_one_everybody_again()
    {
        var batch = Batch([Bank.Segment("rich", Rich)], out var rules);
        for (var i = 0; i < ColumnBatch.Capacity; i++) Add(batch, rules, i % 3 == 0 ? """{"income":200}""" : "{}");
        Assert.ThrowsExactly<InvalidOperationException>(() => Add(batch, rules, "{}"));
        var before = batch.Evaluate();
        batch.Clear();
        Add(batch, rules, "{}");
        Assert.IsTrue(batch.Evaluate().Members(rules.Find("rich")!).IsEmpty);
        Assert.AreEqual((ColumnBatch.Capacity + 2) / 3, before.Members(rules.Find("rich")!).Count, "What was found stays.");
    }

    // 600 thresholds need codes of two bytes; thousands on one spot, and one far away, a search; 40,000 are too many for codes.
    [TestMethod]
    [DataRow(600, 10, 0)]
    [DataRow(3_000, 1, 1_000_000_000)]
    [DataRow(40_000, 2, 5)]
    public void Any_number_of_thresholds_gives_the_verdicts_of_trees(int thresholds, int distance, int last)
    {
        var texts = Enumerable.Range(0, thresholds / 500 + 1).Select(i => Bank.Segment($"s{i}", OneOf(thresholds, distance, i, last))).ToArray();
        var dated = Bank.Rules([.. texts.Select((text, i) => text with { Id = new Guid(i, 0, 0, new byte[8]) })]).For("contact").At(A.Customer().Moment);
        var batch = ColumnRules.Of(dated).NewBatch();
        var children = Enumerable.Range(0, 900).Select(i => i * 7 % (thresholds * distance + 40) - 20).Append(last).ToList();
        foreach (var number in children) batch.Add(Customer(number).Data(dated.Rules.Needs));
        var found = batch.Evaluate();
        for (var i = 0; i < children.Count; i++)
        {
            var trees = dated.Evaluate(Customer(children[i]).Sheet(dated));
            foreach (var segment in dated.Rules.Segments) Assert.AreEqual(trees.Holds(segment), found.Members(segment)[i], $"{segment.Key} of {children[i]}");
        }
    }

    private static string OneOf(int thresholds, int distance, int part, int last)
    {
        var values = Enumerable.Range(0, Math.Min(500, thresholds)).Select(i => (part * 500 + i) * distance).Append(last);
        return $$"""{"version":1,"fact":"numberofchildren","op":"in","value":[{{string.Join(",", values.Distinct())}}]}""";
    }

    private static TestCustomer Customer(int children) => A.Customer($$"""{"numberofchildren":{{children}}}""");

    private static ColumnBatch Batch(SegmentText[] segments, out CustomerRules rules)
    {
        rules = Bank.Rules(segments).For("contact");
        return ColumnRules.Of(rules.At(A.Customer().Moment)).NewBatch();
    }

    private static void Add(ColumnBatch batch, CustomerRules rules, string customer, params string[] current) =>
        batch.Add(A.Customer(customer).Data(rules.Needs), current);
}
