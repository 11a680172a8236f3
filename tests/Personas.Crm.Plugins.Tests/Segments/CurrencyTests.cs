using System;
using System.Linq;
using System.ServiceModel;
using Microsoft.Xrm.Sdk;
using Newtonsoft.Json.Linq;
using Personas.Crm.Plugins.Tests.Audiences;
using Personas.Crm.Plugins.Tests.Bank;
using Personas.Crm.Plugins.Tests.Choices;
using Personas.Crm.Plugins.Tests.Tables;

namespace Personas.Crm.Plugins.Tests.Segments;

/// <summary>Amounts that name a currency, through the packaged solution: the stored rate of now decides, and who has none is told so.</summary>
[TestClass]
public sealed class CurrencyTests
{
    private const string Currency = "transactioncurrency";
    private const string Rich = """{"version":1,"all":[{"fact":"income","op":"gt","value":{"value":5000,"currency":"USD"}}]}""";

    private const string Large =
        """
        {"table":"pcrm_transaction","via":"pcrm_customerid","function":"count",
         "where":{"column":"pcrm_amount","op":"ge","value":{"value":10,"currency":"USD"}}}
        """;

    [TestMethod]
    public void A_segment_follows_the_rate_at_the_next_event_and_everybody_on_the_next_day()
    {
        using var bank = Open(out var dollar);
        var ada = bank.Customer(("pcrm_monthlyincome", new Money(4500)));
        var bob = bank.Customer(("pcrm_monthlyincome", new Money(4500)));
        var cy = bank.Customer(("pcrm_monthlyincome", new Money(3999)));
        bank.Segment("rich", Rich);
        bank.RunQueue();
        Assert.AreEqual("rich;rich;", Memberships(bank, ada, bob, cy));

        bank.Update(Currency, dollar, "exchangerate", 1m);
        bank.RunQueue();
        Assert.AreEqual("rich;rich;", Memberships(bank, ada, bob, cy));
        bank.Update(Contact.LogicalName, ada, "pcrm_monthlyincome", new Money(4501));
        bank.RunQueue();
        Assert.AreEqual(";rich;", Memberships(bank, ada, bob, cy));

        Assert.AreEqual(3, NextDay(bank));
        Assert.AreEqual(";;", Memberships(bank, ada, bob, cy));
        Assert.AreEqual("Income is more than 5,000 USD.", bank.All(Segment.LogicalName, Segment.Summary).Single().GetAttributeValue<string>(Segment.Summary));
    }

    [TestMethod]
    public void A_rate_that_no_rule_names_changes_nothing()
    {
        using var bank = Open(out _);
        var other = Add(bank, "GBP", 0.8m);
        bank.Customers(20);
        bank.Segment("rich", Rich);
        bank.RunQueue();
        NextDay(bank);
        NextDay(bank);
        var hash = Hash(bank);

        bank.Update(Currency, other, "exchangerate", 0.9m);
        bank.RunQueue();

        Assert.AreEqual(hash, Hash(bank));
        Assert.IsLessThan(20, NextDay(bank));
    }

    [TestMethod]
    public void Nobody_asks_for_rates_where_no_rule_names_a_currency()
    {
        using var bank = Open(out _);
        var cost = bank.Counted(() =>
        {
            bank.Segment("rich", """{"version":1,"all":[{"fact":"income","op":"gt","value":5000}]}""");
            bank.Customer(("pcrm_monthlyincome", new Money(4500)));
            bank.Refresh("daily");
        });
        Assert.AreEqual(0, cost.Count("RetrieveMultiple", Currency), string.Join("\n", cost.Requests));
    }

    [TestMethod]
    public void A_currency_without_a_rate_is_refused_with_its_place_and_the_remedy()
    {
        using var bank = Open(out var dollar);
        Refused(bank, Rich.Replace("USD", "GBP", StringComparison.Ordinal), "all[0].value.currency: The organisation has no active currency 'GBP'");
        Deactivate(bank, dollar);
        Refused(bank, Rich, "all[0].value.currency: The organisation has no active currency 'USD'");

        var answer = bank.Call("pcrm_ValidateExpression", ("Expression", Rich));
        Assert.IsFalse((bool)answer["IsValid"]);
        var problem = JArray.Parse((string)answer["Problems"]).Single();
        Assert.AreEqual("all[0].value.currency", (string?)problem["place"]);
        Assert.AreEqual("Add the currency with its rate, or write one of: EUR.", (string?)problem["remedy"]);
        var fact = Assert.ThrowsExactly<FaultException<OrganizationServiceFault>>(() => bank.Fact("large", FactType.Integer, Large, FactKind.Aggregate));
        Assert.Contains("where.value.currency: The organisation has no active currency 'USD'", fact.Message, StringComparison.Ordinal);
    }

    [TestMethod]
    public void When_the_rate_goes_the_members_stay_and_the_run_says_why()
    {
        using var bank = Open(out var dollar);
        var ada = bank.Customer(("pcrm_monthlyincome", new Money(4500)));
        bank.Segment("rich", Rich);
        bank.RunQueue();

        Deactivate(bank, dollar);
        bank.RunQueue();
        bank.Update(Contact.LogicalName, ada, "pcrm_monthlyincome", new Money(1));
        bank.RunQueue();
        NextDay(bank);

        Assert.AreEqual("rich", bank.Memberships(ada));
        var errors = bank.All(RefreshRun.LogicalName, RefreshRun.Errors).Select(run => run.GetAttributeValue<string>(RefreshRun.Errors) ?? "");
        Assert.Contains("segment rich: all[0].value.currency", string.Concat(errors), StringComparison.Ordinal);

        bank.Service.Update(new Entity(Currency, dollar) { ["statecode"] = new OptionSetValue(0), ["statuscode"] = new OptionSetValue(1) });
        bank.RunQueue();
        NextDay(bank);
        Assert.AreEqual("", bank.Memberships(ada));
    }

    [TestMethod]
    public void Every_question_takes_the_amount_for_what_it_is_worth()
    {
        using var bank = Open(out _);
        bank.Fact("large", FactType.Integer, Large, FactKind.Aggregate);
        bank.Fact("asked", FactType.Money, """{"name":"amount"}""", FactKind.Request);
        var ada = bank.Customer(("pcrm_monthlyincome", new Money(4500)));
        bank.Customer(("pcrm_monthlyincome", new Money(4000)));
        bank.Transaction(ada, 8);
        bank.Transaction(ada, 7.99m);

        var validated = bank.Call("pcrm_ValidateExpression", ("Expression", Rich), ("Purpose", "pricing"));
        Assert.IsTrue((bool)validated["IsValid"], (string)validated["Problems"]);
        Assert.Contains("""attribute="pcrm_monthlyincome_base" operator="gt" value="4000" """.Trim(), (string)validated["FetchXml"], StringComparison.Ordinal);
        Assert.IsTrue((bool)bank.Call("pcrm_ValidateExpression", ("Purpose", "pricing"),
            ("Expression", """{"version":1,"fact":"asked","op":"in","value":[{"value":5,"currency":"USD"}]}"""))["IsValid"]);
        Assert.AreEqual(1, bank.Call("pcrm_EstimateSegment", ("Expression", Rich))["Count"]);
        var sql = bank.Call("pcrm_TranslateToSql", ("Expression", Rich), ("Dialect", "sqlserver"));
        Assert.AreEqual("4000", JArray.Parse((string)sql["Parameters"]).Single()["value"]!.ToString());
        Assert.IsTrue(bank.Holds(ada, """{"version":1,"all":[{"fact":"large","op":"eq","value":1}]}"""));
        Assert.IsTrue(bank.Holds(ada,
            """
            {"version":1,"related":"pcrm_transaction","via":"pcrm_customerid","where":{"column":"pcrm_amount","op":"eq","value":{"value":10,"currency":"usd"}}}
            """));
        var supposed = bank.Call("pcrm_WhatIf", ("Expression", Rich), ("Overrides", """{"facts":{"income":{"value":5000.01,"currency":"USD"}}}"""));
        Assert.AreEqual("[\"this-expression\"]", supposed["Memberships"]);
        bank.Audience("spenders", Rich);
        Assert.AreEqual(ada, Assert.ContainsSingle(BankAudiences.Members(bank, "spenders")));
    }

    private static TestBank Open(out Guid dollar)
    {
        var bank = TestBank.Open().WithFacts();
        bank.Fact("income", FactType.Money, """{"column":"pcrm_monthlyincome"}""");
        dollar = Add(bank, "USD", 1.25m);
        return bank;
    }

    private static Guid Add(TestBank bank, string code, decimal rate) => bank.Service.Create(new Entity(Currency)
    {
        ["currencyname"] = code, ["isocurrencycode"] = code, ["currencysymbol"] = code, ["currencyprecision"] = 2, ["exchangerate"] = rate,
    });

    private static void Deactivate(TestBank bank, Guid currency) =>
        bank.Service.Update(new Entity(Currency, currency) { ["statecode"] = new OptionSetValue(1), ["statuscode"] = new OptionSetValue(2) });

    private static void Refused(TestBank bank, string expression, string because)
    {
        var fault = Assert.ThrowsExactly<FaultException<OrganizationServiceFault>>(() => bank.Segment("refused", expression, SegmentStatus.Draft));
        Assert.Contains(because, fault.Message, StringComparison.Ordinal);
    }

    private static string Memberships(TestBank bank, params Guid[] customers) => string.Join(";", customers.Select(bank.Memberships));

    private static string Hash(TestBank bank) => bank.All(RuleSet.LogicalName, RuleSet.Hash).Single().GetAttributeValue<string>(RuleSet.Hash);

    private static int NextDay(TestBank bank)
    {
        bank.Clock.Advance(TimeSpan.FromDays(1));
        bank.Refresh("daily");
        return bank.All(RefreshRun.LogicalName, RefreshRun.Customers, RefreshRun.StartedOn)
            .OrderBy(run => run.GetAttributeValue<DateTime>(RefreshRun.StartedOn)).Last().GetAttributeValue<int>(RefreshRun.Customers);
    }
}
