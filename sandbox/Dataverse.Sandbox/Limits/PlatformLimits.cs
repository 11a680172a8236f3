using System;

namespace Dataverse.Sandbox.Limits;

/// <summary>The platform's numbers that the sandbox enforces.</summary>
public static class PlatformLimits
{
    /// <summary>Run time of an operation with all its synchronous steps, and of an asynchronous step.</summary>
    public static readonly TimeSpan RunTime = TimeSpan.FromMinutes(2);

    /// <summary>Requests that cause each other in one chain.</summary>
    public const int Depth = 8;

    /// <summary>Requests in ExecuteMultiple and ExecuteTransaction.</summary>
    public const int BatchSize = 1000;

    /// <summary>Bytes of trace text kept of one run; the oldest lines go first.</summary>
    public const int TraceText = 10 * 1024;
}
