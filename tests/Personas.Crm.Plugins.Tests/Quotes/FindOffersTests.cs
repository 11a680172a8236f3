using System;
using System.Linq;
using System.ServiceModel;
using Microsoft.Xrm.Sdk;
using Newtonsoft.Json.Linq;
using Personas.Crm.Plugins.Tests.Bank;
using Personas.Crm.Plugins.Tests.Choices;
using Personas.Crm.Plugins.Tests.Tables;

namespace Personas.Crm.Plugins.Tests.Quotes;

/// <summary>pcrm_FindOffers: the products that a customer can have in their order, and why not the others.</summary>
[TestClass]
public sealed class FindOffersTests
{
    [TestMethod]
    public void Offers_are_ranked_by_what_the_caller_asks_for_and_refusals_say_why()
    {
        using var bank = TestBank.Open().WithFacts();
        var approver = bank.User("Approver");
        Product(bank, approver, "CHEAP", 4m, acceptance: 0.9m, fundingRate: 3m);
        Product(bank, approver, "DEAR", 9m, acceptance: 0.1m, fundingRate: 3m);
        Product(bank, approver, "RISKLESS", 3m, acceptance: 1m, fundingRate: 3m, rule: (BankFacts.LowRisk30To45, "This loan is for people of 30 to 45."));
        var customer = bank.Customer(("birthdate", bank.Clock.Now.Date.AddYears(-50)));

        var byCost = Find(bank, customer, "cost");
        Assert.AreEqual("CHEAP, DEAR", Codes(byCost["Offers"]));
        Assert.AreEqual("DEAR, CHEAP", Codes(Find(bank, customer, "margin")["Offers"]));
        Assert.AreEqual("CHEAP, DEAR", Codes(Find(bank, customer, "expectedValue")["Offers"]));
        var refused = JArray.Parse((string)byCost["Refused"]).Single();
        Assert.AreEqual("RISKLESS", (string)refused["code"]!);
        Assert.AreEqual("This loan is for people of 30 to 45.", (string)refused["refusals"]![0]!["reason"]!);
        Assert.AreEqual("CHEAP", (string)JObject.Parse((string)byCost["NextBest"])["version"]!["code"]!);
        StringAssert.Contains((string)JArray.Parse((string)byCost["Offers"])[0]["reason"]!, "It is the best of 2");

        var young = bank.Customer();
        Assert.AreEqual("RISKLESS, CHEAP, DEAR", Codes(Find(bank, young, "cost")["Offers"]));
    }

    [TestMethod]
    public void Offers_are_kept_as_quotes_when_asked()
    {
        using var bank = TestBank.Open();
        bank.Approved(bank.Product("A"));
        bank.Approved(bank.Product("B", ProductFamily.Mortgage));

        var found = bank.Call("pcrm_FindOffers", ("CustomerId", bank.Customer()), ("Amount", 5000m), ("Term", 24), ("Save", true));

        var kept = JArray.Parse((string)found["Offers"]).Select(offer => Guid.Parse((string)offer["quoteId"]!)).ToArray();
        CollectionAssert.AreEquivalent(bank.All(Tables.Quote.LogicalName).Select(row => row.Id).ToArray(), kept);
        foreach (var quote in kept) Assert.IsTrue((bool)bank.Call("pcrm_ReplayQuote", ("QuoteId", quote))["IsSame"]);
    }

    [TestMethod]
    public void Families_choose_among_products_and_nothing_to_offer_is_an_answer()
    {
        using var bank = TestBank.Open();
        var customer = bank.Customer();
        Assert.AreEqual("[] []", $"{Find(bank, customer, "")["Offers"]} {Find(bank, customer, "")["NextBest"]}[]");
        bank.Approved(bank.Product("A"));
        bank.Approved(bank.Product("B", ProductFamily.Mortgage));
        bank.Product("EMPTY");

        Assert.AreEqual("B", Codes(bank.Call("pcrm_FindOffers",
            ("CustomerId", customer), ("Amount", 5000m), ("Term", 24), ("Families", """["mortgage"]"""))["Offers"]));
        StringAssert.Contains(Refusal(() => bank.Call("pcrm_FindOffers", ("CustomerId", customer), ("Families", """["boat"]"""))), "is no family");
        StringAssert.Contains(Refusal(() => Find(bank, customer, "luck")), "RankBy: 'luck' is not known.");
    }

    private static ParameterCollection Find(TestBank bank, Guid customer, string rankBy) =>
        bank.Call("pcrm_FindOffers", ("CustomerId", customer), ("Amount", 5000m), ("Term", 24), ("RankBy", rankBy));

    private static string Codes(object offers) => string.Join(", ", JArray.Parse((string)offers).Select(offer => (string)offer["code"]!));

    private static void Product(
        TestBank bank, Guid approver, string code, decimal rate, decimal acceptance, decimal fundingRate, (string Expression, string Sentence)? rule = null)
    {
        var version = bank.Version(
            bank.Product(code), (ProductVersion.EffectiveFrom, null), (ProductVersion.Acceptance, acceptance), (ProductVersion.FundingRate, fundingRate));
        bank.Price(version, rate);
        if (rule is { } only)
            bank.Part(AvailabilityRule.LogicalName, version, (AvailabilityRule.Order, 1), (AvailabilityRule.Expression, only.Expression),
                (AvailabilityRule.CustomerReason, only.Sentence));
        bank.Submit(version);
        bank.Approve(version, approver);
    }

    private static string Refusal(Action action) => Assert.ThrowsExactly<FaultException<OrganizationServiceFault>>(action).Message;
}
