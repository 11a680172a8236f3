using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Dataverse.Sandbox.Queue;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using Newtonsoft.Json.Linq;
using Personas.Crm.Plugins.Tests.Bank;
using Personas.Crm.Plugins.Tests.Choices;
using Personas.Crm.Plugins.Tests.Tables;

namespace Personas.Crm.Plugins.Tests.Segments;

/// <summary>Eight workers at once for a minute: three change customers, one publishes, two refresh, two work off the queue.</summary>
[TestClass]
public sealed class BusyMinuteTests
{
    private const int Customers = 60;

    private static readonly string[] Rules =
    [
        BankFacts.Eligible, BankFacts.LowRisk30To45, BankFacts.FrequentTraveller,
        """{"version":1,"all":[{"fact":"marketing_consent","op":"eq","value":true}]}""",
        """{"version":1,"none":[{"fact":"age","op":"lt","value":40}]}""",
    ];

    public TestContext TestContext { get; set; } = null!;

    [TestMethod]
    public void Everything_at_once_leaves_every_membership_and_every_event_right()
    {
        var seconds = int.Parse(Environment.GetEnvironmentVariable("BUSY_SECONDS") ?? "60", CultureInfo.InvariantCulture);
        using var bank = TestBank.Open().WithFacts();
        for (var i = 0; i < Rules.Length; i++) bank.Segment($"s{i}", Rules[i], mode: i == 3 ? RefreshMode.Daily : RefreshMode.RealTime);
        bank.RunQueue();
        var customers = bank.Customers(Customers);
        using var time = new CancellationTokenSource(TimeSpan.FromSeconds(seconds));

        var counts = new int[5];
        Task.WaitAll(
            Worker(time, 1, random => Change(bank, customers, random, ref counts[0])),
            Worker(time, 2, random => Change(bank, customers, random, ref counts[0])),
            Worker(time, 3, random => Change(bank, customers, random, ref counts[0])),
            Worker(time, 4, random => Publish(bank, random, ref counts[1])),
            Worker(time, 5, random => Refresh(bank, random, ref counts[2])),
            Worker(time, 6, random => Refresh(bank, random, ref counts[2])),
            // Two workers of one queue.
            Worker(time, 7, _ => Queue(bank, time.Token, ref counts[3])));
        bank.RunQueue(workers: 2);
        // What time alone changed in the minute, and daily segments.
        bank.Refresh("daily");
        bank.RunQueue();

        TestContext.WriteLine($"{counts[0]} changes, {counts[1]} publications, {counts[2]} refreshes, {counts[3]} jobs in {seconds} s.");
        ShouldBeRight(bank, customers);
        ShouldAlternate(bank);
    }

    private static Task Worker(CancellationTokenSource time, int seed, Action<Random> work) => Task.Factory.StartNew(
        () =>
        {
            var random = new Random(seed);
            while (!time.IsCancellationRequested) work(random);
        },
        CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);

    private static void Change(TestBank bank, List<Guid> customers, Random random, ref int count)
    {
        var customer = customers[random.Next(customers.Count)];
        switch (random.Next(5))
        {
            case 0: bank.Update(Contact.LogicalName, customer, Contact.MarketingConsent, random.Next(2) == 0); break;
            case 1: bank.Update(Contact.LogicalName, customer, "birthdate", bank.Clock.Now.Date.AddDays(-random.Next(20 * 365, 60 * 365))); break;
            case 2: bank.Update(Contact.LogicalName, customer, Contact.Deceased, random.Next(4) == 0); break;
            case 3: bank.Transaction(customer, random.Next(1, 6) * 100m, random.Next(100)); break;
            default: bank.Clock.Advance(TimeSpan.FromMinutes(20)); break;
        }

        Interlocked.Increment(ref count);
        Thread.Sleep(20);
    }

    private static void Publish(TestBank bank, Random random, ref int count)
    {
        var segment = bank.All(Tables.Segment.LogicalName).Select(row => row.Id).ToList()[random.Next(Rules.Length)];
        bank.Update(Tables.Segment.LogicalName, segment, Tables.Segment.Expression, Rules[random.Next(Rules.Length)]);
        Interlocked.Increment(ref count);
        Thread.Sleep(500);
    }

    private static void Refresh(TestBank bank, Random random, ref int count)
    {
        switch (random.Next(4))
        {
            case 0: bank.Refresh("all"); break;
            case 1: bank.Refresh("due"); break;
            case 2: bank.Refresh("daily"); break;
            default: bank.Call("pcrm_RefreshSegments", ("Scope", "all"), ("Partitions", 2)); break;
        }

        Interlocked.Increment(ref count);
        Thread.Sleep(200);
    }

    private static void Queue(TestBank bank, CancellationToken stop, ref int count) =>
        Interlocked.Add(ref count, bank.Organization.Queue.Run(new QueueOptions { Parallelism = 2, IgnoresBackOff = true }, stop).Succeeded);

    private static void ShouldBeRight(TestBank bank, List<Guid> customers)
    {
        foreach (var customer in customers)
        {
            var full = bank.Call("pcrm_EvaluateCustomer", ("CustomerId", customer), ("Cause", "daily"));
            Assert.IsEmpty(JArray.Parse((string)full["Entered"]).Concat(JArray.Parse((string)full["Left"])), $"customer {customers.IndexOf(customer)}");
        }

        Assert.IsEmpty(bank.All(RefreshRun.LogicalName, RefreshRun.StateCode)
            .Where(run => run.GetAttributeValue<OptionSetValue>(RefreshRun.StateCode).Value == (int)RefreshRunState.Active), "Runs are left open.");
    }

    private static void ShouldAlternate(TestBank bank)
    {
        var query = new QueryExpression(MembershipEvent.LogicalName)
        {
            ColumnSet = new ColumnSet(MembershipEvent.CustomerId, MembershipEvent.SegmentId, MembershipEvent.Kind, "versionnumber"),
        };
        var events = bank.All(query).OrderBy(row => row.GetAttributeValue<long>("versionnumber"))
            .ToLookup(
                row => (Id(row, MembershipEvent.CustomerId), Id(row, MembershipEvent.SegmentId)),
                row => (MembershipEventKind)row.GetAttributeValue<OptionSetValue>(MembershipEvent.Kind).Value);
        var members = bank.All(SegmentMembership.LogicalName, SegmentMembership.CustomerId, SegmentMembership.SegmentId, SegmentMembership.StateCode)
            .ToDictionary(
                row => (Id(row, SegmentMembership.CustomerId), Id(row, SegmentMembership.SegmentId)),
                row => row.GetAttributeValue<OptionSetValue>(SegmentMembership.StateCode).Value == (int)SegmentMembershipState.Active);
        Assert.IsGreaterThan(Customers, events.Sum(of => of.Count()), "Too little happened for the test to say anything.");
        foreach (var of in events)
        {
            var kinds = of.ToList();
            var expected = kinds.Select((_, i) => i % 2 == 0 ? MembershipEventKind.Entered : MembershipEventKind.Left).ToList();
            CollectionAssert.AreEqual(expected, kinds, $"{of.Key}: {string.Join(", ", kinds)}");
            Assert.AreEqual(kinds[^1] == MembershipEventKind.Entered, members[of.Key]);
        }

        Assert.HasCount(events.Count, members);
    }

    private static Guid Id(Entity row, string column) => row.GetAttributeValue<EntityReference>(column).Id;
}
