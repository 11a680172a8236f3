using System;
using System.Collections.Generic;
using System.Linq;
using Personas.Crm.Domain.Expressions.Compiled;
using Personas.Crm.Domain.Facts;
using Personas.Crm.Domain.Values;

namespace Personas.Crm.Domain.Expressions.Sql;

/// <summary>A derived number, such as an age: its ranges as ranges of the date that it is derived from, and the number itself.</summary>
internal sealed class DerivedDates(DerivedFunction function, Script script, Scalar date)
{
    private Moment Moment => script.Options.Moment;

    /// <summary>The number, for comparisons with another.</summary>
    public Scalar Number => new(Written(date.Type == FactType.Date ? date.Sql : script.Local(date.Sql)), FactType.Integer);

    /// <summary>The dates whose number passes a test.</summary>
    public string Ranges(WholeTest test)
    {
        var parts = test.Intervals.Select(Range).ToList();
        if (test.HoldsOnMissing) parts.Add(date.IsMissing);
        return Predicate.Or(parts);
    }

    private string Range(Interval interval)
    {
        var ends = new List<string>();
        if (interval.Low > -1_000_000_000) ends.Add(AtLeast(interval.Low));
        if (interval.High < 1_000_000_000) ends.Add(Below(interval.High + 1));
        return ends.Count == 0 ? date.IsThere : Predicate.And(ends);
    }

    // A number that grows with time is large for early dates.
    private string AtLeast(long value) => function.Grows ? Before(NextDay(value)) : From(function.Bound(Moment.Today, value));

    private string Below(long value) => function.Grows ? From(NextDay(value)) : Before(function.Bound(Moment.Today, value));

    private DateTime NextDay(long value) => Calendar.AddDays(function.Bound(Moment.Today, value), 1);

    private string Before(DateTime day) => $"{date.Sql} < {Edge(day)}";

    private string From(DateTime day) => $"{date.Sql} >= {Edge(day)}";

    private string Edge(DateTime day) => date.Type == FactType.Date ? script.Day(day) : script.Value(FactValue.OfWhole(Moment.ToUtc(day).Ticks), date.Type);

    private string Written(string day)
    {
        var today = Moment.Today;
        var sql = script.Dialect;
        if (function.Name.StartsWith("days", StringComparison.Ordinal))
            return function.Grows ? sql.DaysBetween(day, script.Day(today)) : sql.DaysBetween(script.Day(today), day);
        var isYears = function.Name.StartsWith("years", StringComparison.Ordinal);
        var units = isYears ? sql.Year(day) : $"({sql.Year(day)} * 12 + {sql.Month(day)})";
        var now = script.Whole(isYears ? today.Year : (today.Year * 12L) + today.Month);
        var rest = isYears ? $"({sql.Month(day)} * 100 + {sql.DayOfMonth(day)})" : sql.DayOfMonth(day);
        var restNow = isYears ? (today.Month * 100L) + today.Day : today.Day;
        return function.Grows
            ? $"({now} - {units} - CASE WHEN {rest} > {script.Whole(Reached(restNow, isYears))} THEN 1 ELSE 0 END)"
            : $"({units} - {now} - CASE WHEN {script.Whole(restNow)} > {rest} AND NOT ({IsLastDay(day, isYears)}) THEN 1 ELSE 0 END)";
    }

    // On the last day of a month every later day of that month has come round too: the 29th to 31st fall on it.
    private long Reached(long rest, bool isYears)
    {
        var isLast = Moment.Today.AddDays(1).Day == 1;
        return isLast ? rest - Moment.Today.Day + 31 : isYears ? rest : Moment.Today.Day;
    }

    private string IsLastDay(string day, bool isYears)
    {
        var sql = script.Dialect;
        var isLast = $"{sql.DayOfMonth(sql.NextDay(day))} = 1";
        return isYears ? $"{sql.Month(day)} = {script.Whole(Moment.Today.Month)} AND {isLast}" : isLast;
    }
}
