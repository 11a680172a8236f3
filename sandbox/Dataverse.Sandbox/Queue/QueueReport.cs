namespace Dataverse.Sandbox.Queue;

/// <summary>What a run of the queue did.</summary>
/// <param name="Succeeded">Jobs that ended well.</param>
/// <param name="Retried">Times that a job failed and was put back to be tried again later.</param>
/// <param name="Parked">Jobs that failed for good: their rows hold the reason.</param>
/// <param name="Waiting">Jobs that wait for their next try when the run ended.</param>
public sealed record QueueReport(int Succeeded, int Retried, int Parked, int Waiting)
{
    /// <summary>Jobs that ran, tries counted each.</summary>
    public int Total => Succeeded + Retried + Parked;
}
