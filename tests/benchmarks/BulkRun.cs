using System;
using System.Linq;

namespace Personas.Crm.Benchmarks;

/// <summary>
/// What <see cref="Bulk"/> measures, by the time that processors spent on it: what others do on the same machine counts for less. After as many
/// customers as the compiler needs to know the code well, each workload is run in seven slices, of which the median and the best are told.
/// </summary>
internal static class BulkRun
{
    private const int Slices = 7;
    private const int WarmUp = 3_000_000;

    /// <summary>Runs it.</summary>
    /// <param name="args">How many customers, 1,000,000 when left out.</param>
    public static void Run(string[] args)
    {
        var customers = args.Length > 0 ? int.Parse(args[0], System.Globalization.CultureInfo.InvariantCulture) : 1_000_000;
        foreach (var segments in new[] { 100, 500 })
        {
            var bulk = new Bulk { Segments = segments, Customers = customers };
            bulk.Load();
            Print($"{customers} × {segments} from columns", segments, customers, () => bulk.From_columns());
            Print($"{customers} × {segments} from transactions", segments, customers, () => bulk.From_transactions());
        }
    }

    private static void Print(string what, int segments, int customers, Func<object> run)
    {
        for (var seen = 0; seen < WarmUp; seen += customers) Measure(run);
        var slices = Enumerable.Range(0, Slices).Select(_ => Measure(run)).ToList();
        var times = slices.Select(slice => slice.Nanoseconds / customers).OrderBy(time => time).ToList();
        Console.WriteLine($"{what}: median {times[Slices / 2]:0} ns ({times[Slices / 2] / segments:0.00}), best {times[0]:0} ns ({times[0] / segments:0.00}), "
            + $"{slices[0].Bytes / customers} bytes kept");
    }

    private static Slice Measure(Func<object> run)
    {
        GC.Collect();
        var bytes = GC.GetAllocatedBytesForCurrentThread();
        var before = Environment.CpuUsage.TotalTime;
        GC.KeepAlive(run());
        return new Slice((Environment.CpuUsage.TotalTime - before).TotalNanoseconds, GC.GetAllocatedBytesForCurrentThread() - bytes);
    }

    private sealed record Slice(double Nanoseconds, long Bytes);
}
