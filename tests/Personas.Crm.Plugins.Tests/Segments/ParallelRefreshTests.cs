using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.Xrm.Sdk;
using Newtonsoft.Json.Linq;
using Personas.Crm.Plugins.Tests.Bank;
using Personas.Crm.Plugins.Tests.Choices;
using Personas.Crm.Plugins.Tests.Tables;

namespace Personas.Crm.Plugins.Tests.Segments;

/// <summary>Runs over ranges of customers that do not overlap: whoever does them, side by side or one after the other, the members are the same.</summary>
[TestClass]
public sealed class ParallelRefreshTests
{
    private const int Customers = 900;

    [TestMethod]
    [DataRow(1)]
    [DataRow(2)]
    [DataRow(4)]
    public void Parts_done_by_several_threads_find_the_same_members_as_one_run(int parts)
    {
        using var bank = Crowd(out var customers);

        var runs = Part(bank, parts);
        Parallel.ForEach(runs, new ParallelOptions { MaxDegreeOfParallelism = parts }, run => Finish(bank, run));

        ShouldBeRight(bank, customers);
        ShouldAddUp(bank, parts);
    }

    [TestMethod]
    public void Parts_wait_for_nobody_but_the_platform()
    {
        using var bank = Crowd(out var customers);

        Part(bank, 3);
        bank.RunQueue(workers: 3);

        ShouldBeRight(bank, customers);
        ShouldAddUp(bank, 3);
    }

    [TestMethod]
    public void Parts_of_processes_that_are_killed_go_on()
    {
        using var bank = Crowd(out var customers, DateTime.UtcNow);
        var runs = Part(bank, 4, budget: 1);
        var processes = runs.Take(2).Select(run => bank.StartCommand("call", "pcrm_RefreshSegments", $"RunId={run:D}")).ToList();
        foreach (var process in processes)
        {
            process.WaitForExit(1500);
            process.Kill(entireProcessTree: true);
            process.WaitForExit();
            process.Dispose();
        }

        bank.Restart();
        Parallel.ForEach(runs, run => Finish(bank, run));

        ShouldBeRight(bank, customers);
        ShouldAddUp(bank, 4);
    }

    [TestMethod]
    public void The_whole_can_be_driven_by_its_continuation_alone()
    {
        using var bank = Crowd(out var customers);
        var continuation = (string)bank.Call("pcrm_RefreshSegments", ("Partitions", 3))["Continuation"];

        while (continuation.Length > 0) continuation = (string)bank.Call("pcrm_RefreshSegments", ("Continuation", continuation))["Continuation"];

        ShouldBeRight(bank, customers);
        ShouldAddUp(bank, 3);
    }

    [TestMethod]
    public void A_range_takes_its_first_customer_in_and_leaves_its_last_one_out()
    {
        using var bank = Crowd(out _);
        var ids = bank.All(Contact.LogicalName).Select(row => row.Id).ToList();
        var sorted = bank.Ordered(Contact.LogicalName);

        var slice = bank.Call("pcrm_RefreshSegments", ("Scope", "all"), ("From", sorted[10]), ("To", sorted[25]));

        Assert.AreEqual("", slice["Continuation"]);
        Assert.AreEqual(15, slice["Processed"]);
        Assert.HasCount(Customers, ids);
        var touched = bank.All(SegmentMembership.LogicalName, SegmentMembership.CustomerId)
            .Select(row => row.GetAttributeValue<EntityReference>(SegmentMembership.CustomerId).Id).Distinct();
        Assert.IsEmpty(touched.Except(sorted.Skip(10).Take(15)));
    }

    [TestMethod]
    [DataRow("Scope", "due", "From", "From: a range of customers goes with the scope all or segment")]
    [DataRow("Scope", "daily", "To", "To: a range of customers goes with the scope all or segment")]
    public void A_range_is_refused_where_it_means_nothing(string parameter, string value, string end, string refusal)
    {
        using var bank = TestBank.Open();
        var fault = Refused(bank, (parameter, value), (end, Guid.NewGuid()));
        StringAssert.Contains(fault, refusal, StringComparison.Ordinal);
    }

    [TestMethod]
    [DataRow("Continuation", "tomorrow", "Continuation: 'tomorrow' is not what a call of pcrm_RefreshSegments returned")]
    [DataRow("Continuation", "11111111-1111-1111-1111-111111111111", "Continuation: the refresh run 11111111-1111-1111-1111-111111111111 to which")]
    [DataRow("Park", "somebody", "Park: it names no customer")]
    [DataRow("Partitions", 65, "Partitions: 65 is out of range. Write a number from 1 to 64")]
    public void A_wrong_parameter_is_refused_by_name(string parameter, object value, string refusal)
    {
        using var bank = TestBank.Open();
        StringAssert.Contains(Refused(bank, (parameter, value)), refusal, StringComparison.Ordinal);
    }

    [TestMethod]
    public void A_continuation_of_another_run_is_refused()
    {
        using var bank = Crowd(out _);
        var due = Assert.IsInstanceOfType<Guid>(bank.Call("pcrm_RefreshSegments", ("Scope", "due"))["RunId"]);
        var all = (string)bank.Call("pcrm_RefreshSegments", ("Scope", "all"), ("Partitions", 2))["Continuation"];

        StringAssert.Contains(Refused(bank, ("Continuation", all), ("RunId", due)), "Continuation: it belongs to the run", StringComparison.Ordinal);
        StringAssert.Contains(
            Refused(bank, ("Continuation", all), ("Scope", "due")), "Continuation: it names a run of another scope", StringComparison.Ordinal);
        StringAssert.Contains(Refused(bank, ("Continuation", all), ("SegmentKey", "eligible")),
            "Continuation: it names a run that is not about the segment 'eligible'", StringComparison.Ordinal);
    }

    private static string Refused(TestBank bank, params (string, object?)[] parameters) =>
        Assert.Throws<System.ServiceModel.FaultException<OrganizationServiceFault>>(() => bank.Call("pcrm_RefreshSegments", parameters)).Message;

    private static List<Guid> Part(TestBank bank, int parts, int budget = 60)
    {
        var answer = bank.Call("pcrm_RefreshSegments", ("Scope", "all"), ("Partitions", parts), ("TimeBudgetSeconds", budget), ("PageSize", 50));
        var runs = JArray.Parse((string)answer["RunIds"]).Select(id => (Guid)id).ToList();
        Assert.HasCount(parts, runs);
        return runs;
    }

    private static void Finish(TestBank bank, Guid run)
    {
        string continuation;
        do continuation = (string)bank.Call("pcrm_RefreshSegments", ("RunId", run), ("TimeBudgetSeconds", 1), ("PageSize", 100))["Continuation"];
        while (continuation.Length > 0);
    }

    private static TestBank Crowd(out List<Guid> customers, DateTime? now = null)
    {
        var bank = TestBank.Open().WithFacts();
        if (now is { } instant) bank.Clock.MoveTo(instant);
        bank.Segment("eligible", BankFacts.Eligible);
        for (var age = 20; age < 24; age++) bank.Segment($"older-than-{age}", $$"""{"version":1,"all":[{"fact":"age","op":"gt","value":{{age}}}]}""");
        bank.RunQueue();
        // Nobody follows their events: the refresh has everything to do.
        var steps = bank.All("sdkmessageprocessingstep", "name");
        foreach (var step in steps.Where(step => ((string)step["name"]).Contains("CustomerChanged", StringComparison.Ordinal)))
            bank.Service.Delete("sdkmessageprocessingstep", step.Id);
        customers = bank.Customers(Customers);
        foreach (var run in bank.All(RefreshRun.LogicalName)) bank.Service.Delete(RefreshRun.LogicalName, run.Id);
        return bank;
    }

    private static void ShouldBeRight(TestBank bank, List<Guid> customers)
    {
        var members = bank.All(SegmentMembership.LogicalName, SegmentMembership.Name, SegmentMembership.CustomerId, SegmentMembership.StateCode);
        Assert.HasCount(bank.All(MembershipEvent.LogicalName).Count, members, "One event for each membership.");
        Assert.HasCount(members.Count, members.DistinctBy(row => (row[SegmentMembership.Name], row[SegmentMembership.CustomerId])));
        var byCustomer = members.ToLookup(
            row => row.GetAttributeValue<EntityReference>(SegmentMembership.CustomerId).Id, row => (string)row[SegmentMembership.Name]);
        foreach (var (customer, i) in customers.Select((customer, i) => (customer, i)))
        {
            var age = 18 + (i % 70);
            var expected = Enumerable.Range(20, 4).Where(limit => age > limit).Select(limit => $"older-than-{limit}").ToList();
            if (age is >= 24 and <= 73 && i % 3 != 0) expected.Insert(0, "eligible");
            Assert.AreEqual(string.Join(",", expected), string.Join(",", byCustomer[customer].Order(StringComparer.Ordinal)), $"customer {i}");
        }
    }

    private static void ShouldAddUp(TestBank bank, int parts)
    {
        var runs = bank.All(RefreshRun.LogicalName, RefreshRun.PartOfId, RefreshRun.StatusCode, RefreshRun.Customers, RefreshRun.Entered);
        foreach (var run in runs) Assert.AreEqual((int)RefreshRunStatus.Done, run.GetAttributeValue<OptionSetValue>(RefreshRun.StatusCode).Value);
        var whole = runs.Single(run => !run.Contains(RefreshRun.PartOfId));
        Assert.AreEqual(Customers, whole[RefreshRun.Customers]);
        var sizes = runs.Where(run => run.Contains(RefreshRun.PartOfId)).Select(run => (int)run[RefreshRun.Customers]).ToList();
        Assert.HasCount(parts == 1 ? 0 : parts, sizes);
        foreach (var size in sizes) Assert.AreEqual(Customers / parts, size, 1);
        Assert.HasCount((int)whole[RefreshRun.Entered], bank.All(SegmentMembership.LogicalName));
        var figures = bank.All(Tables.Segment.LogicalName, Tables.Segment.MemberCount, Tables.Segment.Share, Tables.Segment.Key)
            .Single(row => (string)row[Tables.Segment.Key] == "older-than-23");
        var members = bank.All(SegmentMembership.LogicalName, SegmentMembership.Name).Count(row => (string)row[SegmentMembership.Name] == "older-than-23");
        Assert.AreEqual(members, figures[Tables.Segment.MemberCount]);
        Assert.AreEqual(Math.Round((decimal)members / Customers, 4), figures[Tables.Segment.Share]);
    }
}
