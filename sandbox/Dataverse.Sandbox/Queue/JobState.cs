namespace Dataverse.Sandbox.Queue;

/// <summary>The states (statecode) and statuses (statuscode) of a system job.</summary>
internal static class JobState
{
    public const int Ready = 0;
    public const int Suspended = 1;
    public const int Locked = 2;
    public const int Completed = 3;

    public const int Waiting = 0;
    public const int WaitingToRetry = 10;
    public const int InProgress = 20;
    public const int Succeeded = 30;
    public const int Failed = 31;
    public const int Canceled = 32;
}
