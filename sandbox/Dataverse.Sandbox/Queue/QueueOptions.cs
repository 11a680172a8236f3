using System;

namespace Dataverse.Sandbox.Queue;

/// <summary>How the queue is run.</summary>
public sealed record QueueOptions
{
    /// <summary>Jobs at one time.</summary>
    public int Parallelism { get; init; } = 1;

    /// <summary>Whether to run jobs that wait for their next try without waiting for it.</summary>
    public bool IgnoresBackOff { get; init; }

    /// <summary>Jobs to run at most; null for all.</summary>
    public int? Most { get; init; }

    /// <summary>Told after each job how many ran.</summary>
    public Action<int>? Progress { get; init; }
}
