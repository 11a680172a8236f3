using System;
using System.Linq;
using Microsoft.Xrm.Sdk.Query;
using Newtonsoft.Json.Linq;
using Personas.Crm.Plugins.Tests.Bank;
using Personas.Crm.Plugins.Tests.Choices;
using Personas.Crm.Plugins.Tests.Tables;

namespace Personas.Crm.Plugins.Tests.Segments;

[TestClass]
public sealed class PreviewTests
{
    private const string Api = "pcrm_PreviewSegmentChange";
    private const string From40 = """{"version":1,"fact":"age","op":"ge","value":40}""";
    private const string From30To50 = """{"version":1,"fact":"age","op":"between","value":[30,50]}""";

    [TestMethod]
    public void The_counts_are_those_of_what_publishing_then_does()
    {
        using var bank = WithSegments();
        var segment = bank.All(Segment.LogicalName, Segment.Key).Single(row => (string)row[Segment.Key] == "aged").Id;
        var before = Members(bank, "aged");
        var invited = Members(bank, "invited");

        var answer = bank.Call(Api, ("SegmentKey", "aged"), ("Expression", From30To50));
        bank.Update(Segment.LogicalName, segment, Segment.Expression, From30To50);
        bank.RunQueue();

        var after = Members(bank, "aged");
        Assert.AreEqual((after.Except(before).Count(), before.Except(after).Count(), before.Intersect(after).Count(), true),
            ((int)answer["Enter"], (int)answer["Leave"], (int)answer["Stay"], (bool)answer["IsExact"]));
        var knockOn = JArray.Parse((string)answer["KnockOn"]).Single();
        var invitedAfter = Members(bank, "invited");
        Assert.AreEqual(("invited", invitedAfter.Except(invited).Count(), invited.Except(invitedAfter).Count()),
            ((string)knockOn["segment"]!, (int)knockOn["enter"]!, (int)knockOn["leave"]!));
        foreach (var entering in JArray.Parse((string)answer["EnterSample"]))
        {
            Assert.Contains(Guid.Parse((string)entering["id"]!), after.Except(before));
            Assert.StartsWith("Yes, because age is between 30 and 50 (found: 3", (string)entering["why"]!, StringComparison.Ordinal);
        }

        foreach (var leaving in JArray.Parse((string)answer["LeaveSample"])) Assert.Contains(Guid.Parse((string)leaving["id"]!), before.Except(after));
    }

    [TestMethod]
    public void A_preview_changes_no_membership_and_is_kept_when_asked_for()
    {
        using var bank = WithSegments();
        var before = Members(bank, "aged");

        var answer = bank.Call(Api, ("SegmentKey", "aged"), ("Expression", From30To50), ("Save", true), ("SampleSize", 1));
        bank.RunQueue();

        CollectionAssert.AreEquivalent(before, Members(bank, "aged"));
        var row = bank.Service.RetrieveMultiple(Aged()).Entities.Single();
        Assert.AreEqual(bank.Clock.Now, row.GetAttributeValue<DateTime>(Segment.PreviewedOn));
        var kept = JObject.Parse((string)row[Segment.Preview]);
        Assert.AreEqual(((int)answer["Enter"], (int)answer["Leave"]), ((int)kept["enter"]!, (int)kept["leave"]!));
        Assert.IsFalse(kept.ContainsKey("leaveSample"), "who may read the segment need not be allowed to read customers");
        Assert.HasCount(64, (string)kept["expressionHash"]!);
    }

    [TestMethod]
    public void The_draft_is_previewed_when_no_rule_is_given_and_a_new_segment_has_only_who_enters()
    {
        using var bank = WithSegments();
        bank.Update(Segment.LogicalName, bank.Service.RetrieveMultiple(Aged()).Entities.Single().Id, Segment.DraftExpression, From30To50);
        bank.Segment("new", From40, SegmentStatus.Draft);

        var drafted = bank.Call(Api, ("SegmentKey", "aged"));
        var given = bank.Call(Api, ("SegmentKey", "aged"), ("Expression", From30To50));
        var fresh = bank.Call(Api, ("SegmentKey", "new"));

        Assert.AreEqual((given["Enter"], given["Leave"], given["Stay"]), (drafted["Enter"], drafted["Leave"], drafted["Stay"]));
        Assert.AreEqual((Members(bank, "aged").Count, 0, 0, "[]"), ((int)fresh["Enter"], (int)fresh["Leave"], (int)fresh["Stay"], (string)fresh["KnockOn"]));
    }

    [TestMethod]
    public void What_the_same_rule_says_differs_from_the_published_one_for_nobody()
    {
        using var bank = WithSegments();

        var answer = bank.Call(Api, ("SegmentKey", "aged"), ("Expression", From40));

        Assert.AreEqual((0, 0, Members(bank, "aged").Count), ((int)answer["Enter"], (int)answer["Leave"], (int)answer["Stay"]));
    }

    [TestMethod]
    [DataRow("", From40, 0, 0, "SegmentKey: it is missing.")]
    [DataRow("nobody", From40, 0, 0, "SegmentKey: there is no segment 'nobody'.")]
    [DataRow("aged", null, 0, 0, "Expression: it is missing, and the segment 'aged' has no draft.")]
    [DataRow("aged", """{"version":1,"all":[]}""", 0, 0, "Expression cannot be previewed: one problem.\nall: The group is empty")]
    [DataRow("aged", """{"version":1,"fact":"in_invited","op":"eq","value":true}""", 0, 0,
        "The segments depend on each other in a circle: aged → invited → aged.")]
    [DataRow("aged", From40, 200, 0, "TimeBudgetSeconds: 200 is out of range. Write a number from 1 to 110.")]
    [DataRow("aged", From40, 0, -5, "SampleSize: -5 is out of range. Write a number from 1 to 100.")]
    public void Bad_input_is_answered_with_the_parameter_and_the_fault(string key, string? expression, int budget, int sample, string because)
    {
        using var bank = WithSegments(customers: 1);
        bank.Fact("in_invited", FactType.Boolean, """{"segment":"invited"}""", FactKind.Membership);

        PublishingTests.Refused(() => bank.Call(Api, ("SegmentKey", key), ("Expression", expression), ("TimeBudgetSeconds", budget),
            ("SampleSize", sample)), because);
    }

    /// <summary>Who is 40 or older; and of those who consent, built on that segment.</summary>
    private static TestBank WithSegments(int customers = 60)
    {
        var bank = TestBank.Open().WithFacts();
        bank.Segment("aged", From40);
        bank.Fact("in_aged", FactType.Boolean, """{"segment":"aged"}""", FactKind.Membership);
        bank.Segment("invited", """{"version":1,"all":[{"fact":"in_aged","op":"eq","value":true},{"fact":"marketing_consent","op":"eq","value":true}]}""");
        bank.RunQueue();
        bank.Customers(customers);
        bank.RunQueue();
        return bank;
    }

    private static QueryExpression Aged()
    {
        var query = new QueryExpression(Segment.LogicalName) { ColumnSet = new ColumnSet(Segment.Preview, Segment.PreviewedOn) };
        query.Criteria.AddCondition(Segment.Key, ConditionOperator.Equal, "aged");
        return query;
    }

    private static System.Collections.Generic.List<Guid> Members(TestBank bank, string segment)
    {
        var query = new QueryExpression(SegmentMembership.LogicalName) { ColumnSet = new ColumnSet(SegmentMembership.CustomerId) };
        query.Criteria.AddCondition(SegmentMembership.Name, ConditionOperator.Equal, segment);
        query.Criteria.AddCondition(SegmentMembership.StateCode, ConditionOperator.Equal, (int)SegmentMembershipState.Active);
        return bank.Service.RetrieveMultiple(query).Entities
            .Select(row => row.GetAttributeValue<Microsoft.Xrm.Sdk.EntityReference>(SegmentMembership.CustomerId).Id).ToList();
    }
}
