using System;
using System.Linq;
using System.ServiceModel;
using Microsoft.Xrm.Sdk;
using Personas.Crm.Plugins.Tests.Bank;
using Personas.Crm.Plugins.Tests.Choices;
using Personas.Crm.Plugins.Tests.Tables;

namespace Personas.Crm.Plugins.Tests.Segments;

[TestClass]
public sealed class PublishingTests
{
    [TestMethod]
    public void A_draft_is_summarised_and_followed_by_nobody()
    {
        using var bank = TestBank.Open().WithFacts();
        var segment = bank.Segment("eligible", BankFacts.Eligible, SegmentStatus.Draft);
        bank.RunQueue();

        var row = bank.Service.Retrieve(Tables.Segment.LogicalName, segment,
            new(Tables.Segment.Summary, Tables.Segment.ExpressionHash, Tables.Segment.Version));
        Assert.Contains("age is between 24 and 73", row.GetAttributeValue<string>(Tables.Segment.Summary), StringComparison.OrdinalIgnoreCase);
        Assert.IsNotNull(row.GetAttributeValue<string>(Tables.Segment.ExpressionHash));
        Assert.IsNull(row.GetAttributeValue<int?>(Tables.Segment.Version));
        Assert.IsEmpty(bank.All(SegmentVersion.LogicalName));
        Assert.AreEqual(0, bank.Counted(() => bank.Customer()).ByPlugIns);
    }

    [TestMethod]
    public void Every_rule_that_was_in_force_stays_as_a_version_and_memberships_name_it()
    {
        using var bank = TestBank.Open().WithFacts();
        var segment = bank.Segment("eligible", BankFacts.Eligible);
        bank.RunQueue();
        var ada = bank.Customer();
        bank.RunQueue();

        bank.Update(Tables.Segment.LogicalName, segment, Tables.Segment.Expression, BankFacts.LowRisk30To45);
        bank.RunQueue();
        bank.Update(Tables.Segment.LogicalName, segment, Tables.Segment.Name, "Another name");
        bank.RunQueue();

        var versions = bank.All(SegmentVersion.LogicalName, SegmentVersion.Number, SegmentVersion.Expression)
            .OrderBy(row => row.GetAttributeValue<int>(SegmentVersion.Number)).ToList();
        CollectionAssert.AreEqual(new[] { 1, 2 }, versions.Select(row => row.GetAttributeValue<int>(SegmentVersion.Number)).ToArray());
        var decided = bank.All(SegmentMembership.LogicalName, SegmentMembership.SegmentVersionId)
            .Single().GetAttributeValue<EntityReference>(SegmentMembership.SegmentVersionId);
        Assert.AreEqual(versions[0].Id, decided.Id);
        Assert.AreEqual("eligible", bank.Memberships(ada));
    }

    [TestMethod]
    public void A_segment_named_by_its_key_is_itself()
    {
        using var bank = TestBank.Open().WithFacts();
        bank.Segment("inner", BankFacts.Eligible);
        bank.Fact("is_inner", FactType.Boolean, """{ "segment": "inner" }""", FactKind.Membership);
        bank.Segment("outer", """{ "version": 1, "all": [ { "fact": "is_inner", "op": "eq", "value": true } ] }""");
        bank.Fact("is_outer", FactType.Boolean, """{ "segment": "outer" }""", FactKind.Membership);
        var inner = new Entity(Tables.Segment.LogicalName, Tables.Segment.Key, "inner");

        inner[Tables.Segment.Expression] = """{ "version": 1, "all": [ { "fact": "is_outer", "op": "eq", "value": true } ] }""";
        Refused(() => bank.Service.Update(inner), "circle");
        inner[Tables.Segment.Expression] = BankFacts.LowRisk30To45;
        bank.Service.Update(inner);
    }

    [TestMethod]
    public void The_status_goes_its_way_and_no_other()
    {
        using var bank = TestBank.Open().WithFacts();
        Refused(() => bank.Segment("a", BankFacts.Eligible, SegmentStatus.Retired), "cannot begin as retired");
        var segment = bank.Segment("eligible", BankFacts.Eligible);
        bank.RunQueue();

        Refused(() => SetStatus(bank, segment, SegmentStatus.Draft), "cannot become a draft again");
        Refused(() => bank.Service.Delete(Tables.Segment.LogicalName, segment), "Retire it first");
        SetStatus(bank, segment, SegmentStatus.Retired);
        SetStatus(bank, segment, SegmentStatus.Draft);
        SetStatus(bank, segment, SegmentStatus.Published);
        bank.RunQueue();
    }

    [TestMethod]
    public void A_segment_that_another_one_builds_on_stays()
    {
        using var bank = TestBank.Open().WithFacts();
        var eligible = bank.Segment("eligible", BankFacts.Eligible);
        bank.Fact("is_eligible", FactType.Boolean, """{"segment":"eligible"}""", FactKind.Membership);
        bank.Segment("vip", """{"version":1,"all":[{"fact":"is_eligible","op":"eq","value":true}]}""");
        bank.RunQueue();

        Refused(() => SetStatus(bank, eligible, SegmentStatus.Retired), "used by segment 'vip'");
        Refused(() => bank.Update(Tables.Segment.LogicalName, eligible, Tables.Segment.Key, "other"), "used by segment 'vip'");

        var ada = bank.Customer();
        bank.RunQueue();
        Assert.AreEqual("eligible,vip", bank.Memberships(ada));
        bank.Update(Contact.LogicalName, ada, Contact.Deceased, true);
        bank.RunQueue();
        Assert.AreEqual("", bank.Memberships(ada));
    }

    [TestMethod]
    public void A_segment_may_not_depend_on_itself()
    {
        using var bank = TestBank.Open().WithFacts();
        var first = bank.Segment("first", BankFacts.Eligible, SegmentStatus.Draft);
        bank.Fact("in_first", FactType.Boolean, """{"segment":"first"}""", FactKind.Membership);
        bank.Segment("second", """{"version":1,"all":[{"fact":"in_first","op":"eq","value":true}]}""", SegmentStatus.Draft);
        bank.Fact("in_second", FactType.Boolean, """{"segment":"second"}""", FactKind.Membership);

        Refused(() => bank.Update(Tables.Segment.LogicalName, first, Tables.Segment.Expression, """{"version":1,"all":[{"fact":"in_second","op":"eq","value":true}]}"""),
            "first → second → first");
    }

    [TestMethod]
    public void Switching_off_the_last_rule_of_a_column_stops_its_events()
    {
        using var bank = TestBank.Open().WithFacts();
        var segment = bank.Segment("eligible", BankFacts.Eligible);
        bank.RunQueue();
        var ada = bank.Customer();
        bank.RunQueue();

        bank.Update(Tables.Segment.LogicalName, segment, Tables.Segment.Expression, BankFacts.LowRisk30To45);
        bank.RunQueue();

        Assert.AreEqual(0, bank.Counted(() => bank.Update(Contact.LogicalName, ada, Contact.MarketingConsent, false)).ByPlugIns);
        var high = new OptionSetValue((int)RiskClass.High);
        Assert.IsGreaterThan(0, bank.Counted(() => bank.Update(Contact.LogicalName, ada, Contact.RiskClass, high)).ByPlugIns);
        Assert.AreEqual("", bank.Memberships(ada));
    }

    internal static void Refused(Action action, string because) =>
        Assert.Contains(because, Assert.ThrowsExactly<FaultException<OrganizationServiceFault>>(action).Message, StringComparison.Ordinal);

    private static void SetStatus(TestBank bank, Guid segment, SegmentStatus status) =>
        bank.Update(Tables.Segment.LogicalName, segment, Tables.Segment.StatusCode, new OptionSetValue((int)status));
}
