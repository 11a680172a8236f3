using System;
using System.Collections.Generic;

namespace Personas.Crm.Domain.Values;

/// <summary>Who asks, for operators such as "eq-userid". Memberships never depend on it; what somebody asks now may.</summary>
/// <param name="User">The calling user.</param>
/// <param name="BusinessUnit">The user's business unit.</param>
public sealed record Caller(Guid User, Guid BusinessUnit)
{
    /// <summary>The teams that the user is in.</summary>
    public IReadOnlyList<Guid> Teams { get; init; } = [];

    /// <summary>The users below the user, at any depth.</summary>
    public IReadOnlyList<Guid> Reports { get; init; } = [];

    /// <summary>The teams that those users are in.</summary>
    public IReadOnlyList<Guid> TeamsOfReports { get; init; } = [];

    /// <summary>The user's language as a locale id, 1033 for English.</summary>
    public int Language { get; init; } = 1033;
}
