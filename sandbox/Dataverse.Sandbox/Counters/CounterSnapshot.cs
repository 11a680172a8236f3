using System;
using System.Collections.Generic;
using System.Linq;

namespace Dataverse.Sandbox.Counters;

/// <summary>The counts at one moment, or what came to them between two moments.</summary>
public sealed class CounterSnapshot
{
    internal CounterSnapshot(IReadOnlyDictionary<RequestKind, long> requests, IReadOnlyDictionary<Guid, long> perOperation)
    {
        Requests = requests;
        PlugInRequestsPerOperation = perOperation;
    }

    /// <summary>Requests by message, table and origin.</summary>
    public IReadOnlyDictionary<RequestKind, long> Requests { get; }

    /// <summary>
    /// Requests that plug-ins made, by the operation they ran in: the correlation of a client's request, or the id of an asynchronous job.
    /// </summary>
    public IReadOnlyDictionary<Guid, long> PlugInRequestsPerOperation { get; }

    /// <summary>All requests.</summary>
    public long Total => Requests.Values.Sum();

    /// <summary>All requests of that origin.</summary>
    public long Of(Origin origin) => Requests.Where(pair => pair.Key.Origin == origin).Sum(pair => pair.Value);

    /// <summary>All requests that plug-ins made, in operations and in jobs.</summary>
    public long ByPlugIns => Of(Origin.PlugIn) + Of(Origin.Job);

    /// <summary>All requests of that message, on that table when one is named, of that origin when one is named.</summary>
    public long Count(string message, string? table = null, Origin? origin = null) => Requests
        .Where(pair => string.Equals(pair.Key.Message, message, StringComparison.OrdinalIgnoreCase)
            && (table is null || string.Equals(pair.Key.Table, table, StringComparison.OrdinalIgnoreCase))
            && (origin is null || pair.Key.Origin == origin))
        .Sum(pair => pair.Value);

    /// <summary>What came since an earlier snapshot.</summary>
    public CounterSnapshot Since(CounterSnapshot earlier) =>
        new(Difference(Requests, earlier.Requests), Difference(PlugInRequestsPerOperation, earlier.PlugInRequestsPerOperation));

    private static Dictionary<TKey, long> Difference<TKey>(IReadOnlyDictionary<TKey, long> later, IReadOnlyDictionary<TKey, long> earlier)
        where TKey : notnull => later
        .Select(pair => (pair.Key, Count: pair.Value - earlier.GetValueOrDefault(pair.Key)))
        .Where(pair => pair.Count != 0)
        .ToDictionary(pair => pair.Key, pair => pair.Count);
}
