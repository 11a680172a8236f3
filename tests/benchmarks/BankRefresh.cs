using System;
using System.Diagnostics;
using System.IO;
using System.Linq;
using Dataverse.Sandbox;
using Dataverse.Sandbox.Load;
using Dataverse.Sandbox.Queue;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace Personas.Crm.Benchmarks;

/// <summary>
/// The packaged solution in the sandbox: the 45,211 customers of a bank and segments over their real columns, refreshed when they are published, and
/// once more when everything is right already. Says where the time went, as the runs themselves keep it.
/// </summary>
internal static class BankRefresh
{
    /// <summary>Runs it once.</summary>
    /// <param name="args">The managed zip, the bank's customers, their map; and how many segments, 100 when left out.</param>
    public static void Run(string[] args)
    {
        if (args.Length is < 3 or > 4 || args.Take(3).FirstOrDefault(path => !File.Exists(path)) is not null)
        {
            Console.Error.WriteLine("refresh: give the paths of PersonasCrm_managed.zip, of bank_marketing.csv and of its map bank.json; "
                + "then the number of segments.");
            Environment.ExitCode = 2;
            return;
        }

        var file = Path.Combine(Path.GetTempPath(), $"bank-refresh-{Guid.NewGuid():N}.db");
        try
        {
            using var organization = Organization.Open(new OrganizationOptions { File = file });
            using (var zip = File.OpenRead(args[0])) organization.Import(zip);
            var customers = CsvLoad.Run(organization, args[1], "contact", args[2], _ => { });
            var segments = args.Length == 4 ? int.Parse(args[3], System.Globalization.CultureInfo.InvariantCulture) : 100;
            Console.WriteLine($"{customers} customers, {segments} segments");
            Refresh(organization, segments);
        }
        finally
        {
            foreach (var part in new[] { file, file + "-wal", file + "-shm" }) File.Delete(part);
        }
    }

    private static void Refresh(Organization organization, int segments)
    {
        var service = organization.ServiceFor();
        foreach (var fact in BankSegments.Facts()) service.Create(fact);
        foreach (var segment in BankSegments.Segments(segments)) service.Create(segment);
        // The steps are aligned, a job a segment; then the run that they have queued.
        organization.Queue.Run(new QueueOptions { Most = segments });
        Timed("published", service, () =>
        {
            organization.Queue.Run();
            Slices(service);
        });
        Timed("nothing changed", service, () => Slices(service));
    }

    private static void Slices(IOrganizationService service)
    {
        var request = new OrganizationRequest("pcrm_RefreshSegments") { ["Scope"] = "all", ["TimeBudgetSeconds"] = 5 };
        string continuation;
        do
        {
            continuation = (string)service.Execute(request).Results["Continuation"];
            request["Continuation"] = continuation;
        }
        while (continuation.Length > 0);
    }

    private static void Timed(string what, IOrganizationService service, Action action)
    {
        var known = Runs(service).Select(run => run.Id).ToHashSet();
        var clock = Stopwatch.StartNew();
        using var process = Process.GetCurrentProcess();
        var before = process.TotalProcessorTime;
        action();
        process.Refresh();
        Console.WriteLine($"{what}: {clock.Elapsed.TotalSeconds:0.0} s, of processors {(process.TotalProcessorTime - before).TotalSeconds:0.0} s");
        foreach (var run in Runs(service).Where(run => !known.Contains(run.Id) || what == "published")) Print(run);
    }

    private static void Print(Entity run)
    {
        int Number(string column) => run.GetAttributeValue<int?>(column) ?? 0;
        var (reading, evaluating, writing) = (Number("pcrm_reading"), Number("pcrm_evaluating"), Number("pcrm_writing"));
        var all = Math.Max(1, reading + evaluating + writing);
        string Share(int part) => $"{part} ms ({100.0 * part / all:0.0} %)";
        Console.WriteLine($"  {run["pcrm_name"]}: {Number("pcrm_customers")} customers, {Number("pcrm_entered")} entered, {Number("pcrm_left")} left, "
            + $"{Number("pcrm_requests")} requests");
        Console.WriteLine($"    reading {Share(reading)}, evaluating {Share(evaluating)}, writing {Share(writing)}");
    }

    private static System.Collections.Generic.List<Entity> Runs(IOrganizationService service) =>
        [.. service.RetrieveMultiple(new QueryExpression("pcrm_refreshrun") { ColumnSet = new ColumnSet(true) }).Entities];
}
