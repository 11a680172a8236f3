namespace Dataverse.Sandbox.Queue;

/// <summary>What became of a job.</summary>
internal enum JobOutcome
{
    /// <summary>It ended well.</summary>
    Succeeded,

    /// <summary>It is tried again later.</summary>
    Retried,

    /// <summary>It ended for good; its row says why.</summary>
    Parked,
}
