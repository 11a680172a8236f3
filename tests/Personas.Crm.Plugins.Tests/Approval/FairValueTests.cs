using System;
using System.Linq;
using System.ServiceModel;
using Microsoft.Xrm.Sdk;
using Newtonsoft.Json.Linq;
using Personas.Crm.Plugins.Tests.Audiences;
using Personas.Crm.Plugins.Tests.Bank;
using Personas.Crm.Plugins.Tests.Choices;
using Personas.Crm.Plugins.Tests.Tables;

namespace Personas.Crm.Plugins.Tests.Approval;

/// <summary>Who is offered a product and what they pay, by groups, through the packaged solution.</summary>
[TestClass]
public sealed class FairValueTests
{
    private const string Api = "pcrm_ReportFairValue";

    [TestMethod]
    public void Groups_are_compared_with_the_one_that_is_offered_most()
    {
        using var bank = TestBank.Open().WithFacts();
        bank.Segment("older", """{"version":1,"fact":"age","op":"ge","value":50}""");
        bank.Fact("is_older", FactType.Boolean, """{"segment":"older"}""", FactKind.Membership);
        var version = bank.Version(bank.Product());
        bank.Price(version, 6m, 20, (PriceItem.Expression, """{"version":1,"fact":"is_older","op":"eq","value":true}"""));
        bank.Price(version, 5m, 10, (PriceItem.Expression, """{"version":1,"fact":"risk_class","op":"eq","value":497100000}"""));
        for (var i = 0; i < 30; i++) bank.Customer();
        for (var i = 0; i < 30; i++) bank.Customer(i < 10 ? [Old(bank), Risky] : [Risky]);
        for (var i = 0; i < 6; i++) bank.Customer(Old(bank), (Contact.MarketingConsent, false));
        bank.RunQueue();

        var answer = bank.Call(Api, ("VersionId", version), ("By", """["risk_class","older","age","marketing_consent"]"""), ("Amount", 10_000m), ("Term", 24));

        Assert.AreEqual("66/66 True 10000 24", $"{answer["Customers"]}/{answer["Total"]} {answer["IsExact"]} {answer["Amount"]} {answer["Term"]}");
        var groups = JArray.Parse((string)answer["Groups"]!);
        CollectionAssert.IsSubsetOf(new[]
        {
            "all/all customers 46 of 66 x ",
            "risk_class/Low 36 of 36 x 1",
            "risk_class/High 10 of 30 x 0.3333 below",
            "older/all others 30 of 50 x 1",
            "older/members 16 of 16 x 1.6667 small",
            "age/40 to below 50 30 of 50 x 1",
            "age/60 to below 70 16 of 16 x 1.6667 small",
            "marketing_consent/no 6 of 6 x 1.5 small",
        }, groups.Select(Words).ToArray(), string.Join("\n", groups.Select(Words)));
        var all = groups[0];
        Assert.AreEqual(Math.Round(((36 * 5m) + (10 * 6m)) / 46, 4), (decimal)all["meanRate"]!);
        Assert.IsGreaterThan((decimal)all["meanRate"]!, (decimal)all["meanApr"]!);
    }

    [TestMethod]
    public void Who_is_in_an_audience_is_found_on_the_way()
    {
        using var bank = TestBank.Open().WithFacts();
        bank.Audience("aged", """{"version":1,"fact":"age","op":"ge","value":60}""");
        bank.AudienceFact("is_aged", "aged");
        var version = bank.Version(bank.Product());
        bank.Price(version, 6m, 10, (PriceItem.Expression, """{"version":1,"fact":"is_aged","op":"eq","value":true}"""));
        for (var i = 0; i < 6; i++) bank.Customer();
        for (var i = 0; i < 7; i++) bank.Customer(Old(bank));

        var groups = JArray.Parse((string)bank.Call(Api, ("VersionId", version), ("By", """["age"]"""))["Groups"]!);
        CollectionAssert.AreEquivalent(new[] { "all/all customers 7 of 13 x  small", "age/60 to below 70 7 of 7 x  small",
            "age/40 to below 50 0 of 6 x  small" },
            groups.Select(Words).ToArray(), string.Join("\n", groups.Select(Words)));
    }

    [TestMethod]
    [DataRow("""["nothing"]""", "'nothing' is neither a fact nor a published segment")]
    [DataRow("[]", "Write 1 to 8")]
    [DataRow("age", "no JSON array")]
    [DataRow("""["amount"]""", "not known of customers")]
    public void What_cannot_be_grouped_is_refused(string by, string because)
    {
        using var bank = TestBank.Open().WithFacts();
        bank.Fact("amount", FactType.Money, """{"name":"amount"}""", FactKind.Request);
        var version = bank.Version(bank.Product());
        bank.Price(version, 6m);
        StringAssert.Contains(Refusal(() => bank.Call(Api, ("VersionId", version), ("By", by))), because);
        StringAssert.Contains(Refusal(() => bank.Call(Api, ("ProductCode", "LOAN"), ("By", """["age"]"""))), "has no current version");
        StringAssert.Contains(Refusal(() => bank.Call(Api, ("By", """["age"]"""))), "exactly one");
    }

    private static (string, object?) Risky => (Contact.RiskClass, new OptionSetValue((int)RiskClass.High));

    private static (string, object?) Old(TestBank bank) => ("birthdate", bank.Clock.Now.Date.AddYears(-65));

    private static string Words(JToken row) => FormattableString.Invariant(
        $"{row["by"]}/{row["group"]} {row["offered"]} of {row["customers"]} x {row["adverseImpactRatio"]}{((bool)row["isBelowFourFifths"]! ? " below" : "")}{((bool)row["isSmall"]! ? " small" : "")}");

    private static string Refusal(Action action) => Assert.ThrowsExactly<FaultException<OrganizationServiceFault>>(action).Message;
}
