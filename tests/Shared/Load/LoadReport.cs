using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;

namespace Shared.Load;

/// <summary>What a load run saw.</summary>
public sealed record LoadReport
{
    /// <summary>How long the clients asked.</summary>
    public required TimeSpan Duration { get; init; }

    /// <summary>How many clients asked at once.</summary>
    public required int Clients { get; init; }

    /// <summary>How long requests took, by kind.</summary>
    public required IReadOnlyDictionary<string, Latencies> Kinds { get; init; }

    /// <summary>Answers that nobody wanted: the first twenty.</summary>
    public required IReadOnlyCollection<string> Errors { get; init; }

    /// <summary>Writes that were refused because somebody else had written in between.</summary>
    public required long Conflicts { get; init; }

    /// <summary>Writes on a version that was known to be old, and how many of them were refused.</summary>
    public required (long Sent, long Refused) Stale { get; init; }

    /// <summary>Counters that were to be counted up, by their name: how often that was answered with success, and by how much they grew.</summary>
    public required IReadOnlyDictionary<string, (long Answered, long Grown)> Counters { get; init; }

    /// <summary>Bytes on the heap after a full collection, at the end of each quarter.</summary>
    public required IReadOnlyList<long> Heap { get; init; }

    /// <summary>All requests.</summary>
    public long Requests => Kinds.Values.Sum(kind => kind.Count);

    /// <summary>Whether there was no error, no lost update, and no write on an old version that was taken.</summary>
    public bool IsFine => Errors.Count == 0 && Stale.Sent == Stale.Refused && Counters.Values.All(counter => counter.Answered == counter.Grown);

    /// <summary>Writes the figures.</summary>
    public void WriteTo(TextWriter output)
    {
        output.WriteLine($"{Clients} clients, {Duration.TotalSeconds:0} s: {Requests} requests, {Requests / Duration.TotalSeconds:0} a second");
        foreach (var (kind, times) in Kinds.OrderBy(pair => pair.Key, StringComparer.Ordinal))
            output.WriteLine($"  {kind,-34} {times.Count,8}   p50 {Ms(times, .5)}   p95 {Ms(times, .95)}   p99 {Ms(times, .99)}");
        output.WriteLine($"  {Conflicts} conflicts; {Stale.Refused} of {Stale.Sent} writes on an old version refused; {Errors.Count} errors");
        output.WriteLine($"  counted up {Counters.Values.Sum(counter => counter.Answered)} times in {Counters.Count} rows");
        output.WriteLine($"  heap after a full collection: {string.Join(", ", Heap.Select(bytes => $"{bytes / 1e6:0.0}"))} MB");
    }

    private static string Ms(Latencies times, double share) => $"{times.Percentile(share).TotalMilliseconds,7:0.0} ms";
}
