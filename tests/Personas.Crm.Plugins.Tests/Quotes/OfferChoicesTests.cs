using System;
using System.Linq;
using Microsoft.Xrm.Sdk;
using Newtonsoft.Json.Linq;
using Personas.Crm.Plugins.Tests.Bank;
using Personas.Crm.Plugins.Tests.Tables;

namespace Personas.Crm.Plugins.Tests.Quotes;

/// <summary>What pcrm_FindOffers says beside prices: what can be chosen, and which version cannot be priced any more.</summary>
[TestClass]
public sealed class OfferChoicesTests
{
    private const string Currency = "transactioncurrency";

    [TestMethod]
    public void Bounds_and_asked_values_are_told_before_anything_is_asked_for()
    {
        using var bank = TestBank.Open().WithPricing();
        var version = bank.Version(bank.Product(), (ProductVersion.EffectiveFrom, null), (ProductVersion.AmountMin, new Money(1000)),
            (ProductVersion.AmountMax, new Money(20_000)), (ProductVersion.AmountStep, new Money(100)), (ProductVersion.TermMin, 12),
            (ProductVersion.TermMax, 60), (ProductVersion.TermStep, 6));
        bank.Price(version, 6m);
        bank.Price(version, 5m, 5, (PriceItem.Name, "For some purposes"), (PriceItem.Expression, """{"version":1,"all":[{"fact":"purpose","op":"in","value":["Solar","Car"]}]}"""));
        bank.Submit(version);
        bank.Approve(version, bank.User("Approver"));

        var answer = bank.Call("pcrm_FindOffers", ("CustomerId", bank.Customer()));

        var refused = JArray.Parse((string)answer["Refused"]).Single();
        Assert.AreEqual("amount, term", string.Join(", ", refused["refusals"]!.Select(refusal => (string)refusal["place"]!)));
        Assert.AreEqual("EUR", (string)refused["currency"]!);
        Assert.AreEqual(
            """
            {"amounts":{"from":1000.0,"to":20000.0},"amountStep":100.0,"terms":{"from":12.0,"to":60.0},"termStep":6,"isTermNeeded":true,
            "values":[{"name":"purpose","label":"purpose","type":"text","options":{},"suggestions":["Car","Solar"]}]}
            """.Replace("\n", "", StringComparison.Ordinal),
            Plain(refused["choices"]!));
    }

    [TestMethod]
    public void An_offer_carries_its_totals_charges_and_choices()
    {
        using var bank = TestBank.Open();
        bank.Approved(bank.Product());

        var offer = JArray.Parse((string)bank.Call(
            "pcrm_FindOffers", ("CustomerId", bank.Customer()), ("Amount", 5000m), ("Term", 24))["Offers"]).Single();

        Assert.AreEqual((decimal)offer["payable"]!, (decimal)offer["totals"]!["payable"]!);
        Assert.AreEqual(24, (int)offer["totals"]!["instalments"]!);
        Assert.AreEqual(JTokenType.Array, offer["charges"]!.Type);
        Assert.IsTrue((bool)offer["choices"]!["isTermNeeded"]!);
    }

    [TestMethod]
    public void An_insurance_tells_the_sums_of_its_packages_and_shows_them_though_no_sum_was_named()
    {
        using var bank = TestBank.Open().WithRating();
        bank.Approve(bank.TravelInsurance());

        var refused = JArray.Parse((string)bank.Call("pcrm_FindOffers", ("CustomerId", bank.Manager()))["Refused"]).Single();

        Assert.AreEqual("10000 to 100000", $"{(int)refused["choices"]!["amounts"]!["from"]!} to {(int)refused["choices"]!["amounts"]!["to"]!}");
        Assert.AreEqual("smoker boolean", string.Join(", ", refused["choices"]!["values"]!.Select(value => $"{value["name"]} {value["type"]}")));
        Assert.AreEqual("Basic, Comfort", string.Join(", ", refused["insurance"]!["cards"]!.Select(card => (string)card["name"]!)));
    }

    [TestMethod]
    public void A_version_that_cannot_be_priced_any_more_is_named_and_the_others_are_offered()
    {
        using var bank = TestBank.Open().WithPricing();
        var dollar = bank.Service.Create(new Entity(Currency)
        {
            ["currencyname"] = "US dollar", ["isocurrencycode"] = "USD", ["currencysymbol"] = "$", ["currencyprecision"] = 2, ["exchangerate"] = 1.25m,
        });
        bank.Approved(bank.Product("SOUND"));
        var broken = bank.Version(bank.Product("BROKEN"), (ProductVersion.EffectiveFrom, null));
        bank.Price(broken, 5m, 10, (PriceItem.Expression,
            """{"version":1,"all":[{"fact":"income","op":"gt","value":{"value":5000,"currency":"USD"}}]}"""));
        bank.Submit(broken);
        bank.Approve(broken, bank.User("Another approver"));
        bank.Service.Update(new Entity(Currency, dollar) { ["statecode"] = new OptionSetValue(1), ["statuscode"] = new OptionSetValue(2) });

        var answer = bank.Call("pcrm_FindOffers", ("CustomerId", bank.Customer()), ("Amount", 5000m), ("Term", 24));

        Assert.AreEqual("SOUND", (string)JArray.Parse((string)answer["Offers"]).Single()["code"]!);
        var refused = JArray.Parse((string)answer["Refused"]).Single();
        Assert.AreEqual("BROKEN notPriceable", $"{refused["code"]} {refused["refusals"]![0]!["kind"]}");
        StringAssert.Contains((string)refused["refusals"]![0]!["reason"]!, "'USD'");
    }

    [TestMethod]
    public void What_only_another_product_knows_is_no_fault_and_what_none_knows_is_one()
    {
        using var bank = TestBank.Open().WithRating();
        bank.Approved(bank.Product());
        bank.Approve(bank.TravelInsurance());
        var customer = bank.Manager();

        var both = Asked("""{"sumInsured":20000,"smoker":true,"package":"Comfort","options":["Luggage"]}""");
        Assert.AreEqual("LOAN, TRAVEL-COVER", string.Join(", ", both.Select(offer => (string)offer["code"]!).Order()));
        Assert.IsFalse(both.Single(offer => (string)offer["code"]! == "LOAN")["reasons"]!.Any(reason => ((string)reason!).Contains("Luggage")));
        Assert.AreEqual("Comfort", (string)both.Single(offer => (string)offer["code"]! == "TRAVEL-COVER")["price"]!);

        Assert.IsEmpty(Asked("""{"sumInsured":20000,"colour":"red"}"""));

        JToken[] Asked(string request) => [.. JArray.Parse((string)bank.Call("pcrm_FindOffers",
            ("CustomerId", customer), ("Amount", 5000m), ("Term", 24), ("Request", request))["Offers"])];
    }

    private static string Plain(JToken token) => token.ToString(Newtonsoft.Json.Formatting.None);
}
