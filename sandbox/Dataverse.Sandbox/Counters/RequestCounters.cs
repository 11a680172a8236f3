using System;
using System.Collections.Concurrent;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Threading;

namespace Dataverse.Sandbox.Counters;

/// <summary>Counts every request, so that the cost of a plug-in in requests can be measured and asserted. Safe for many threads.</summary>
public sealed class RequestCounters
{
    // Operations are remembered until there are this many; a test that asserts on one takes its snapshot long before.
    private const int MostOperations = 100_000;
    private readonly ConcurrentDictionary<RequestKind, StrongBox<long>> _requests = new();
    private readonly ConcurrentDictionary<Guid, StrongBox<long>> _perOperation = new();

    internal void Count(RequestKind kind, Guid operation)
    {
        Interlocked.Increment(ref _requests.GetOrAdd(kind, static _ => new StrongBox<long>()).Value);
        if (kind.Origin == Origin.Client) return;

        if (_perOperation.Count > MostOperations) _perOperation.Clear();
        Interlocked.Increment(ref _perOperation.GetOrAdd(operation, static _ => new StrongBox<long>()).Value);
    }

    /// <summary>The counts now.</summary>
    public CounterSnapshot Snapshot() => new(
        _requests.ToDictionary(pair => pair.Key, pair => Interlocked.Read(ref pair.Value.Value)),
        _perOperation.ToDictionary(pair => pair.Key, pair => Interlocked.Read(ref pair.Value.Value)));
}
