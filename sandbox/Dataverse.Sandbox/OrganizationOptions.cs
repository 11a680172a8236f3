using System;

namespace Dataverse.Sandbox;

/// <summary>How an organisation is opened.</summary>
public sealed record OrganizationOptions
{
    /// <summary>Path of the SQLite file, made when it is not there; null for memory.</summary>
    public string? File { get; init; }

    /// <summary>What time it is, for the organisation and all that runs in it.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;
}
