namespace Dataverse.Sandbox.Server.Door;

/// <summary>How the server is opened.</summary>
public sealed record ServerOptions
{
    /// <summary>The port that people may keep as a bookmark.</summary>
    public const int UsualPort = 5092;

    /// <summary>The port on 127.0.0.1; 0 for any that is free, null for the usual one, or any when that is taken.</summary>
    public int? Port { get; init; }

    /// <summary>What a client must know to be let in; null for a fresh one.</summary>
    public string? Token { get; init; }

    /// <summary>Whether asynchronous jobs run as they come; otherwise they wait until the queue is run.</summary>
    public bool RunsJobs { get; init; } = true;
}
