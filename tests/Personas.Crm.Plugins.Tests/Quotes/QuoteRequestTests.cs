using System;
using System.Globalization;
using Dataverse.Sandbox.Counters;
using Microsoft.Xrm.Sdk;
using Personas.Crm.Plugins.Tests.Bank;
using Personas.Crm.Plugins.Tests.Choices;
using Personas.Crm.Plugins.Tests.Tables;

namespace Personas.Crm.Plugins.Tests.Quotes;

/// <summary>What a quote costs in requests: the same with ten price items and with five hundred.</summary>
[TestClass]
public sealed class QuoteRequestTests
{
    [TestMethod]
    [DataRow(10)]
    [DataRow(500)]
    public void A_quote_costs_at_most_six_requests_and_one_write(int items)
    {
        using var bank = Lending(items);
        var customer = bank.Globetrotter(4000m);
        var quote = () => { bank.Quoted(customer, "LOAN", 5000m, 24); };
        bank.Restart();

        // A new process: product and versions, the content, the days, the relationships, the customer, the base rate; and the write.
        var first = bank.Counted(quote);
        Assert.AreEqual(6L + 1, Requests(first), string.Join("\n", first.Requests));

        // The content is known, and the relationships with it.
        var second = bank.Counted(quote);
        Assert.AreEqual(4L + 1, Requests(second), string.Join("\n", second.Requests));
        Assert.AreEqual(1, second.Count("Create", Tables.Quote.LogicalName));
    }

    [TestMethod]
    public void All_offers_together_cost_what_one_quote_costs()
    {
        using var bank = Lending(10);
        for (var product = 0; product < 5; product++) bank.Approved(bank.Product($"P{product}"));
        var customer = bank.Globetrotter(4000m);
        var find = () => { bank.Call("pcrm_FindOffers", ("CustomerId", customer), ("Amount", 5000m), ("Term", 24)); };
        find();

        var cost = bank.Counted(find);

        Assert.AreEqual(4L, Requests(cost), string.Join("\n", cost.Requests));
    }

    [TestMethod]
    public void Conditions_on_audiences_cost_two_requests_more_and_a_named_currency_one()
    {
        using var bank = TestBank.Open().WithPricing();
        bank.WithGlobetrotters();
        bank.Service.Create(new Entity(Audience.LogicalName)
        {
            [Audience.Key] = "rich", [Audience.Name] = "Rich", [Audience.CustomerTable] = new OptionSetValue((int)CustomerTable.Contact),
            [Audience.Expression] = """{"version":1,"all":[{"fact":"income","op":"gt","value":5000}]}""",
            [Audience.StatusCode] = new OptionSetValue((int)AudienceStatus.Published),
        });
        bank.Fact("is_rich", FactType.Boolean, """{"audience":"rich"}""", FactKind.Membership);
        bank.RunQueue();
        var version = bank.Version(bank.Product(), (ProductVersion.EffectiveFrom, null));
        bank.Price(version, 4m, 1, (PriceItem.Name, "Rich"), (PriceItem.Expression,
            """{"version":1,"all":[{"fact":"is_rich","op":"eq","value":true},{"fact":"amount","op":"lt","value":{"value":20000,"currency":"EUR"}}]}"""));
        bank.Price(version, 6m, 2);
        bank.Submit(version);
        bank.Approve(version, bank.User("Approver"));
        var rich = bank.Globetrotter(6000m);
        var modest = bank.Globetrotter(4000m);

        Assert.AreEqual(4m, (decimal)bank.Quote(rich, "LOAN", 5000m, 24)["figures"]!["rate"]!["final"]!);
        Assert.AreEqual(6m, (decimal)bank.Quote(modest, "LOAN", 5000m, 24)["figures"]!["rate"]!["final"]!);
        var cost = bank.Counted(() => bank.Quote(rich, "LOAN", 5000m, 24));

        // Product and versions, the currency, the days, the audiences with their lists, the facts, the customer.
        Assert.AreEqual(6L, Requests(cost), string.Join("\n", cost.Requests));
    }

    private static long Requests(CounterSnapshot cost) => cost.ByPlugIns - cost.Count("Create", QuoteLine.LogicalName);

    private static TestBank Lending(int items)
    {
        var bank = TestBank.Open().WithPricing();
        bank.WithGlobetrotters();
        var index = bank.Service.Create(new Entity(BaseRate.LogicalName) { [BaseRate.Name] = "Index", [BaseRate.Code] = "INDEX" });
        foreach (var (month, value) in new[] { (1, 2.5m), (3, 2.25m) })
            bank.Service.Create(new Entity(BaseRateValue.LogicalName)
            {
                [BaseRateValue.BaseRateId] = new EntityReference(BaseRate.LogicalName, index),
                [BaseRateValue.On] = new DateTime(bank.Clock.Now.Year, month, 1),
                [BaseRateValue.Value] = value,
            });
        var version = bank.Version(bank.Product(), (ProductVersion.EffectiveFrom, null));
        for (var item = 1; item < items; item++)
            bank.Price(version, 3m, item, (PriceItem.Name, item.ToString(CultureInfo.InvariantCulture)), (PriceItem.Expression,
                $$"""{"version":1,"all":[{"fact":"globetrotter","op":"eq","value":true},{"fact":"income","op":"gt","value":{{10_000 + item}}}]}"""));
        bank.Part(PriceItem.LogicalName, version, (PriceItem.Priority, items), (PriceItem.RateType, new OptionSetValue((int)RateType.Variable)),
            (PriceItem.BaseRateId, new EntityReference(BaseRate.LogicalName, index)), (PriceItem.Margin, 2m));
        bank.Submit(version);
        bank.Approve(version, bank.User("Approver"));
        return bank;
    }
}
