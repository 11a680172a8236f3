using System;
using System.Collections.Generic;
using Dataverse.Sandbox.Metadata;
using Dataverse.Sandbox.Records;
using Dataverse.Sandbox.Security;

namespace Dataverse.Sandbox.Query;

/// <summary>All that a query may depend on besides its own text: where it reads, who asks, and what time it is for them.</summary>
public sealed record QueryScope
{
    /// <summary>The transaction in which the query reads.</summary>
    public required Session Session { get; init; }

    /// <summary>The tables of the organisation.</summary>
    public required Catalog Catalog { get; init; }

    /// <summary>The calling user: eq-userid and its relatives.</summary>
    public required Guid UserId { get; init; }

    /// <summary>The business unit of the calling user: eq-businessid.</summary>
    public required Guid BusinessUnitId { get; init; }

    /// <summary>The teams of the calling user.</summary>
    public IReadOnlyList<Guid> TeamIds { get; init; } = [];

    /// <summary>The language of the calling user, as a locale id.</summary>
    public int Language { get; init; } = 1033;

    /// <summary>What the caller may see; null when everything.</summary>
    internal RowGuard? Guard { get; init; }

    /// <summary>The instant of the query, UTC. Nothing below asks the clock.</summary>
    public required DateTime UtcNow { get; init; }

    /// <summary>Time zone of the calling user: day, week, month and year boundaries of user-local columns are its.</summary>
    public required TimeZoneInfo TimeZone { get; init; }

    /// <summary>First day of the week in the organisation.</summary>
    public DayOfWeek WeekStart { get; init; } = DayOfWeek.Sunday;

    /// <summary>Fiscal year of the organisation.</summary>
    public FiscalSettings Fiscal { get; init; } = new();
}

/// <summary>When the fiscal year starts and how it is divided.</summary>
/// <param name="StartMonth">Month of the first day, 1 to 12.</param>
/// <param name="StartDay">Day of that month.</param>
/// <param name="Period">How the year is divided.</param>
public sealed record FiscalSettings(int StartMonth = 1, int StartDay = 1, FiscalPeriod Period = FiscalPeriod.Quarterly);

/// <summary>Length of a fiscal period.</summary>
public enum FiscalPeriod
{
    /// <summary>The whole year.</summary>
    Annually,

    /// <summary>Two half-years.</summary>
    SemiAnnually,

    /// <summary>Four quarters.</summary>
    Quarterly,

    /// <summary>Twelve months.</summary>
    Monthly,

    /// <summary>Thirteen periods of four weeks.</summary>
    FourWeekly,
}
