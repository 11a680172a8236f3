using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.Xrm.Sdk;
using Personas.Crm.Plugins.Tests.Bank;
using Personas.Crm.Plugins.Tests.Choices;
using Personas.Crm.Plugins.Tests.Tables;

namespace Personas.Crm.Plugins.Tests.Segments;

[TestClass]
public sealed class RefreshTests
{
    [TestMethod]
    public void Publishing_finds_the_members_among_the_customers_that_are_there()
    {
        using var bank = TestBank.Open().WithFacts();
        var customers = bank.Customers(210);
        bank.RunQueue();

        var segment = bank.Segment("eligible", BankFacts.Eligible);
        bank.RunQueue();

        ShouldBeRight(bank, customers);
        var figures = bank.Service.Retrieve(Tables.Segment.LogicalName, segment,
            new(Tables.Segment.MemberCount, Tables.Segment.Share, Tables.Segment.LastRefreshedOn));
        var members = customers.Count(customer => bank.Memberships(customer).Length > 0);
        Assert.AreEqual(members, figures.GetAttributeValue<int>(Tables.Segment.MemberCount));
        Assert.AreEqual(Math.Round(members / 210m, 4), figures.GetAttributeValue<decimal>(Tables.Segment.Share));
        Assert.AreEqual(bank.Clock.Now, figures.GetAttributeValue<DateTime>(Tables.Segment.LastRefreshedOn));
        Assert.AreEqual((int)RefreshRunStatus.Done, bank.All(RefreshRun.LogicalName, RefreshRun.StatusCode)
            .Single().GetAttributeValue<OptionSetValue>(RefreshRun.StatusCode).Value);
    }

    [TestMethod]
    public void A_refresh_of_right_memberships_writes_none()
    {
        using var bank = TestBank.Open().WithFacts();
        bank.Customers(50);
        bank.Segment("eligible", BankFacts.Eligible);
        bank.RunQueue();

        var cost = bank.Counted(() => bank.Refresh("all"));

        Assert.AreEqual(0, cost.Count("Create", SegmentMembership.LogicalName) + cost.Count("Update", SegmentMembership.LogicalName)
            + cost.Count("Upsert", EvaluationDue.LogicalName));
    }

    [TestMethod]
    public void A_refresh_that_is_stopped_between_slices_goes_on_after_a_restart()
    {
        using var bank = Crowd(out var customers);
        var slices = 0;
        ParameterCollection slice;
        do
        {
            slice = bank.Call("pcrm_RefreshSegments", ("TimeBudgetSeconds", 1), ("PageSize", 400));
            slices++;
            bank.Restart();
        }
        while (((string?)slice["Continuation"])?.Length > 0);

        Assert.IsGreaterThan(1, slices, "The slices were too long for the test to say anything.");
        Assert.HasCount(1, bank.All(RefreshRun.LogicalName));
        ShouldBeRight(bank, customers);
        ShouldNotBeDoubled(bank);
    }

    [TestMethod]
    [DataRow("call", "pcrm_RefreshSegments")]
    [DataRow("queue")]
    public void A_refresh_whose_process_is_killed_goes_on_after_a_restart(params string[] command)
    {
        // The other process has the machine's clock.
        using var bank = Crowd(out var customers, DateTime.UtcNow);
        var killed = 0;
        foreach (var milliseconds in new[] { 1200, 1800, 2400 })
        {
            using var process = bank.StartCommand(command);
            if (!process.WaitForExit(milliseconds)) killed++;
            process.Kill(entireProcessTree: true);
            process.WaitForExit();
        }

        Assert.IsGreaterThan(0, killed, "The process was done before it could be killed.");
        bank.Restart();
        if (command[0] == "call") bank.Refresh("all");
        else bank.RunQueue();

        ShouldBeRight(bank, customers);
        ShouldNotBeDoubled(bank);
        foreach (var run in bank.All(RefreshRun.LogicalName, RefreshRun.StatusCode))
            Assert.AreEqual((int)RefreshRunStatus.Done, run.GetAttributeValue<OptionSetValue>(RefreshRun.StatusCode).Value);
    }

    [TestMethod]
    public void A_run_that_had_no_time_left_goes_on_in_the_next_event()
    {
        using var bank = TestBank.Open().WithFacts();
        bank.Customers(20);
        bank.Segment("eligible", BankFacts.Eligible);
        bank.RunQueue();
        var run = bank.Service.Create(new Entity(RefreshRun.LogicalName)
        {
            [RefreshRun.Scope] = new OptionSetValue((int)RefreshScope.AllSegments),
            [RefreshRun.StatusCode] = new OptionSetValue((int)RefreshRunStatus.Running),
        });
        bank.RunQueue();
        Assert.IsNull(bank.Service.Retrieve(RefreshRun.LogicalName, run, new(RefreshRun.Customers)).GetAttributeValue<int?>(RefreshRun.Customers));

        bank.Update(RefreshRun.LogicalName, run, RefreshRun.QueuedOn, bank.Clock.Now);
        bank.RunQueue();

        var row = bank.Service.Retrieve(RefreshRun.LogicalName, run, new(RefreshRun.Customers, RefreshRun.StatusCode));
        Assert.AreEqual(20, row[RefreshRun.Customers]);
        Assert.AreEqual((int)RefreshRunStatus.Done, row.GetAttributeValue<OptionSetValue>(RefreshRun.StatusCode).Value);
    }

    [TestMethod]
    public void A_retired_segment_is_left_by_its_members_and_followed_no_more()
    {
        using var bank = TestBank.Open().WithFacts();
        var segment = bank.Segment("eligible", BankFacts.Eligible);
        bank.RunQueue();
        var ada = bank.Customer();
        bank.RunQueue();
        Assert.AreEqual("eligible", bank.Memberships(ada));

        bank.Clock.Advance(TimeSpan.FromMinutes(1));
        bank.Update(Tables.Segment.LogicalName, segment, Tables.Segment.StatusCode, new OptionSetValue((int)SegmentStatus.Retired));
        bank.RunQueue();

        Assert.AreEqual("", bank.Memberships(ada));
        Assert.AreEqual("eligible entered,eligible left", bank.Events(ada));
        var figures = bank.Service.Retrieve(Tables.Segment.LogicalName, segment, new(Tables.Segment.MemberCount));
        Assert.AreEqual(0, figures.GetAttributeValue<int?>(Tables.Segment.MemberCount));
        var cost = bank.Counted(() => bank.Update(Contact.LogicalName, ada, Contact.MarketingConsent, false));
        Assert.AreEqual(0, cost.ByPlugIns);
    }

    [TestMethod]
    public void Daily_segments_wait_for_the_daily_run_and_manual_ones_for_somebody()
    {
        using var bank = TestBank.Open().WithFacts();
        bank.Segment("real-time", BankFacts.Eligible);
        bank.Segment("daily", BankFacts.Eligible, mode: RefreshMode.Daily);
        bank.Segment("manual", BankFacts.Eligible, mode: RefreshMode.Manual);
        bank.RunQueue();
        bank.Clock.Advance(TimeSpan.FromMinutes(1));
        var ada = bank.Customer();
        bank.RunQueue();
        Assert.AreEqual("real-time", bank.Memberships(ada));

        bank.Refresh("all");
        Assert.AreEqual("daily,real-time", bank.Memberships(ada));

        bank.Refresh("segment", "manual");
        Assert.AreEqual("daily,manual,real-time", bank.Memberships(ada));
    }

    [TestMethod]
    public void A_birthday_moves_a_customer_when_due()
    {
        using var bank = TestBank.Open().WithFacts();
        bank.Segment("eligible", BankFacts.Eligible);
        bank.RunQueue();
        var ada = bank.Customer(("birthdate", bank.Clock.Now.Date.AddYears(-24).AddDays(2)));
        bank.RunQueue();
        Assert.AreEqual("", bank.Memberships(ada));

        bank.Clock.Advance(TimeSpan.FromDays(1));
        bank.Refresh("due");
        Assert.AreEqual("", bank.Memberships(ada));

        bank.Clock.Advance(TimeSpan.FromDays(1));
        bank.Refresh("due");
        Assert.AreEqual("eligible", bank.Memberships(ada));
    }

    private static TestBank Crowd(out List<Guid> customers, DateTime? now = null)
    {
        var bank = TestBank.Open().WithFacts();
        if (now is { } instant) bank.Clock.MoveTo(instant);
        customers = bank.Customers(1600);
        for (var age = 20; age < 32; age++) bank.Segment($"older-than-{age}", $$"""{"version":1,"all":[{"fact":"age","op":"gt","value":{{age}}}]}""");
        bank.Segment("eligible", BankFacts.Eligible);
        // The steps are aligned; the refresh is left to the test.
        bank.Organization.Queue.Run(new() { Most = 13 });
        return bank;
    }

    private static void ShouldBeRight(TestBank bank, IEnumerable<Guid> customers)
    {
        foreach (var customer in customers.Where((_, i) => i % 7 == 0))
            Assert.AreEqual(bank.Holds(customer, BankFacts.Eligible), bank.Memberships(customer).Contains("eligible", StringComparison.Ordinal));
    }

    private static void ShouldNotBeDoubled(TestBank bank)
    {
        var memberships = bank.All(SegmentMembership.LogicalName, SegmentMembership.SegmentId, SegmentMembership.CustomerId)
            .Select(row => (row.GetAttributeValue<EntityReference>(SegmentMembership.SegmentId).Id,
                row.GetAttributeValue<EntityReference>(SegmentMembership.CustomerId).Id)).ToList();
        Assert.HasCount(memberships.Distinct().Count(), memberships);
        Assert.HasCount(memberships.Count, bank.All(MembershipEvent.LogicalName));
    }
}
