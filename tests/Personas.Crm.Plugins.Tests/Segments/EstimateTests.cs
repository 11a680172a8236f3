using System;
using System.Linq;
using Newtonsoft.Json.Linq;
using Personas.Crm.Plugins.Tests.Bank;
using Personas.Crm.Plugins.Tests.Choices;
using Personas.Crm.Plugins.Tests.Tables;

namespace Personas.Crm.Plugins.Tests.Segments;

[TestClass]
public sealed class EstimateTests
{
    private const string Api = "pcrm_EstimateSegment";
    private const string Consenting = """{"version":1,"all":[{"fact":"marketing_consent","op":"eq","value":true}]}""";

    [TestMethod]
    public void The_count_and_the_effects_are_those_counted_over_the_rows_themselves()
    {
        using var bank = TestBank.Open().WithFacts();
        bank.Customers(90);
        var rows = bank.All(Contact.LogicalName, "birthdate", Contact.MarketingConsent);
        bool IsAged(Microsoft.Xrm.Sdk.Entity row) => bank.Clock.Now.Date.AddYears(-74) < row.GetAttributeValue<DateTime>("birthdate")
            && row.GetAttributeValue<DateTime>("birthdate") <= bank.Clock.Now.Date.AddYears(-24);
        static bool Consents(Microsoft.Xrm.Sdk.Entity row) => row.GetAttributeValue<bool>(Contact.MarketingConsent);

        var answer = bank.Call(Api, ("Expression", BankFacts.Eligible));

        var members = rows.Where(row => IsAged(row) && Consents(row)).ToList();
        Assert.AreEqual((members.Count, 90, 90, true), ((int)answer["Count"], (int)answer["Customers"], (int)answer["Total"], (bool)answer["IsExact"]));
        Assert.AreEqual((members.Count, members.Count), ((int)answer["CountFrom"], (int)answer["CountTo"]));
        Assert.AreEqual(Math.Round(members.Count / 90m, 4), answer["Share"]);
        var effects = JArray.Parse((string)answer["Conditions"]);
        CollectionAssert.AreEqual(new[] { "all[0]", "all[1]", "all[2]", "all[2].none[0]", "all[3]" },
            effects.Select(effect => (string?)effect["place"]).ToArray());
        Assert.AreEqual(Effect(rows.Count(IsAged), rows.Count(IsAged), 90 - rows.Count(IsAged), rows.Count(Consents) - members.Count), Effect(effects[0]));
        var unwilling = rows.Count(IsAged) - members.Count;
        Assert.AreEqual(Effect(rows.Count(Consents), members.Count, unwilling, unwilling), Effect(effects[1]));
        Assert.AreEqual(Effect(90, members.Count, 0, 0), Effect(effects[4]));
    }

    [TestMethod]
    public void Members_are_shown_by_name()
    {
        using var bank = TestBank.Open().WithFacts();
        bank.Customers(20);

        var sample = JArray.Parse((string)bank.Call(Api, ("Expression", Consenting), ("SampleSize", 3))["Sample"]);

        Assert.HasCount(3, sample);
        var consenting = bank.All(Contact.LogicalName, "lastname", Contact.MarketingConsent).Where(row => (bool)row[Contact.MarketingConsent])
            .ToDictionary(row => row.Id.ToString("D"), row => (string)row["lastname"]);
        foreach (var member in sample) Assert.EndsWith(consenting[(string)member["id"]!], (string)member["name"]!, StringComparison.Ordinal);
    }

    [TestMethod]
    public void Figures_over_related_rows_count()
    {
        using var bank = TestBank.Open().WithFacts();
        var customers = bank.Customers(10);
        foreach (var customer in customers.Take(4)) bank.Transaction(customer, 300m);
        foreach (var customer in customers.Take(3)) bank.Transaction(customer, 300m);

        Assert.AreEqual(3, bank.Call(Api, ("Expression", BankFacts.FrequentTraveller))["Count"]);
    }

    [TestMethod]
    public void Memberships_are_taken_as_they_are_stored()
    {
        using var bank = TestBank.Open().WithFacts();
        bank.Segment("consenting", Consenting, mode: RefreshMode.Manual);
        bank.Fact("is_consenting", FactType.Boolean, """{"segment":"consenting"}""", FactKind.Membership);
        bank.Customers(9);
        bank.Refresh("segment", "consenting");
        bank.Customers(9);

        var answer = bank.Call(Api, ("Expression", """{"version":1,"fact":"is_consenting","op":"eq","value":true}"""));

        Assert.AreEqual((6, 18), ((int)answer["Count"], (int)answer["Customers"]));
    }

    [TestMethod]
    public void A_draft_is_counted_by_its_key_and_an_account_segment_over_accounts()
    {
        using var bank = TestBank.Open().WithFacts();
        bank.Fact("employees", FactType.Integer, """{"column":"numberofemployees"}""");
        bank.Segment("large", """{"version":1,"fact":"employees","op":"ge","value":100}""", SegmentStatus.Draft, table: CustomerTable.Account);
        foreach (var employees in new[] { 5, 100, 500 })
            bank.Service.Create(new Microsoft.Xrm.Sdk.Entity("account") { ["name"] = $"Firm {employees}", ["numberofemployees"] = employees });

        var answer = bank.Call(Api, ("SegmentKey", "large"));

        Assert.AreEqual((2, 3), ((int)answer["Count"], (int)answer["Total"]));
        Assert.Contains("Firm 500", (string)answer["Sample"]);
        Assert.AreEqual("", (string)JArray.Parse((string)answer["Conditions"]).Single()["place"]!);
    }

    [TestMethod]
    public void Nobody_of_nobody_is_nothing()
    {
        using var bank = TestBank.Open().WithFacts();

        var answer = bank.Call(Api, ("Expression", Consenting));

        Assert.AreEqual((0, 0, 0m, true, "[]"),
            ((int)answer["Count"], (int)answer["Total"], (decimal)answer["Share"], (bool)answer["IsExact"], (string)answer["Sample"]));
    }

    [TestMethod]
    public void The_requests_depend_on_the_customers_and_not_on_the_conditions()
    {
        using var bank = TestBank.Open().WithFacts();
        bank.Customers(50);

        var one = bank.Counted(() => bank.Call(Api, ("Expression", Consenting))).ByPlugIns;
        var many = bank.Counted(() => bank.Call(Api, ("Expression", BankFacts.Eligible))).ByPlugIns;

        Assert.AreEqual(one, many);
    }

    [TestMethod]
    [DataRow(null, null, null, 0, 0, "SegmentKey, Expression: give exactly one")]
    [DataRow("eligible", Consenting, null, 0, 0, "SegmentKey, Expression: give exactly one")]
    [DataRow("nobody", null, null, 0, 0, "SegmentKey: there is no segment 'nobody'")]
    [DataRow("eligible", null, "account", 0, 0, "CustomerTable: the segment 'eligible' is about customers in 'contact'")]
    [DataRow(null, Consenting, "lead", 0, 0, "CustomerTable: 'lead' is no table of customers")]
    [DataRow(null, """{"version":1,"all":[]}""", null, 0, 0, "Expression cannot be counted: one problem.\nall: The group is empty")]
    [DataRow(null, """{"version":1,"fact":"agee","op":"gt","value":1}""", null, 0, 0, "fact: There is no fact 'agee'.")]
    [DataRow(null, "{", null, 0, 0, "Expression cannot be counted")]
    [DataRow(null, Consenting, null, -1, 0, "TimeBudgetSeconds: -1 is out of range. Write a number from 1 to 110.")]
    [DataRow(null, Consenting, null, 111, 0, "TimeBudgetSeconds: 111 is out of range.")]
    [DataRow(null, Consenting, null, 0, 101, "SampleSize: 101 is out of range. Write a number from 1 to 100.")]
    public void Bad_input_is_answered_with_the_parameter_and_the_fault(string? key, string? expression, string? table, int budget, int sample, string because)
    {
        using var bank = TestBank.Open().WithFacts();
        bank.Segment("eligible", BankFacts.Eligible, SegmentStatus.Draft);

        PublishingTests.Refused(() => bank.Call(Api, ("SegmentKey", key), ("Expression", expression), ("CustomerTable", table),
            ("TimeBudgetSeconds", budget), ("SampleSize", sample)), because);
    }

    private static string Effect(int alone, int remaining, int removed, int without) =>
        $"alone {alone}, remaining {remaining}, removed {removed}, without {without}";

    private static string Effect(JToken effect) =>
        Effect((int)effect["alone"]!, (int)effect["remaining"]!, (int)effect["removed"]!, (int)effect["without"]!);
}
