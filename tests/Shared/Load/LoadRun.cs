using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;
using Dataverse.Sandbox;
using Dataverse.Sandbox.Demo;
using Dataverse.Sandbox.Server.Door;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace Shared.Load;

/// <summary>
/// Many clients at once at one sandbox, over HTTP: the product as the demo leaves it, with its segments published and its loan approved. Server and clients
/// are one process, so the heap is that of both.
/// </summary>
public static class LoadRun
{
    private const int Counters = 10;
    private const int Quarters = 4;

    /// <summary>Runs it.</summary>
    /// <param name="duration">How long the clients ask.</param>
    /// <param name="clients">How many of them.</param>
    /// <param name="seed">What chance begins with.</param>
    public static async Task<LoadReport> RunAsync(TimeSpan duration, int clients, int seed)
    {
        var file = Path.Combine(Path.GetTempPath(), $"load-{Guid.NewGuid():N}.db");
        try
        {
            using var faults = new StringWriter();
            string[] demo = ["demo", DemoScript.Find("demo.json"), "--db", file, "--json"];
            if (Dataverse.Sandbox.Commands.CommandLine.Run(demo, TextWriter.Null, faults, TextReader.Null) != 0)
                throw new InvalidOperationException($"The demo failed: {faults}");
            using var organization = Organization.Open(new OrganizationOptions { File = file });
            await using var server = await WebServer.StartAsync(organization, new ServerOptions { Port = 0 }).ConfigureAwait(false);
            return await AskAsync(organization, server, duration, clients, seed).ConfigureAwait(false);
        }
        finally
        {
            foreach (var part in new[] { file, file + "-wal", file + "-shm" }) File.Delete(part);
        }
    }

    private static async Task<LoadReport> AskAsync(Organization organization, WebServer server, TimeSpan duration, int clients, int seed)
    {
        var customers = Customers(organization).Select(row => row.Id).ToList();
        var before = CountersOf(organization);
        var tally = new LoadTally();
        using var http = new HttpClient { BaseAddress = new Uri(server.Address + WebServer.ApiPath), Timeout = TimeSpan.FromMinutes(2) };
        using var stop = new CancellationTokenSource();
        var work = Enumerable.Range(0, clients)
            .Select(i => Task.Run(() => new LoadClient(http, server.Token, customers, [.. before.Keys], tally, seed + i).RunAsync(stop.Token))).ToArray();
        var heap = new List<long>();
        while (heap.Count < Quarters)
        {
            await Task.Delay(duration / Quarters).ConfigureAwait(false);
            heap.Add(HeapNow());
        }

        // On a machine that has no time for us, until there is something to judge.
        for (var i = 0; i < 600 && (tally.Answered.IsEmpty || tally.Stale.Sent == 0); i++) await Task.Delay(100).ConfigureAwait(false);
        await stop.CancelAsync().ConfigureAwait(false);
        await Task.WhenAll(work).ConfigureAwait(false);
        var after = CountersOf(organization);
        return new LoadReport
        {
            Duration = duration, Clients = clients, Kinds = tally.Kinds, Errors = tally.Errors, Conflicts = tally.Conflicts, Stale = tally.Stale,
            Heap = heap,
            Counters = before.ToDictionary(pair => pair.Key.ToString("D"), pair => (tally.Answered.GetValueOrDefault(pair.Key), after[pair.Key] - pair.Value)),
        };
    }

    private static Dictionary<Guid, long> CountersOf(Organization organization) => Customers(organization).Take(Counters)
        .ToDictionary(row => row.Id, row => (long)(row.GetAttributeValue<int?>("numberofchildren") ?? 0));

    private static DataCollection<Entity> Customers(Organization organization) => organization.ServiceFor().RetrieveMultiple(new QueryExpression("contact")
    {
        ColumnSet = new ColumnSet("numberofchildren"), Orders = { new OrderExpression("contactid", OrderType.Ascending) },
    }).Entities;

    private static long HeapNow()
    {
        GC.Collect();
        GC.WaitForPendingFinalizers();
        return GC.GetTotalMemory(forceFullCollection: true);
    }
}
