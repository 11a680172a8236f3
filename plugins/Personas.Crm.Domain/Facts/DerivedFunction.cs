using System;
using System.Collections.Generic;
using System.Linq;
using Personas.Crm.Domain.Values;

namespace Personas.Crm.Domain.Facts;

/// <summary>
/// A function of a date and of today: whole years, months or days since or until it, rounded down, so that a date on the wrong
/// side gives a negative number. Whoever is born on 29 February is a year older on 28 February of a common year.
/// </summary>
public sealed class DerivedFunction
{
    private readonly Func<DateTime, long, DateTime> _advance;
    private readonly Func<DateTime, DateTime, long> _estimate;
    private readonly bool _since;

    private DerivedFunction(string name, bool since, Func<DateTime, long, DateTime> advance, Func<DateTime, DateTime, long> estimate)
    {
        Name = name;
        _since = since;
        _advance = advance;
        _estimate = estimate;
    }

    /// <summary>Every function, by name.</summary>
    public static IReadOnlyList<DerivedFunction> All { get; } =
    [
        new("years-since", true, Calendar.AddYears, (from, to) => to.Year - from.Year),
        new("months-since", true, Calendar.AddMonths, MonthsApart),
        new("days-since", true, Calendar.AddDays, DaysApart),
        new("years-until", false, Calendar.AddYears, (from, to) => to.Year - from.Year),
        new("months-until", false, Calendar.AddMonths, MonthsApart),
        new("days-until", false, Calendar.AddDays, DaysApart),
    ];

    /// <summary>The name in definitions.</summary>
    public string Name { get; }

    /// <summary>Whether the value grows as time passes (since) or shrinks (until).</summary>
    internal bool Grows => _since;

    /// <summary>The function with a name; null when there is none.</summary>
    public static DerivedFunction? Named(string name) => All.FirstOrDefault(function => string.Equals(function.Name, name, StringComparison.Ordinal));

    /// <summary>The value for a day, seen from another.</summary>
    public long Between(DateTime day, DateTime today)
    {
        var from = _since ? day : today;
        var to = _since ? today : day;
        var units = _estimate(from, to);
        return _advance(from, units) > to ? units - 1 : units;
    }

    /// <summary>The first day, seen from which the value of a date has reached (since) or fallen to (until) a number.</summary>
    internal DateTime DayOf(DateTime day, long value) =>
        _since ? _advance(day, value) : Calendar.AddDays(LatestStart(day, value + 1), 1);

    /// <summary>The dates whose value, seen from today, is at least a number: since gives the last such day, until the first.</summary>
    internal DateTime Bound(DateTime today, long value) => _since ? LatestStart(today, value) : _advance(today, value);

    /// <summary>
    /// A day whose value, seen from today, is a number: the present one moved by whole units, so that it keeps its place in the month or
    /// year; without a present one, the day that reaches the number today.
    /// </summary>
    internal DateTime DayWith(long value, DateTime? present, DateTime today)
    {
        var first = FirstDay(value, today);
        var last = LastDay(value, today);
        var day = present is { } known ? _advance(known, _since ? Between(known, today) - value : value - Between(known, today)) : _since ? last : first;
        return day < first ? first : day > last ? last : day;
    }

    /// <summary>The first of the days whose value, seen from today, is a number.</summary>
    internal DateTime FirstDay(long value, DateTime today) => _since ? Calendar.AddDays(Bound(today, value + 1), 1) : Bound(today, value);

    /// <summary>The last of the days whose value, seen from today, is a number.</summary>
    internal DateTime LastDay(long value, DateTime today) => _since ? Bound(today, value) : Calendar.AddDays(Bound(today, value + 1), -1);

    // The latest day that, advanced by so many units, is not after the end: several days of a month can end up on its last one.
    private DateTime LatestStart(DateTime end, long units)
    {
        var start = _advance(end, -units);
        for (var i = 0; i < 4 && start > Calendar.First && _advance(start, units) > end; i++) start = start.AddDays(-1);
        for (var i = 0; i < 4 && start < Calendar.Last && _advance(start.AddDays(1), units) <= end; i++) start = start.AddDays(1);
        return start;
    }

    private static long MonthsApart(DateTime from, DateTime to) => ((to.Year - from.Year) * 12L) + to.Month - from.Month;

    private static long DaysApart(DateTime from, DateTime to) => (to.Date - from.Date).Days;
}
