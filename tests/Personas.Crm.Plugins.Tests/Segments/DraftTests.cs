using System;
using System.Linq;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using Personas.Crm.Plugins.Tests.Bank;
using Personas.Crm.Plugins.Tests.Choices;
using Personas.Crm.Plugins.Tests.Tables;

namespace Personas.Crm.Plugins.Tests.Segments;

/// <summary>A rule that is drafted beside the one in force.</summary>
[TestClass]
public sealed class DraftTests
{
    private const string Consenting = """{"version":1,"all":[{"fact":"marketing_consent","op":"eq","value":true}]}""";

    [TestMethod]
    public void A_draft_is_put_in_words_and_changes_nobody()
    {
        using var bank = TestBank.Open().WithFacts();
        var segment = bank.Segment("rule", BankFacts.Eligible);
        var ada = bank.Customer();
        bank.RunQueue();

        bank.Update(Tables.Segment.LogicalName, segment, Tables.Segment.DraftExpression, """{"version":1,"all":[{"fact":"age","op":"gt","value":99}]}""");
        bank.RunQueue();

        var row = Row(bank, segment);
        Assert.Contains("more than 99", row.GetAttributeValue<string>(Tables.Segment.DraftSummary), StringComparison.Ordinal);
        Assert.AreEqual(1, row.GetAttributeValue<int>(Tables.Segment.Version));
        Assert.AreEqual("rule", bank.Memberships(ada));
    }

    [TestMethod]
    public void Publishing_puts_the_draft_in_force_as_the_next_version()
    {
        using var bank = TestBank.Open().WithFacts();
        var segment = bank.Segment("rule", BankFacts.LowRisk30To45);
        var ada = bank.Customer((Contact.RiskClass, new OptionSetValue((int)RiskClass.High)));
        bank.RunQueue();
        Assert.AreEqual("", bank.Memberships(ada));
        bank.Update(Tables.Segment.LogicalName, segment, Tables.Segment.DraftExpression, Consenting);

        var answer = bank.Call("pcrm_PublishSegment", ("SegmentKey", "rule"));
        bank.RunQueue();

        Assert.AreEqual(2, answer["Version"]);
        Assert.IsTrue((bool)answer["IsNewVersion"]);
        Assert.AreEqual("rule", bank.Memberships(ada));
        var row = Row(bank, segment);
        Assert.AreEqual(Consenting, row.GetAttributeValue<string>(Tables.Segment.Expression));
        Assert.IsFalse(row.Contains(Tables.Segment.DraftExpression) || row.Contains(Tables.Segment.DraftSummary));
        CollectionAssert.AreEqual(new[] { 1, 2 }, bank.All(SegmentVersion.LogicalName, SegmentVersion.Number)
            .Select(version => version.GetAttributeValue<int>(SegmentVersion.Number)).Order().ToArray());
    }

    [TestMethod]
    public void Publishing_twice_makes_one_version()
    {
        using var bank = TestBank.Open().WithFacts();
        bank.Segment("rule", Consenting, SegmentStatus.Draft);

        Assert.IsTrue((bool)bank.Call("pcrm_PublishSegment", ("SegmentKey", "rule"))["IsNewVersion"]);
        var again = bank.Call("pcrm_PublishSegment", ("SegmentKey", "rule"));

        Assert.AreEqual(1, again["Version"]);
        Assert.IsFalse((bool)again["IsNewVersion"]);
        Assert.HasCount(1, bank.All(SegmentVersion.LogicalName));
    }

    [TestMethod]
    [DataRow("""{"version":1,"all":[{"fact":"agee","op":"gt","value":9}]}""", "all[0].fact")]
    [DataRow("""{"version":1,"all":[]}""", "all")]
    [DataRow("nonsense", "draft")]
    [DataRow("""{"version":1,"all":[{"fact":"in_rule","op":"eq","value":true}]}""", "circle")]
    public void A_draft_with_problems_is_refused(string draft, string because)
    {
        using var bank = TestBank.Open().WithFacts();
        var segment = bank.Segment("rule", Consenting);
        bank.Fact("in_rule", FactType.Boolean, """{"segment":"rule"}""", FactKind.Membership);

        PublishingTests.Refused(() => bank.Update(Tables.Segment.LogicalName, segment, Tables.Segment.DraftExpression, draft), because);
        Assert.IsFalse(Row(bank, segment).Contains(Tables.Segment.DraftExpression));
    }

    [TestMethod]
    public void A_segment_that_does_not_exist_cannot_be_published()
    {
        using var bank = TestBank.Open().WithFacts();
        PublishingTests.Refused(() => bank.Call("pcrm_PublishSegment", ("SegmentKey", "nobody")), "SegmentKey: there is no segment 'nobody'");
    }

    private static Entity Row(TestBank bank, Guid segment) => bank.Service.Retrieve(Tables.Segment.LogicalName, segment,
        new ColumnSet(Tables.Segment.Expression, Tables.Segment.DraftExpression, Tables.Segment.DraftSummary, Tables.Segment.Version));
}
