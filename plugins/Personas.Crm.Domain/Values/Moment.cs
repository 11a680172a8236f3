using System;
using System.Collections.Generic;

namespace Personas.Crm.Domain.Values;

/// <summary>
/// The one instant of an evaluation, with the time zone, week and fiscal year by which its days are counted. Nothing below it asks
/// what time it is.
/// </summary>
public sealed class Moment
{
    private readonly Midnights _midnights;

    /// <summary>An instant as a user sees it.</summary>
    /// <param name="utcNow">The instant, in UTC whatever its kind says.</param>
    /// <param name="zone">The zone whose midnights begin the days.</param>
    /// <param name="fiscal">The fiscal year; the calendar year in quarters when left out.</param>
    /// <param name="weekStart">The first day of a week.</param>
    public Moment(DateTime utcNow, TimeZoneInfo zone, FiscalCalendar? fiscal = null, DayOfWeek weekStart = DayOfWeek.Sunday)
    {
        UtcNow = DateTime.SpecifyKind(utcNow, DateTimeKind.Utc);
        Zone = zone;
        Fiscal = fiscal ?? FiscalCalendar.Default;
        WeekStart = weekStart;
        LocalNow = ToLocal(UtcNow);
        _midnights = new Midnights(FindUtc);
    }

    /// <summary>The instant in UTC.</summary>
    public DateTime UtcNow { get; }

    /// <summary>The zone whose midnights begin the days.</summary>
    public TimeZoneInfo Zone { get; }

    /// <summary>The organisation's fiscal year.</summary>
    public FiscalCalendar Fiscal { get; }

    /// <summary>The first day of a week.</summary>
    public DayOfWeek WeekStart { get; }

    /// <summary>The instant on the zone's clock.</summary>
    public DateTime LocalNow { get; }

    /// <summary>The zone's current day, as its midnight without a zone.</summary>
    public DateTime Today => LocalNow.Date;

    /// <summary>Who asks; null when nobody does, as when memberships are decided.</summary>
    public Caller? Caller { get; private init; }

    /// <summary>How the hierarchies stand in which an asked expression names rows, by those rows' ids.</summary>
    public IReadOnlyDictionary<Guid, Lineage> Lineages { get; private init; } = new Dictionary<Guid, Lineage>();

    /// <summary>The same moment, as somebody asks at it.</summary>
    /// <param name="caller">Who asks.</param>
    /// <param name="lineages">The rows that conditions on hierarchies name; null for none.</param>
    public Moment AskedBy(Caller caller, IReadOnlyDictionary<Guid, Lineage>? lineages = null) =>
        new(UtcNow, Zone, Fiscal, WeekStart) { Caller = caller, Lineages = lineages ?? Lineages };

    /// <summary>Another instant, counted and asked alike.</summary>
    public Moment At(DateTime utcNow) => new(utcNow, Zone, Fiscal, WeekStart) { Caller = Caller, Lineages = Lineages };

    /// <summary>A moment in UTC with the default week and fiscal year.</summary>
    public static Moment InUtc(DateTime utcNow) => new(utcNow, TimeZoneInfo.Utc);

    /// <summary>What the zone's clock shows at an instant.</summary>
    public DateTime ToLocal(DateTime utc) =>
        DateTime.SpecifyKind(TimeZoneInfo.ConvertTimeFromUtc(DateTime.SpecifyKind(utc, DateTimeKind.Utc), Zone), DateTimeKind.Unspecified);

    /// <summary>
    /// The instant at which the zone's clock shows a time: the first one when it shows it twice, and the end of the gap when it skips
    /// it, so that a day always begins at its first instant.
    /// </summary>
    public DateTime ToUtc(DateTime local) => local.TimeOfDay == TimeSpan.Zero ? _midnights.Begin(local) : FindUtc(local);

    private DateTime FindUtc(DateTime local)
    {
        local = DateTime.SpecifyKind(local, DateTimeKind.Unspecified);
        if (Zone.IsInvalidTime(local)) return EndOfGap(local);
        var offset = Zone.GetUtcOffset(local);
        if (Zone.IsAmbiguousTime(local))
            foreach (var other in Zone.GetAmbiguousTimeOffsets(local))
                if (other > offset) offset = other;
        var ticks = Math.Max(DateTime.MinValue.Ticks, Math.Min(DateTime.MaxValue.Ticks, local.Ticks - offset.Ticks));
        return new DateTime(ticks, DateTimeKind.Utc);
    }

    private DateTime EndOfGap(DateTime local)
    {
        var before = local.AddTicks(-(local.Ticks % TimeSpan.TicksPerMinute));
        while (Zone.IsInvalidTime(before)) before = before.AddMinutes(-1);
        return ToUtc(before).AddMinutes(1);
    }
}
