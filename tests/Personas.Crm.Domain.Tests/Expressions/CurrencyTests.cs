using System;
using System.Linq;
using Personas.Crm.Domain.Expressions.Reading;
using Personas.Crm.Domain.Facts;
using Personas.Crm.Domain.Segments;

namespace Personas.Crm.Domain.Tests.Expressions;

/// <summary>Amounts that name a currency: what is kept of them, and that the rate of the day decides.</summary>
[TestClass]
public sealed class CurrencyTests
{
    private const string Dollars = """{"version":1,"fact":"income","op":"gt","value":{"value":5000,"currency":"USD"}}""";

    private static readonly string[] Customers = ["contact", "account"];

    [TestMethod]
    public void The_text_keeps_the_amount_and_not_its_worth()
    {
        Assert.AreEqual(Dollars, Bank.Read("""{"version":1,"fact":"income","op":"gt","value":{"currency":"usd","value":5000}}""").Required.Json);
        var later = Bank.Contacts with { Schema = new TestSchema { Rates = TestSchema.Worth(("USD", 2m)) } };
        Assert.AreEqual(Bank.Read(Dollars).Required.Hash, ExpressionReader.Read(Dollars, later).Required.Hash);
    }

    [TestMethod]
    public void Stored_rules_are_compiled_with_the_rates_of_now_and_say_which_they_need()
    {
        var facts = Bank.Facts.Where(fact => fact.Key is "income" or "large_payments")
            .Select(fact => fact with { Dependencies = Dependencies.Of(Bank.Catalogue.Find(fact.Key)!, Bank.Catalogue, Bank.Schema).ToJson() }).ToList();
        var segment = Bank.Segment("rich", Dollars) with { Dependencies = Dependencies.Of(Bank.Read(Dollars).Required, Bank.Catalogue, Bank.Schema).ToJson() };

        Assert.IsTrue(Holds(4001, RuleSet.Compile(facts, [segment], Customers, Bank.Schema.Rates)));
        Assert.IsFalse(Holds(4001, RuleSet.Compile(facts, [segment], Customers, TestSchema.Worth(("USD", 1.2m)))));
        CollectionAssert.AreEqual(new[] { "USD" }, Dependencies.CurrenciesOf([segment.Dependencies]).ToList());
        CollectionAssert.AreEqual(new[] { "USD" }, Dependencies.CurrenciesOf(facts.Select(fact => fact.Dependencies)).ToList());
    }

    [TestMethod]
    [DataRow("none")]
    [DataRow("another")]
    [DataRow("zero")]
    public void Without_a_rate_the_rule_is_set_aside_and_says_why(string rates)
    {
        var known = rates switch { "none" => ExchangeRates.None, "zero" => TestSchema.Worth(("USD", 0m)), _ => TestSchema.Worth(("EUR", 1m)) };
        var set = RuleSet.Compile(Bank.Facts.ToList(), [Bank.Segment("rich", Dollars)], new TestSchema { Rates = known });

        var problem = set.Broken.Single().Problems.Single();
        Assert.AreEqual("value.currency", problem.Place);
        Assert.AreEqual("The organisation has no active currency 'USD' with an exchange rate.", problem.Fault);
        Assert.Contains("Add the currency with its rate, or write", problem.Remedy);
    }

    [TestMethod]
    public void The_text_of_rates_speaks_of_the_named_currencies_only()
    {
        Assert.AreEqual("|GBP=|USD=1.25", Bank.Schema.Rates.TextOf(["usd", "GBP", "USD"]));
        Assert.AreEqual("", Bank.Schema.Rates.TextOf([]));
        Assert.AreEqual(TestSchema.Worth(("USD", 1.2500m)).TextOf(["USD"]), Bank.Schema.Rates.TextOf(["USD"]));
    }

    [TestMethod]
    public void No_rate_is_asked_for_as_long_as_no_amount_names_a_currency()
    {
        var schema = new TestSchema { Rates = new ExchangeRates(() => throw new InvalidOperationException("asked")) };
        var vocabulary = Bank.Contacts with { Schema = schema };
        Assert.IsTrue(ExpressionReader.Read("""{"version":1,"fact":"income","op":"between","value":[1,2]}""", vocabulary).IsValid);
        Assert.ThrowsExactly<InvalidOperationException>(() => ExpressionReader.Read(Dollars, vocabulary));
    }

    [TestMethod]
    public void An_explanation_says_what_the_amount_is_worth()
    {
        var explanation = A.Customer("""{"income":4200}""").Explain(Dollars);
        Assert.AreEqual("income is more than 5,000 USD", explanation.Words);
        Assert.AreEqual("4,200 in the organisation's currency, where 5,000 USD is 4,000", explanation.FoundText);
        Assert.AreEqual("""{"value":5000,"currency":"USD"}""", explanation.Expected);
    }

    [TestMethod]
    public void What_is_supposed_of_a_customer_may_name_a_currency()
    {
        var ada = A.Customer().Supposing("""{"facts":{"income":{"value":5001,"currency":"USD"}}}""");
        Assert.IsTrue(ada.Holds(Dollars));
        Assert.IsTrue(ada.Holds("""{"version":1,"fact":"income","op":"eq","value":4000.8}"""));
    }

    [TestMethod]
    public void A_price_may_compare_what_the_request_asks_for_with_an_amount_that_names_its_currency()
    {
        var rule = Bank.Segment("rule", Dollars.Replace("income", "amount", StringComparison.Ordinal)) with { Purpose = Purpose.Pricing };
        var rules = RuleSet.Compile(Bank.Facts.ToList(), [rule], Bank.Schema);
        Assert.IsEmpty(rules.Broken);
        var dated = rules.For("contact").At(A.Customer().Moment);
        var data = new CustomerData(dated.Rules.Needs);
        foreach (var (amount, holds) in new[] { (4000m, false), (4000.01m, true) })
        {
            data.SetRequest("amount", amount);
            Assert.AreEqual(holds, dated.Evaluate(FactSheet.From(dated, data, [])).Holds(dated.Rules.Segments[0]));
        }
    }

    private static bool Holds(decimal income, RuleSet rules)
    {
        Assert.IsEmpty(rules.Broken);
        var dated = rules.For("contact").At(A.Customer().Moment);
        var data = new CustomerData(dated.Rules.Needs);
        data.Read(column => column.StartsWith("income", StringComparison.Ordinal) ? income : null);
        return dated.Evaluate(FactSheet.From(dated, data, [])).Holds(dated.Rules.Segments[0]);
    }
}
