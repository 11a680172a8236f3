using System;
using System.Linq;
using Personas.Crm.Domain.Facts;
using Personas.Crm.Domain.Segments;
using Personas.Crm.Domain.Segments.Estimates;
using Personas.Crm.Domain.Values;

namespace Personas.Crm.Domain.Tests.Segments.Estimates;

[TestClass]
public sealed class SegmentChangeTests
{
    private static readonly FactText[] Facts =
        [.. Bank.Facts, Membership("in_low", "low"), Membership("in_middle", "middle"), Membership("in_manual", "manual"), Membership("in_changed", "changed")];

    private static readonly SegmentText Published = Bank.Segment("changed", Income("ge", 100));
    private static readonly SegmentText Middle = Bank.Segment("middle",
        """{"version":1,"all":[{"fact":"in_changed","op":"eq","value":true},{"fact":"consent","op":"eq","value":true}]}""");
    private static readonly SegmentText Top = Bank.Segment("top", """{"version":1,"none":[{"fact":"in_middle","op":"eq","value":true}]}""");

    [TestMethod]
    [DataRow(50, false, true)]
    [DataRow(100, true, true)]
    [DataRow(20, false, false)]
    public void A_customer_is_decided_by_both_rules(int income, bool was, bool becomes)
    {
        var outcome = Outcome(Changed(Income("ge", 50)), [Published], $$"""{"income":{{income}}}""");

        Assert.AreEqual((was, becomes), (outcome.Was, outcome.Is));
    }

    [TestMethod]
    public void What_builds_on_the_segment_follows_through_others_in_order()
    {
        var change = Compile(Changed(Income("ge", 50)), [Top, Middle, Published]);
        var dated = change.At(A.Customer().Moment);
        var outcome = dated.Evaluate(A.Customer("""{"income":70,"consent":true}""").Sheet(dated.Rules));

        CollectionAssert.AreEqual(new[] { "middle", "top" }, dated.Dependents.Select(segment => segment.Key).ToArray());
        CollectionAssert.AreEqual(new[] { new DependentOutcome(false, true), new DependentOutcome(true, false) }, outcome.Dependents.ToArray());
    }

    [TestMethod]
    [DataRow(true, true)]
    [DataRow(false, false)]
    public void A_manual_segment_counts_as_it_is_stored_and_follows_nothing(bool stored, bool expected)
    {
        var manual = Bank.Segment("manual", """{"version":1,"fact":"in_changed","op":"eq","value":true}""") with { Mode = RefreshMode.Manual };
        var low = Bank.Segment("low", Income("lt", 10)) with { Mode = RefreshMode.Manual };

        var change = Compile(Changed("""{"version":1,"fact":"in_low","op":"eq","value":true}"""), [Published, manual, low]);
        var dated = change.At(A.Customer().Moment);
        var outcome = dated.Evaluate(A.Customer("""{"income":5}""").MemberOf(stored ? ["low"] : []).Sheet(dated.Rules));

        Assert.AreEqual("low", change.Given.Single().Key);
        Assert.IsEmpty(dated.Dependents);
        Assert.AreEqual(expected, outcome.Is);
    }

    [TestMethod]
    public void Only_what_is_asked_for_is_loaded()
    {
        var other = Bank.Segment("other", """{"version":1,"fact":"spend_90d","op":"gt","value":1}""");

        var needs = Compile(Changed(Income("ge", 50)), [Published, Middle, other]).At(A.Customer().Moment).Rules.Rules.Needs;

        Assert.IsEmpty(needs.Related);
        CollectionAssert.AreEquivalent(new[] { "income", "consent" }, needs.CustomerColumns.Select(column => column.Name).ToArray());
    }

    [TestMethod]
    public void A_segment_that_is_not_published_had_nobody()
    {
        var outcome = Outcome(Changed(Income("ge", 50)), [], """{"income":200}""");

        Assert.AreEqual((false, true, 0), (outcome.Was, outcome.Is, outcome.Dependents.Count));
    }

    [TestMethod]
    public void A_rule_that_closes_a_circle_is_refused()
    {
        var reading = SegmentChange.Compile(Facts, [Published, Middle], Changed("""{"version":1,"fact":"in_middle","op":"eq","value":true}"""), Bank.Schema);

        Assert.Contains("in a circle: changed → middle → changed", reading.Problems.Single().Fault);
    }

    private static SegmentText Changed(string expression) => Published with { Expression = expression };

    private static string Income(string op, int value) => $$"""{"version":1,"fact":"income","op":"{{op}}","value":{{value}}}""";

    private static FactText Membership(string key, string segment) => new(key, key, FactKind.Membership, FactType.Boolean, $$"""{"segment":"{{segment}}"}""");

    private static SegmentChange Compile(SegmentText changed, SegmentText[] published)
    {
        var reading = SegmentChange.Compile(Facts, published, changed, Bank.Schema);
        Assert.IsTrue(reading.IsValid, string.Join(" ", reading.Problems));
        return reading.Required;
    }

    private static ChangeOutcome Outcome(SegmentText changed, SegmentText[] published, string customer)
    {
        var dated = Compile(changed, published).At(Moment.InUtc(new DateTime(2026, 5, 4)));
        return dated.Evaluate(A.Customer(customer).Sheet(dated.Rules));
    }
}
