namespace Dataverse.Sandbox.WebApi.Door;

/// <summary>How the server is opened.</summary>
public sealed record ServerOptions
{
    /// <summary>The port on 127.0.0.1; 0 for any that is free.</summary>
    public int Port { get; init; }

    /// <summary>What a client must know to be let in; null for a fresh one.</summary>
    public string? Token { get; init; }
}
