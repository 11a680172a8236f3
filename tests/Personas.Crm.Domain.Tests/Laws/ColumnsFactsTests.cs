using System;
using System.Collections.Generic;
using System.Linq;
using FsCheck.Fluent;
using Newtonsoft.Json.Linq;
using Personas.Crm.Domain.Expressions.Columns;
using Personas.Crm.Domain.Segments;
using Personas.Crm.Domain.Values;

namespace Personas.Crm.Domain.Tests.Laws;

/// <summary>
/// Every kind of figure and derived value, with defaults, memberships and odd numbers, over random customers in one batch: bits find whom the
/// trees find, whether figures are taken by classes of rows or one by one.
/// </summary>
[TestClass]
public sealed class ColumnsFactsTests
{
    private static readonly string[] Odd =
    [
        """{"fact":"average","op":"gt","value":1.33333}""", """{"fact":"score","op":"in","value":[1.5,0.33333]}""",
        """{"fact":"score","op":"le","value":0.3333}""",
        """{"fact":"score","op":"ne","value":0.3334}""", """{"fact":"average","op":"between","value":[1.3333,1.3334]}""",
        """{"fact":"mean_items","op":"ge","value":1.3334}""", """{"fact":"most","op":"lt","value":900000000000001}""",
        """{"fact":"income","op":"lt","value":900000000000001}""", """{"fact":"items","op":"eq","value":0}""",
    ];

    private static readonly JObject[] OddCustomers =
    [
        JObject.Parse("""{"score":0.33333,"payments":[{"amount":1,"date":"2024-02-28T00:00:00Z"},{"amount":1,"items":2},{"amount":2,"category":2}]}"""),
        JObject.Parse("""{"score":0.33335,"income":999999999999999,"payments":[{"amount":999999999999999},{"amount":1.33335}]}"""),
        JObject.Parse("""{"score":-0.33333,"income":-999999999999999,"payments":[]}"""),
        new JObject { ["payments"] = new JArray(Enumerable.Range(0, 600).Select(i => new JObject { ["amount"] = i, ["items"] = i % 7 })) },
    ];

    // In Havana the clock goes back at one o'clock at night, to midnight.
    private static readonly Moment[] Moments =
        [.. SqlFactsTests.Moments, new(new DateTime(2024, 11, 3, 6, 30, 0), TimeZoneInfo.FindSystemTimeZoneById("America/Havana"))];

    [TestMethod]
    public void Bits_find_whom_trees_find()
    {
        var customers = Gen.Sample(RandomExpression.Customer, 100, 300).Concat(OddCustomers).ToList();
        var segments = SqlFactsTests.Conditions.Concat(Odd).SelectMany((condition, i) => new[]
        {
            Bank.Segment($"all{i}", $$"""{"version":1,"all":[{{condition}}]}""") with { Id = new Guid(i, 1, 0, new byte[8]) },
            Bank.Segment($"none{i}", $$"""{"version":1,"none":[{{condition}}]}""") with { Id = new Guid(i, 2, 0, new byte[8]) },
        }).Append(Bank.Segment("worker", SqlFactsTests.Worker)).Append(Bank.Segment("idler", SqlFactsTests.Idler)).ToList();
        var compiled = RuleSet.Compile(SqlFactsTests.Facts, segments, Bank.Schema);
        Assert.IsEmpty(compiled.Broken, string.Join(" ", compiled.Broken.SelectMany(broken => broken.Problems)));
        foreach (var moment in Moments) Check(compiled.For("contact").At(moment), customers);
    }

    [TestMethod]
    public void Each_condition_alone_needs_no_other_to_be_right()
    {
        var customers = Gen.Sample(RandomExpression.Customer, 100, 40).Concat(OddCustomers).ToList();
        foreach (var condition in SqlFactsTests.Conditions.Concat(Odd))
        {
            var tested = Bank.Segment("tested", $$"""{"version":1,"all":[{{condition}}]}""");
            SegmentText[] segments = [tested, Bank.Segment("worker", SqlFactsTests.Worker), Bank.Segment("idler", SqlFactsTests.Idler)];
            var rules = RuleSet.Compile(SqlFactsTests.Facts, segments, Bank.Schema).For("contact").At(Moments[0]);
            Check(rules, customers, rules.Rules.Select(segment => segment.Key == "tested"));
        }
    }

    private static void Check(DatedRules rules, List<JObject> customers, SegmentSet? only = null)
    {
        var batch = ColumnRules.Of(rules, only).NewBatch();
        foreach (var customer in customers) batch.Add(A.Customer(customer).Data(rules.Rules.Needs), ["worker"]);
        var found = batch.Evaluate();
        for (var i = 0; i < customers.Count; i++)
        {
            var verdicts = rules.Evaluate(A.Customer(customers[i]).At(rules.Moment).MemberOf("worker").Sheet(rules), only);
            foreach (var segment in (only ?? rules.Rules.All).Segments)
                Assert.AreEqual(verdicts.Holds(segment), found.Members(segment)[i],
                    $"{segment.Expression.Json} at {rules.Moment.UtcNow:u} in {rules.Moment.Zone.Id}, customer {i}: {customers[i]}");
        }
    }
}
