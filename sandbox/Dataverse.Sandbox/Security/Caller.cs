using System;
using System.Collections.Generic;
using Dataverse.Sandbox.Query;

namespace Dataverse.Sandbox.Security;

/// <summary>A user as requests see them: where they belong, and in which language and time zone they live.</summary>
internal sealed record Caller(Guid UserId, Guid BusinessUnitId)
{
    public bool IsDisabled { get; init; }

    /// <summary>Who belongs where, at the moment of the request.</summary>
    public required Directory Directory { get; init; }

    public IReadOnlyList<Guid> TeamIds { get; init; } = [];

    /// <summary>What the user's roles allow.</summary>
    public UserRights Rights => Directory.RightsOf(UserId);

    /// <summary>The columns that the user may see and write although they are secured.</summary>
    public ColumnPermissions Columns { get; init; } = ColumnPermissions.None;

    /// <summary>Who acts as this user: what is done, both must be allowed to do. Null when users act for themselves.</summary>
    public Caller? ImpersonatedBy { get; init; }

    /// <summary>Whether nothing needs to be checked.</summary>
    public bool IsUnlimited => Rights.IsUnlimited && (ImpersonatedBy?.IsUnlimited ?? true);

    public int Language { get; init; } = 1033;

    public TimeZoneInfo TimeZone { get; init; } = TimeZoneInfo.Utc;

    public DayOfWeek WeekStart { get; init; } = DayOfWeek.Sunday;

    public FiscalSettings Fiscal { get; init; } = new();
}
