using System;
using System.Linq;
using Microsoft.Xrm.Sdk;
using Personas.Crm.Plugins.Tests.Bank;
using Personas.Crm.Plugins.Tests.Choices;
using Personas.Crm.Plugins.Tests.Tables;

namespace Personas.Crm.Plugins.Tests.Expressions;

/// <summary>
/// Rules of every kind on the solution's own tables: the translated query finds whom a refresh finds, with the types that the tables really have.
/// </summary>
[TestClass]
public sealed class SqlOnTheSolutionTests
{
    private static readonly string[] Rules =
    [
        """{"fact":"lastname","op":"like","value":"%[_]o%"}""",
        """{"none":[{"fact":"lastname","op":"begins-with","value":"ş"}]}""",
        """{"fact":"lastname","op":"in","value":["DOE","p_o"]}""",
        """{"fact":"interests","op":"contain-values","value":[497100001,497100004]}""",
        """{"fact":"interests","op":"null"}""",
        """{"fact":"balance","op":"between","value":[-0.01,1250.5]}""",
        """{"fact":"balance","op":"ne","valueOf":"income"}""",
        """{"fact":"rate","op":"gt","value":0.3333}""",
        """{"fact":"employer_size","op":"ge","value":50}""",
        """{"fact":"age","op":"lt","value":40}""",
        """{"fact":"customer_since","op":"last-x-months","value":6}""",
        """{"fact":"customer_since","op":"in-fiscal-year","value":2025}""",
        """{"fact":"customer_since","op":"in-fiscal-period","value":2}""",
        """{"fact":"created","op":"today"}""",
        """{"fact":"travel_spend_90d","op":"lt","value":200.25}""",
        """{"fact":"last_spent","op":"null"}""",
        """
        {"related":"pcrm_transaction","via":"pcrm_customerid","where":{"all":[
          {"column":"pcrm_amount","op":"gt","value":100},{"column":"pcrm_category","op":"eq","value":497100003}]}}
        """,
        """{"related":"pcrm_holding","via":"pcrm_customerid","exists":false}""",
        """{"fact":"is_young","op":"eq","value":false}""",
    ];

    [TestMethod]
    public void Every_rule_finds_whom_a_refresh_finds()
    {
        using var bank = TestBank.Open().WithFacts();
        Facts(bank);
        Crowd(bank);
        var keys = Rules.Select((rule, i) => Publish(bank, $"rule-{i}", rule)).ToList();
        bank.RunQueue();
        bank.Refresh("all");

        var wrong = keys.Where(key => !bank.Members(key).SetEquals(bank.Find(bank.Call("pcrm_TranslateToSql", ("SegmentKey", key), ("Dialect", "sqlite")))));

        Assert.AreEqual("", string.Join("\n", wrong.Select(Rule)));
        Assert.AreEqual("", string.Join("\n", keys.Where(key => bank.Members(key).Count is 0 or Size).Select(Rule)), "These say nothing.");

        string Rule(string key) => Rules[keys.IndexOf(key)];
    }

    private const int Size = 48;

    private static void Facts(TestBank bank)
    {
        bank.Fact("lastname", FactType.Text, """{"column":"lastname"}""");
        bank.Fact("interests", FactType.Choices, """{"column":"pcrm_interests"}""");
        bank.Fact("balance", FactType.Money, """{"column":"pcrm_balance"}""");
        bank.Fact("income", FactType.Money, """{"column":"pcrm_monthlyincome"}""");
        bank.Fact("rate", FactType.Decimal, """{"column":"address1_latitude"}""");
        bank.Fact("customer_since", FactType.Date, """{"column":"pcrm_customersince"}""");
        bank.Fact("created", FactType.DateAndTime, """{"column":"lastonholdtime"}""");
        bank.Fact("employer_size", FactType.Integer, """{"path":["parentcustomerid:account"],"column":"numberofemployees"}""");
        bank.Fact("last_spent", FactType.DateAndTime,
            """{"table":"pcrm_transaction","via":"pcrm_customerid","function":"max","column":"pcrm_date"}""", FactKind.Aggregate);
        bank.Segment("young", """{"version":1,"fact":"age","op":"lt","value":45}""");
        bank.Fact("is_young", FactType.Boolean, """{"segment":"young"}""", FactKind.Membership);
    }

    private static void Crowd(TestBank bank)
    {
        string[] names = ["Doe", "p_o", "pxo", "ŞAHIN", "şen", "Doe "];
        var company = bank.Service.Create(new Entity(Account.LogicalName) { ["name"] = "Engines Ltd", ["numberofemployees"] = 80 });
        for (var i = 0; i < Size; i++)
        {
            var customer = bank.Customer(
                ("lastname", names[i % names.Length]),
                ("birthdate", new DateTime(1956 + (i % 40), 1 + (i % 12), Math.Min(28, 1 + i))),
                (Contact.Interests, i % 3 == 0 ? null : new OptionSetValueCollection([new OptionSetValue(497100000 + (i % 6))])),
                (Contact.Balance, new Money((i * 50.25m) - 300)),
                (Contact.MonthlyIncome, i % 5 == 0 ? null : new Money(i % 2 == 0 ? (i * 50.25m) - 300 : 1000)),
                ("address1_latitude", i % 7 == 0 ? null : i / 100d),
                (Contact.CustomerSince, bank.Clock.Now.Date.AddDays(-17 * i)),
                ("lastonholdtime", bank.Clock.Now.AddHours(-5 * i)),
                ("parentcustomerid", i % 4 == 0 ? new EntityReference(Account.LogicalName, company) : null));
            if (i % 3 == 1) bank.Transaction(customer, 20.05m * i, daysAgo: 4 * i);
            if (i % 6 == 1) bank.Transaction(customer, 300, category: TransactionCategory.Health);
            if (i % 8 != 0) continue;
            var holder = new EntityReference(Contact.LogicalName, customer);
            bank.Service.Create(new Entity(Holding.LogicalName) { [Holding.Name] = "Card", [Holding.CustomerId] = holder });
        }
    }

    private static string Publish(TestBank bank, string key, string rule)
    {
        bank.Segment(key, "{\"version\":1," + rule[1..], mode: RefreshMode.Daily);
        return key;
    }
}
