using System;
using System.Collections.Concurrent;
using System.Threading;

namespace Shared.Load;

/// <summary>Counts what the clients of a load run see. Safe for many threads.</summary>
internal sealed class LoadTally
{
    private const int MostErrors = 20;

    private long _conflicts;
    private long _stale;
    private long _refused;

    public ConcurrentDictionary<string, Latencies> Kinds { get; } = new();

    public ConcurrentQueue<string> Errors { get; } = new();

    public ConcurrentDictionary<Guid, long> Answered { get; } = new();

    public long Conflicts => _conflicts;

    public (long Sent, long Refused) Stale => (_stale, _refused);

    public void Took(string kind, TimeSpan time) => Kinds.GetOrAdd(kind, static _ => new Latencies()).Add(time);

    public void Failed(string what)
    {
        if (Errors.Count < MostErrors) Errors.Enqueue(what);
    }

    public void CountedUp(Guid row) => Answered.AddOrUpdate(row, 1, static (_, count) => count + 1);

    public void Conflicted() => Interlocked.Increment(ref _conflicts);

    public void WroteOnOldVersion(bool isRefused)
    {
        Interlocked.Increment(ref _stale);
        if (isRefused) Interlocked.Increment(ref _refused);
    }
}
