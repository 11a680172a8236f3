using System;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using Shared.Load;

namespace Dataverse.Sandbox.Server.Tests;

[TestClass]
public sealed class LoadTests
{
    private const int Clients = 50;

    public required TestContext TestContext { get; set; }

    [TestMethod]
    [DoNotParallelize]
    public async Task Many_clients_at_once_see_no_error_lose_no_update_and_leave_no_memory_behind()
    {
        var seed = Environment.TickCount;
        var report = await LoadRun.RunAsync(TimeSpan.FromSeconds(10), Clients, seed);
        using var figures = new StringWriter();
        report.WriteTo(figures);
        TestContext.WriteLine($"seed {seed}\n{figures}");

        Assert.IsEmpty(report.Errors, string.Join("\n", report.Errors));
        foreach (var (row, counter) in report.Counters) Assert.AreEqual(counter.Answered, counter.Grown, $"contact {row}: answered and grown");
        Assert.IsGreaterThan(0, report.Counters.Values.Sum(counter => counter.Answered));
        Assert.IsGreaterThan(0, report.Stale.Sent);
        Assert.AreEqual(report.Stale.Sent, report.Stale.Refused, "writes on an old version");
        // Ten seconds still warm caches; a leak of a kilobyte a request would be more.
        Assert.IsLessThan(report.Heap[0] + 16_000_000, report.Heap[^1], "bytes on the heap");
    }
}
