using System;

namespace Dataverse.Sandbox.Query.Time;

/// <summary>The one instant of a query, in the time of the user who asks.</summary>
internal sealed class Clock
{
    /// <summary>The clock of a scope.</summary>
    public Clock(QueryScope scope)
    {
        Calendar = new UserCalendar(scope.TimeZone, scope.WeekStart, scope.Fiscal);
        UtcNow = DateTime.SpecifyKind(scope.UtcNow, DateTimeKind.Utc);
        LocalNow = Calendar.ToLocal(UtcNow);
    }

    /// <summary>How time is divided.</summary>
    public UserCalendar Calendar { get; }

    /// <summary>The instant.</summary>
    public DateTime UtcNow { get; }

    /// <summary>The instant on the user's wall clock.</summary>
    public DateTime LocalNow { get; }

    /// <summary>Start of the user's day.</summary>
    public DateTime Day => LocalNow.Date;

    /// <summary>Start of the user's week.</summary>
    public DateTime Week => Calendar.StartOfWeek(LocalNow);

    /// <summary>Start of the user's month.</summary>
    public DateTime Month => new(LocalNow.Year, LocalNow.Month, 1);

    /// <summary>Start of the user's year.</summary>
    public DateTime Year => new(LocalNow.Year, 1, 1);

    /// <summary>The instant at which the hour on the user's wall clock began.</summary>
    public DateTime Hour => UtcNow.AddTicks(-(LocalNow.Ticks % TimeSpan.TicksPerHour));

    /// <summary>The instant at which the minute began.</summary>
    public DateTime Minute => UtcNow.AddTicks(-(LocalNow.Ticks % TimeSpan.TicksPerMinute));

    /// <summary>The current fiscal year.</summary>
    public int FiscalYear => Calendar.Fiscal.YearOf(Day);

    /// <summary>The current fiscal period.</summary>
    public int FiscalPeriod => Calendar.Fiscal.PeriodOf(Day);
}
