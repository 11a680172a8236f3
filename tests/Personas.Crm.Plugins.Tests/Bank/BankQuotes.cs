using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using Newtonsoft.Json.Linq;
using Personas.Crm.Plugins.Tests.Choices;
using Personas.Crm.Plugins.Tests.Tables;

namespace Personas.Crm.Plugins.Tests.Bank;

/// <summary>The products of the mission texts, and quotes of them.</summary>
internal static class BankQuotes
{
    /// <summary>Facts of the customer and of the request that prices ask for.</summary>
    public static TestBank WithPricing(this TestBank bank)
    {
        bank.WithFacts();
        bank.Fact("income", FactType.Money, """{"column":"pcrm_monthlyincome"}""");
        bank.Fact("amount", FactType.Money, """{"name":"amount"}""", FactKind.Request);
        bank.Fact("term", FactType.Integer, """{"name":"term"}""", FactKind.Request);
        bank.Fact("purpose", FactType.Text, """{"name":"purpose"}""", FactKind.Request);
        return bank;
    }

    /// <summary>
    /// The loan of the mission: globetrotters with an income over 5,000 pay 5.3 % and no commissions for more than 10,000, those with less 4.5 % for
    /// 5,000 to 10,000; with more than 10,000 goes a life insurance. In force from today on.
    /// </summary>
    public static Guid TravelLoan(this TestBank bank, Guid approver)
    {
        bank.WithGlobetrotters();
        var version = bank.Version(bank.Product("TRAVEL"), (ProductVersion.EffectiveFrom, null));
        bank.Price(version, 5.3m, 1, (PriceItem.Name, "Globetrotter, large"), (PriceItem.WithoutCommissions, true), (PriceItem.Expression,
            """
            {"version":1,"all":[{"fact":"globetrotter","op":"eq","value":true},
              {"fact":"income","op":"gt","value":5000},{"fact":"amount","op":"gt","value":10000}]}
            """));
        bank.Price(version, 4.5m, 2, (PriceItem.Name, "Globetrotter, small"), (PriceItem.AmountFrom, new Money(5000)), (PriceItem.AmountTo, new Money(10_000)),
            (PriceItem.Expression, """{"version":1,"all":[{"fact":"globetrotter","op":"eq","value":true},{"fact":"income","op":"lt","value":5000}]}"""));
        bank.Part(Commission.LogicalName, version,
            (Commission.Name, "Granting"),
            (Commission.Kind, new OptionSetValue((int)CommissionKind.Origination)),
            (Commission.Calculation, new OptionSetValue((int)ChargeCalculation.PercentOfAmount)),
            (Commission.Frequency, new OptionSetValue((int)ChargeFrequency.Once)),
            (Commission.Percent, 1.5m));
        bank.Part(InsuranceItem.LogicalName, version,
            (InsuranceItem.Name, "Life"),
            (InsuranceItem.Expression, """{"version":1,"all":[{"fact":"globetrotter","op":"eq","value":true},{"fact":"amount","op":"gt","value":10000}]}"""),
            (InsuranceItem.Cover, new OptionSetValue((int)InsuranceCover.Life)),
            (InsuranceItem.Calculation, new OptionSetValue((int)ChargeCalculation.PercentOfBalance)),
            (InsuranceItem.Frequency, new OptionSetValue((int)ChargeFrequency.EachInstalment)),
            (InsuranceItem.Percent, 0.05m),
            (InsuranceItem.Mandatory, true));
        bank.Submit(version);
        bank.Approve(version, approver);
        return version;
    }

    /// <summary>The segment of those who travel much, and the fact whether somebody is in it.</summary>
    public static void WithGlobetrotters(this TestBank bank)
    {
        bank.Segment("globetrotter", BankFacts.FrequentTraveller);
        bank.Fact("globetrotter", FactType.Boolean, """{"segment":"globetrotter"}""", FactKind.Membership);
        bank.RunQueue();
    }

    /// <summary>A customer who travels much, with an income.</summary>
    public static Guid Globetrotter(this TestBank bank, decimal income)
    {
        var customer = bank.Customer(("pcrm_monthlyincome", new Money(income)));
        bank.Transaction(customer, 600m);
        bank.RunQueue();
        Assert.AreEqual("globetrotter", bank.Memberships(customer));
        return customer;
    }

    /// <summary>Asks for a quote, which must be an offer or a refusal.</summary>
    public static JObject Quote(this TestBank bank, Guid customer, string product, decimal amount, int term, params (string Key, object? Value)[] more) =>
        JObject.Parse((string)bank.Call(
            "pcrm_Quote", [("CustomerId", customer), ("ProductCode", product), ("Amount", amount), ("Term", term), .. more])["Quote"]);

    /// <summary>Asks for a quote and keeps it.</summary>
    public static Guid Quoted(this TestBank bank, Guid customer, string product, decimal amount, int term, params (string Key, object? Value)[] more) =>
        (Guid)bank.Call("pcrm_Quote",
            [("CustomerId", customer), ("ProductCode", product), ("Amount", amount), ("Term", term), ("Save", true), .. more])["QuoteId"];

    /// <summary>A quote's row.</summary>
    public static Entity QuoteRow(this TestBank bank, Guid quote) => bank.Service.Retrieve(Tables.Quote.LogicalName, quote, new ColumnSet(true));

    /// <summary>Where a quote stands.</summary>
    public static QuoteStatus StatusOf(this TestBank bank, Guid quote) =>
        (QuoteStatus)bank.QuoteRow(quote).GetAttributeValue<OptionSetValue>(Tables.Quote.StatusCode).Value;

    /// <summary>A quote's lines in their order.</summary>
    public static IReadOnlyList<Entity> QuoteLines(this TestBank bank, Guid quote)
    {
        var query = new QueryExpression(QuoteLine.LogicalName) { ColumnSet = new ColumnSet(true) };
        query.Criteria.AddCondition(QuoteLine.QuoteId, ConditionOperator.Equal, quote);
        query.AddOrder(QuoteLine.Order, OrderType.Ascending);
        return bank.Service.RetrieveMultiple(query).Entities.ToList();
    }
}
