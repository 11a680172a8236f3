using System.Collections.Concurrent;
using System.Collections.Generic;

namespace Dataverse.Sandbox.Pipeline;

/// <summary>The traces of the latest runs of steps. Kept in memory only, as the platform keeps them for a day only.</summary>
public sealed class PluginTraces
{
    private const int Most = 1000;
    private readonly ConcurrentQueue<PluginTrace> _latest = new();

    /// <summary>The latest runs that traced or failed, oldest first.</summary>
    public IReadOnlyList<PluginTrace> Latest => [.. _latest];

    internal void Keep(PluginTrace trace)
    {
        if (trace.Text.Length == 0 && trace.Exception is null) return;
        _latest.Enqueue(trace);
        while (_latest.Count > Most) _latest.TryDequeue(out _);
    }
}
