using System;
using System.Linq;
using Microsoft.Xrm.Sdk;
using Personas.Crm.Plugins.Tests.Bank;
using Personas.Crm.Plugins.Tests.Choices;
using Personas.Crm.Plugins.Tests.Segments;
using Personas.Crm.Plugins.Tests.Tables;

namespace Personas.Crm.Plugins.Tests.Audiences;

/// <summary>Saving, publishing, retiring and deleting audiences, and what they protect.</summary>
[TestClass]
public sealed class AudienceTests
{
    private const string Both = """{"version":1,"all":[{"fact":"in_consenting","op":"eq","value":true},{"fact":"in_aged","op":"eq","value":true}]}""";
    private const string NotInVip = """{"version":1,"none":[{"fact":"in_vip","op":"eq","value":true}]}""";

    [TestMethod]
    public void Saving_writes_what_the_rule_says_and_depends_on()
    {
        using var bank = TestBank.Open().WithSegments();
        var row = Row(bank, bank.Audience("vip", Both));

        Assert.AreEqual("Is in the segment in_consenting, and is in the segment in_aged.", row[Audience.Summary]);
        Assert.Contains("\"segments\":[\"aged\",\"consenting\"]", (string)row[Audience.Dependencies]);
    }

    [TestMethod]
    public void A_rule_that_asks_for_an_audience_says_so_and_a_list_needs_no_rule()
    {
        using var bank = TestBank.Open().WithSegments();
        bank.AudienceFact("in_vip", "vip");

        Assert.AreEqual("Those only who are always in it.", Row(bank, bank.Audience("vip", null))[Audience.Summary]);
        Assert.AreEqual("None of: is in the audience in_vip.", Row(bank, bank.Audience("others", NotInVip))[Audience.Summary]);
    }

    [TestMethod]
    [DataRow("vip", """{"version":1,"all":[]}""", "all: The group is empty")]
    [DataRow("vip", """{"version":1,"fact":"agee","op":"eq","value":1}""", "fact: There is no fact 'agee'. Did you mean 'age'?")]
    [DataRow("vip", NotInVip, "The audiences depend on each other in a circle: audience:vip → audience:vip.")]
    [DataRow("others", NotInVip, "none[0].fact: There is no usable published audience 'vip' of customers in 'contact'.")]
    [DataRow("others", """{"version":1,"fact":"in_nobody","op":"eq","value":true}""",
        "fact: There is no usable published segment 'nobody' of customers in 'contact'.")]
    [DataRow("a b", Both, "key: 'a b' is not a key.")]
    [DataRow("audience:vip", Both, "key: 'audience:vip' is not a key.")]
    public void Bad_input_is_refused_with_place_fault_and_remedy(string key, string expression, string because)
    {
        using var bank = TestBank.Open().WithSegments();
        bank.AudienceFact("in_vip", "vip");
        bank.Fact("in_nobody", FactType.Boolean, """{"segment":"nobody"}""", FactKind.Membership);

        PublishingTests.Refused(() => bank.Audience(key, expression), because);
    }

    [TestMethod]
    public void A_longer_circle_is_refused_where_it_closes()
    {
        using var bank = TestBank.Open().WithSegments();
        bank.AudienceFact("in_vip", "vip");
        bank.AudienceFact("in_others", "others");
        var vip = bank.Audience("vip", Both);
        bank.Audience("others", NotInVip);

        const string InOthers = """{"version":1,"fact":"in_others","op":"eq","value":true}""";
        PublishingTests.Refused(() => bank.Update(Audience.LogicalName, vip, Audience.Expression, InOthers),
            "in a circle: audience:others → audience:vip → audience:others");
    }

    [TestMethod]
    public void A_segment_cannot_ask_for_an_audience()
    {
        using var bank = TestBank.Open().WithSegments();
        bank.AudienceFact("in_vip", "vip");
        bank.Audience("vip", Both);

        PublishingTests.Refused(() => bank.Segment("not-vip", NotInVip), "none[0].fact: The fact 'in_vip' asks who is in an audience");
        PublishingTests.Refused(() => bank.Call("pcrm_EstimateSegment", ("Expression", NotInVip)), "asks who is in an audience");
        Assert.IsTrue((bool)bank.Call("pcrm_ValidateExpression", ("Expression", NotInVip), ("Purpose", "audience"))["IsValid"]);
    }

    [TestMethod]
    [DataRow(false, "is published and cannot become a draft again")]
    [DataRow(true, "cannot be retired: it is used by audience 'others'")]
    public void The_way_from_draft_to_published_to_retired_is_guarded(bool retires, string because)
    {
        using var bank = TestBank.Open().WithSegments();
        bank.AudienceFact("in_vip", "vip");
        var vip = bank.Audience("vip", Both);
        bank.Audience("others", NotInVip);

        PublishingTests.Refused(() => Set(bank, vip, retires ? AudienceStatus.Retired : AudienceStatus.Draft), because);
    }

    [TestMethod]
    public void A_draft_is_published_only_when_all_it_builds_on_is()
    {
        using var bank = TestBank.Open().WithSegments();
        bank.AudienceFact("in_vip", "vip");
        var vip = bank.Audience("vip", Both, AudienceStatus.Draft);
        var others = bank.Audience("others", NotInVip, AudienceStatus.Draft);

        PublishingTests.Refused(() => Set(bank, others, AudienceStatus.Published), "no usable published audience 'vip'");
        Set(bank, vip, AudienceStatus.Published);
        Set(bank, others, AudienceStatus.Published);
        Set(bank, others, AudienceStatus.Retired);

        Assert.AreEqual((int)AudienceState.Inactive, Row(bank, others).GetAttributeValue<OptionSetValue>(Audience.StateCode).Value);
        PublishingTests.Refused(() => bank.Members("others"), "AudienceKey: the audience 'others' is retired and has nobody.");
        PublishingTests.Refused(() => bank.Audience("new", null, AudienceStatus.Retired), "cannot begin as retired");
    }

    [TestMethod]
    public void What_an_audience_uses_cannot_go()
    {
        using var bank = TestBank.Open().WithSegments();
        bank.Audience("vip",
            """{"version":1,"all":[{"fact":"in_consenting","op":"eq","value":true},{"fact":"mobilephone","op":"not-null"}]}""", AudienceStatus.Draft);
        var segment = bank.All(Segment.LogicalName, Segment.Key).Single(row => (string)row[Segment.Key] == "consenting").Id;
        var phone = bank.All(Fact.LogicalName, Fact.Key).Single(row => (string)row[Fact.Key] == "mobilephone").Id;

        PublishingTests.Refused(() => bank.Update(Segment.LogicalName, segment, Segment.StatusCode, new OptionSetValue((int)SegmentStatus.Retired)),
            "cannot be retired: it is used by audience 'vip'");
        PublishingTests.Refused(() => bank.Update(Segment.LogicalName, segment, Segment.Key, "agreeing"),
            "cannot get another key: it is used by audience 'vip'");
        PublishingTests.Refused(() => bank.Service.Delete(Fact.LogicalName, phone), "Fact 'mobilephone' cannot be deleted: it is used by audience 'vip'");
        PublishingTests.Refused(() => bank.Update(Fact.LogicalName, phone, Fact.Definition, """{"column":"statecode"}"""), "mobilephone");
    }

    [TestMethod]
    [DataRow("segment", "aged", "audience vip")]
    [DataRow("fact", "in_consenting", "audience vip")]
    [DataRow("audience", "vip", "audience others")]
    [DataRow("audience", "others", "")]
    public void Where_used_tells_of_audiences(string kind, string key, string expected)
    {
        using var bank = TestBank.Open().WithSegments();
        bank.AudienceFact("in_vip", "vip");
        bank.Audience("vip", Both);
        bank.Audience("others", NotInVip);

        var uses = Newtonsoft.Json.Linq.JArray.Parse((string)bank.Call("pcrm_GetWhereUsed", ("Kind", kind), ("Key", key))["Uses"]);

        Assert.AreEqual(expected, string.Join(",", uses.Select(use => $"{use["kind"]} {use["key"]}")));
    }

    [TestMethod]
    public void A_published_audience_cannot_be_deleted_nor_one_that_others_use()
    {
        using var bank = TestBank.Open().WithSegments();
        bank.AudienceFact("in_vip", "vip");
        var vip = bank.Audience("vip", Both, AudienceStatus.Draft);
        var others = bank.Audience("others", NotInVip, AudienceStatus.Draft);

        PublishingTests.Refused(() => bank.Service.Delete(Audience.LogicalName, vip), "cannot be deleted: it is used by audience 'others'");
        PublishingTests.Refused(() => bank.Update(Audience.LogicalName, vip, Audience.Key, "very-important"),
            "cannot get another key: it is used by audience 'others'");
        bank.Service.Delete(Audience.LogicalName, others);
        Set(bank, vip, AudienceStatus.Published);
        PublishingTests.Refused(() => bank.Service.Delete(Audience.LogicalName, vip), "is published and cannot be deleted");
        PublishingTests.Refused(() => bank.Update(Audience.LogicalName, vip, Audience.CustomerTable, new OptionSetValue((int)CustomerTable.Account)), "");
        Set(bank, vip, AudienceStatus.Retired);
        bank.Service.Delete(Audience.LogicalName, vip);

        Assert.IsEmpty(bank.All(Audience.LogicalName, Audience.Key));
    }

    private static Entity Row(TestBank bank, Guid audience) => bank.Service.Retrieve(Audience.LogicalName, audience,
        new Microsoft.Xrm.Sdk.Query.ColumnSet(Audience.Summary, Audience.Dependencies, Audience.StateCode));

    private static void Set(TestBank bank, Guid audience, AudienceStatus status) =>
        bank.Update(Audience.LogicalName, audience, Audience.StatusCode, new OptionSetValue((int)status));
}
