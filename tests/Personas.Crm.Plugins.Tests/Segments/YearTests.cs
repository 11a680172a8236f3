using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Microsoft.Xrm.Sdk;
using Newtonsoft.Json.Linq;
using Personas.Crm.Plugins.Tests.Bank;
using Personas.Crm.Plugins.Tests.Choices;
using Personas.Crm.Plugins.Tests.Tables;

namespace Personas.Crm.Plugins.Tests.Segments;

/// <summary>A year of daily runs through the packaged solution: on no day a membership differs from what a full evaluation says.</summary>
[TestClass]
public sealed class YearTests
{
    private const int Customers = 8;
    private const int Days = 366;

    public TestContext TestContext { get; set; } = null!;

    [TestMethod]
    public void Daily_runs_keep_every_membership_right_for_a_year()
    {
        var seed = Environment.GetEnvironmentVariable("YEAR_SEED") is { } given ? int.Parse(given, CultureInfo.InvariantCulture) : Random.Shared.Next();
        TestContext.WriteLine($"{Customers} customers, {Days} days; seed {seed}. Set YEAR_SEED to run one again.");
        var random = new Random(seed);
        using var bank = Bank(random);
        List<Guid> customers = [.. Enumerable.Range(0, Customers).Select(_ => bank.Customer(("birthdate", Birthday(bank, random))))];
        bank.RunQueue();
        var start = bank.Clock.Now.Date;
        var (evaluated, changes) = (0, 0);
        for (var day = 1; day <= Days; day++)
        {
            bank.Clock.MoveTo(start.AddDays(day).AddMinutes(random.Next(24 * 60)));
            if (day % 9 == 0) Change(bank, customers[random.Next(Customers)], random);
            bank.Refresh("daily");
            foreach (var customer in customers)
            {
                var full = bank.Call("pcrm_EvaluateCustomer", ("CustomerId", customer), ("Cause", "daily"));
                Assert.IsEmpty(JArray.Parse((string)full["Entered"]).Concat(JArray.Parse((string)full["Left"])),
                    $"on {bank.Clock.Now:u}, day {day}, seed {seed}: customer {customers.IndexOf(customer)}");
            }
        }

        foreach (var run in bank.All(RefreshRun.LogicalName, RefreshRun.Customers, RefreshRun.Entered, RefreshRun.Left, RefreshRun.Scope)
            .Where(run => run.GetAttributeValue<OptionSetValue>(RefreshRun.Scope).Value == (int)RefreshScope.DueAndChangedCustomers))
        {
            evaluated += (int)run[RefreshRun.Customers];
            changes += (int)run[RefreshRun.Entered] + (int)run[RefreshRun.Left];
        }

        TestContext.WriteLine($"{evaluated} looks instead of {Customers * Days}; {changes} memberships changed.");
        Assert.IsGreaterThan(Days / 10, changes, "Too little happens for the test to say anything.");
        Assert.IsLessThan(Customers * Days, evaluated, "Looking every day would be right by itself.");
    }

    private static TestBank Bank(Random random)
    {
        var bank = TestBank.Open().WithFacts();
        bank.Fact("quiet_days", FactType.Integer,
            """{"table":"pcrm_transaction","via":"pcrm_customerid","function":"days-since-last","by":"pcrm_date"}""", FactKind.Aggregate);
        bank.Fact("last_expense", FactType.DateAndTime,
            """{"table":"pcrm_transaction","via":"pcrm_customerid","function":"max","column":"pcrm_date"}""", FactKind.Aggregate);
        var rules = new[]
        {
            $$"""{"fact":"age","op":"between","value":[{{random.Next(20, 40)}},{{random.Next(41, 70)}}]}""",
            """{"fact":"birthdate","op":"this-month"}""",
            """{"fact":"birthdate","op":"olderthan-x-years","value":40}""",
            $$"""{"fact":"travel_spend_90d","op":"ge","value":{{random.Next(1, 9)}}00}""",
            $$"""{"fact":"quiet_days","op":"gt","value":{{random.Next(5, 40)}}}""",
            $$"""{"fact":"last_expense","op":"last-x-days","value":{{random.Next(3, 30)}}}""",
            """{"fact":"last_expense","op":"last-week"}""",
            """{"fact":"last_expense","op":"this-fiscal-period"}""",
            """{"related":"pcrm_transaction","via":"pcrm_customerid","where":{"column":"pcrm_date","op":"last-x-months","value":2}}""",
        };
        foreach (var (rule, i) in rules.Select((rule, i) => (rule, i)))
        {
            var group = random.Next(3) == 0 ? "none" : "all";
            bank.Segment($"s{i}", $$"""{"version":1,"{{group}}":[{{rule}}]}""", mode: i % 2 == 0 ? RefreshMode.RealTime : RefreshMode.Daily);
        }

        bank.RunQueue();
        return bank;
    }

    private static DateTime Birthday(TestBank bank, Random random) => bank.Clock.Now.Date.AddDays(-random.Next(18 * 365, 72 * 365));

    private static void Change(TestBank bank, Guid customer, Random random)
    {
        if (random.Next(4) == 0) bank.Update(Contact.LogicalName, customer, "birthdate", Birthday(bank, random));
        else bank.Transaction(customer, random.Next(1, 12) * 100m, random.Next(60));
        bank.RunQueue();
    }
}
