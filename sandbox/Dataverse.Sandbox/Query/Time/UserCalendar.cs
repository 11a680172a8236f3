using System;

namespace Dataverse.Sandbox.Query.Time;

/// <summary>
/// How a user and an organisation divide time: the time zone, the first day of the week, the fiscal year.
/// Two calendars of the same settings are equal. Local times have no kind.
/// </summary>
internal sealed record UserCalendar(TimeZoneInfo Zone, DayOfWeek WeekStart, FiscalSettings Fiscal)
{
    private static readonly TimeSpan OneMinute = TimeSpan.FromMinutes(1);

    /// <summary>The wall clock at an instant.</summary>
    public DateTime ToLocal(DateTime utc) =>
        DateTime.SpecifyKind(TimeZoneInfo.ConvertTimeFromUtc(DateTime.SpecifyKind(utc, DateTimeKind.Utc), Zone), DateTimeKind.Unspecified);

    /// <summary>
    /// The instant of a wall clock time: the first of two when clocks go back over it, the end of the gap when they go forward over it,
    /// so that a day always starts at its first moment.
    /// </summary>
    public DateTime ToUtc(DateTime local)
    {
        local = DateTime.SpecifyKind(local, DateTimeKind.Unspecified);
        if (Zone.IsInvalidTime(local)) return EndOfGap(local);

        var offset = Zone.IsAmbiguousTime(local) ? Largest(Zone.GetAmbiguousTimeOffsets(local)) : Zone.GetUtcOffset(local);
        var ticks = Math.Clamp(local.Ticks - offset.Ticks, DateTime.MinValue.Ticks, DateTime.MaxValue.Ticks);
        return new DateTime(ticks, DateTimeKind.Utc);
    }

    /// <summary>The first day of the week that holds the day.</summary>
    public DateTime StartOfWeek(DateTime day) => day.Date.AddDays(-(((int)day.DayOfWeek - (int)WeekStart + 7) % 7));

    private DateTime EndOfGap(DateTime local)
    {
        var before = new DateTime(local.Ticks - (local.Ticks % TimeSpan.TicksPerMinute));
        while (Zone.IsInvalidTime(before)) before -= OneMinute;
        return ToUtc(before) + OneMinute;
    }

    private static TimeSpan Largest(TimeSpan[] offsets)
    {
        var largest = offsets[0];
        foreach (var offset in offsets)
            if (offset > largest) largest = offset;
        return largest;
    }
}
