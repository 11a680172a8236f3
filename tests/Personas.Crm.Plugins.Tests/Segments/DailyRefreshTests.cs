using System;
using System.Collections.Generic;
using System.Linq;
using Dataverse.Sandbox.Counters;
using Microsoft.Xrm.Sdk;
using Personas.Crm.Plugins.Tests.Bank;
using Personas.Crm.Plugins.Tests.Choices;
using Personas.Crm.Plugins.Tests.Tables;

namespace Personas.Crm.Plugins.Tests.Segments;

/// <summary>A day costs the customers who are due and those who changed; daily segments are right after it.</summary>
[TestClass]
public sealed class DailyRefreshTests
{
    private const string Employer = """{"version":1,"all":[{"fact":"employer_size","op":"ge","value":100}]}""";

    [TestMethod]
    [DataRow("due")]
    [DataRow("daily")]
    public void A_day_on_which_nothing_happens_costs_the_same_with_few_customers_and_with_many(string scope)
    {
        var few = QuietDay(scope, 10);
        var many = QuietDay(scope, 1000);

        Assert.AreEqual(few.ByPlugIns, many.ByPlugIns, string.Join("\n", many.Requests));
        Assert.AreEqual(0, many.Count("Create", SegmentMembership.LogicalName) + many.Count("Upsert", EvaluationDue.LogicalName));
        Assert.IsLessThanOrEqualTo(20, many.ByPlugIns, string.Join("\n", many.Requests));
    }

    [TestMethod]
    public void Daily_segments_follow_whatever_changed_since_the_day_before()
    {
        using var bank = Daily(out var customers);
        var employer = bank.Service.Create(new Entity("account") { ["name"] = "Mill", ["numberofemployees"] = 5 });
        bank.Update(Contact.LogicalName, customers[4], "parentcustomerid", new EntityReference("account", employer));
        var expense = bank.Transaction(customers[2], 700m);
        var moved = bank.Transaction(customers[3], 700m);
        NextDay(bank);
        ShouldBe(bank, customers, "eligible;eligible;eligible,traveller;eligible,traveller;eligible");

        // Of each kind of change one: own column, new row, deleted row, row that goes to somebody else, parent.
        bank.Update(Contact.LogicalName, customers[0], Contact.MarketingConsent, false);
        bank.Transaction(customers[1], 600m);
        bank.Service.Delete(Tables.Transaction.LogicalName, expense);
        bank.Update(Tables.Transaction.LogicalName, moved, Tables.Transaction.CustomerId, new EntityReference(Contact.LogicalName, customers[0]));
        bank.Update("account", employer, "numberofemployees", 500);
        bank.RunQueue();
        ShouldBe(bank, customers, "eligible;eligible;eligible,traveller;eligible,traveller;eligible");

        var processed = NextDay(bank);
        ShouldBe(bank, customers, "traveller;eligible,traveller;eligible;eligible;eligible,large-employer");
        Assert.IsLessThan(12, processed, "Nobody else was to be looked at.");
    }

    [TestMethod]
    public void Daily_segments_follow_time()
    {
        using var bank = Daily(out var customers);
        bank.Update(Contact.LogicalName, customers[0], "birthdate", bank.Clock.Now.Date.AddYears(-24).AddDays(3));
        NextDay(bank);
        Assert.AreEqual("", bank.Memberships(customers[0]));

        NextDay(bank);
        // An event about something else in between must not make anybody forget the date.
        bank.Update(Contact.LogicalName, customers[0], "lastname", "Roe");
        bank.RunQueue();
        NextDay(bank);

        Assert.AreEqual("eligible", bank.Memberships(customers[0]));
    }

    [TestMethod]
    public void Publishing_another_segment_forgets_no_date()
    {
        using var bank = TestBank.Open().WithFacts();
        var ada = bank.Customer(("birthdate", bank.Clock.Now.Date.AddYears(-24).AddDays(1)));
        bank.Segment("eligible", BankFacts.Eligible);
        bank.RunQueue();
        bank.Segment("consenting", """{"version":1,"all":[{"fact":"marketing_consent","op":"eq","value":true}]}""");
        bank.RunQueue();

        bank.Clock.Advance(TimeSpan.FromDays(1));
        bank.Refresh("due");

        Assert.AreEqual("consenting,eligible", bank.Memberships(ada));
    }

    [TestMethod]
    public void A_changed_setting_has_the_next_day_look_at_everybody()
    {
        using var bank = Daily(out var customers);
        NextDay(bank);
        Assert.IsLessThan(customers.Count, NextDay(bank));

        bank.Service.Update(new Entity("organization", bank.All("organization").Single().Id) { ["weekstartdaycode"] = 3 });

        Assert.IsGreaterThanOrEqualTo(customers.Count, NextDay(bank));
        Assert.IsLessThan(customers.Count, NextDay(bank));
    }

    private static CounterSnapshot QuietDay(string scope, int count)
    {
        using var bank = TestBank.Open().WithFacts();
        bank.Customers(count);
        bank.Segment("real-time", BankFacts.Eligible);
        bank.Segment("daily", BankFacts.Eligible, mode: RefreshMode.Daily);
        bank.Segment("traveller", BankFacts.FrequentTraveller, mode: RefreshMode.Daily);
        bank.RunQueue();
        // The first daily run looks at everybody; the second at those who were written about while the first one went on.
        for (var day = 0; day < 2; day++) NextDay(bank, scope);

        // Too short for a birthday: those customers would be due.
        bank.Clock.Advance(TimeSpan.FromMinutes(30));
        return bank.Counted(() => bank.Refresh(scope));
    }

    private static TestBank Daily(out List<Guid> customers)
    {
        var bank = TestBank.Open().WithFacts();
        bank.Fact("employer_size", FactType.Integer, """{"path":["parentcustomerid:account"],"column":"numberofemployees"}""");
        bank.Segment("eligible", BankFacts.Eligible, mode: RefreshMode.Daily);
        bank.Segment("traveller", BankFacts.FrequentTraveller, mode: RefreshMode.Daily);
        bank.Segment("large-employer", Employer, mode: RefreshMode.Daily);
        bank.RunQueue();
        customers = [.. Enumerable.Range(0, 40).Select(_ => bank.Customer())];
        bank.RunQueue();
        NextDay(bank);
        return bank;
    }

    private static int NextDay(TestBank bank, string scope = "daily")
    {
        bank.Clock.Advance(TimeSpan.FromDays(1));
        bank.Refresh(scope);
        return bank.All(RefreshRun.LogicalName, RefreshRun.Customers, RefreshRun.StartedOn)
            .OrderBy(run => run.GetAttributeValue<DateTime>(RefreshRun.StartedOn)).Last().GetAttributeValue<int>(RefreshRun.Customers);
    }

    private static void ShouldBe(TestBank bank, List<Guid> customers, string memberships) =>
        Assert.AreEqual(memberships, string.Join(";", customers.Take(5).Select(bank.Memberships)));
}
