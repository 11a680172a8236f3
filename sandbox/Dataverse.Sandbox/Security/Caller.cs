using System;
using System.Collections.Generic;
using Dataverse.Sandbox.Query;

namespace Dataverse.Sandbox.Security;

/// <summary>A user as requests see them: where they belong, and in which language and time zone they live.</summary>
internal sealed record Caller(Guid UserId, Guid BusinessUnitId)
{
    public bool IsDisabled { get; init; }

    public IReadOnlyList<Guid> TeamIds { get; init; } = [];

    public int Language { get; init; } = 1033;

    public TimeZoneInfo TimeZone { get; init; } = TimeZoneInfo.Utc;

    public DayOfWeek WeekStart { get; init; } = DayOfWeek.Sunday;

    public FiscalSettings Fiscal { get; init; } = new();
}
