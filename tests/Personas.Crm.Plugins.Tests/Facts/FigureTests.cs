using System;
using Microsoft.Xrm.Sdk;
using Personas.Crm.Plugins.Tests.Bank;
using Personas.Crm.Plugins.Tests.Choices;
using Personas.Crm.Plugins.Tests.Tables;

namespace Personas.Crm.Plugins.Tests.Facts;

/// <summary>Every figure over related rows, with filter, window and default, through the packaged solution; amounts in the organisation's currency.</summary>
[TestClass]
public sealed class FigureTests
{
    private const string Where = """ "where":{"column":"pcrm_category","op":"eq","value":497100003}""";
    private const string Window = """ "window":{"column":"pcrm_date","op":"last-x-days","value":30}""";

    [TestMethod]
    [DataRow("count", nameof(FactType.Integer), "", "3")]
    [DataRow("count-distinct", nameof(FactType.Integer), """ "column":"pcrm_amount",""", "2")]
    [DataRow("sum", nameof(FactType.Money), """ "column":"pcrm_amount",""", "50")]
    [DataRow("avg", nameof(FactType.Money), """ "column":"pcrm_amount",""", "16.6667")]
    [DataRow("min", nameof(FactType.Money), """ "column":"pcrm_amount",""", "10")]
    [DataRow("max", nameof(FactType.Money), """ "column":"pcrm_amount",""", "20")]
    [DataRow("first", nameof(FactType.Money), """ "column":"pcrm_amount","by":"pcrm_date",""", "20")]
    [DataRow("last", nameof(FactType.Money), """ "column":"pcrm_amount","by":"pcrm_date",""", "10")]
    [DataRow("days-since-last", nameof(FactType.Integer), """ "by":"pcrm_date",""", "2")]
    public void A_figure_is_of_the_rows_that_pass_filter_and_window(string function, string type, string columns, string expected)
    {
        using var bank = TestBank.Open();
        bank.Fact("tested", Enum.Parse<FactType>(type),
            $$"""{"table":"pcrm_transaction","via":"pcrm_customerid","function":"{{function}}",{{columns}}{{Where}},{{Window}}}""", FactKind.Aggregate);
        var ada = bank.Customer();
        bank.Transaction(ada, 10, daysAgo: 2);
        bank.Transaction(ada, 20, daysAgo: 5);
        bank.Transaction(ada, 20, daysAgo: 7);
        bank.Transaction(ada, 500, daysAgo: 40);
        bank.Transaction(ada, 700, category: TransactionCategory.Groceries);

        Assert.IsTrue(bank.Holds(ada, function == "avg" ? """{"version":1,"fact":"tested","op":"between","value":[16.66,16.67]}"""
            : $$"""{"version":1,"fact":"tested","op":"eq","value":{{expected}}}"""));
    }

    [TestMethod]
    [DataRow("sum", "0", false)]
    [DataRow("max", "7", true)]
    public void The_figure_of_no_rows_is_nothing_or_zero_and_the_default_stands_in_for_nothing(string function, string expected, bool hasDefault)
    {
        using var bank = TestBank.Open();
        var fact = bank.Fact("tested", FactType.Money,
            $$"""{"table":"pcrm_transaction","via":"pcrm_customerid","function":"{{function}}","column":"pcrm_amount",{{Window}}}""", FactKind.Aggregate);
        if (hasDefault) bank.Update(Tables.Fact.LogicalName, fact, Tables.Fact.Default, "7");
        var ada = bank.Customer();
        bank.Transaction(ada, 10, daysAgo: 40);

        Assert.IsTrue(bank.Holds(ada, $$"""{"version":1,"fact":"tested","op":"eq","value":{{expected}}}"""));
    }

    [TestMethod]
    public void Amounts_of_several_currencies_compare_and_add_up_in_the_organisations()
    {
        using var bank = TestBank.Open();
        bank.Fact("income", FactType.Money, """{"column":"pcrm_monthlyincome"}""");
        bank.Fact("written", FactType.Decimal, """{"column":"pcrm_monthlyincome"}""");
        bank.Fact("spend", FactType.Money, """{"table":"pcrm_transaction","via":"pcrm_customerid","function":"sum","column":"pcrm_amount"}""", FactKind.Aggregate);
        bank.Segment("rich", """{"version":1,"all":[{"fact":"income","op":"ge","value":1000}]}""");
        bank.RunQueue();
        var dollar = bank.Service.Create(new Entity("transactioncurrency")
        {
            ["currencyname"] = "US dollar", ["isocurrencycode"] = "USD", ["currencysymbol"] = "$", ["currencyprecision"] = 2, ["exchangerate"] = 1.25m,
        });
        var inDollars = new EntityReference("transactioncurrency", dollar);
        var ada = bank.Customer(("pcrm_monthlyincome", new Money(1200)), ("transactioncurrencyid", inDollars));
        bank.Transaction(ada, 10);
        bank.Update(Transaction.LogicalName, bank.Transaction(ada, 10), "transactioncurrencyid", inDollars);
        bank.RunQueue();

        Assert.AreEqual("", bank.Memberships(ada));
        Assert.IsTrue(bank.Holds(ada, """{"version":1,"all":[{"fact":"income","op":"eq","value":960},{"fact":"written","op":"eq","value":960}]}"""));
        Assert.IsTrue(bank.Holds(ada, """{"version":1,"all":[{"fact":"spend","op":"eq","value":18}]}"""));

        bank.Update(Contact.LogicalName, ada, "transactioncurrencyid", new EntityReference("transactioncurrency", Base(bank)));
        bank.RunQueue();
        Assert.AreEqual("rich", bank.Memberships(ada));
    }

    private static Guid Base(TestBank bank) => bank.All("organization", "basecurrencyid")[0].GetAttributeValue<EntityReference>("basecurrencyid").Id;
}
