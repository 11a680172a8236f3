using System;
using System.Collections.Generic;
using Dataverse.Sandbox.Query.Time;
using Microsoft.Xrm.Sdk.Query;
using static Microsoft.Xrm.Sdk.Query.ConditionOperator;

namespace Dataverse.Sandbox.Query.Operators;

/// <summary>
/// The date operators and their ranges, start included and end excluded; the only place that says what they mean.
/// «last» and «next» with a number of weeks, months or years count from today and are not aligned to weeks, months or years.
/// </summary>
internal static class DateOperators
{
    /// <summary>The rows of the table of operators.</summary>
    public static IReadOnlyList<Operator> All { get; } =
    [
        Fixed(Yesterday, "yesterday", t => new(t.Day.AddDays(-1), t.Day)),
        Fixed(Today, "today", t => new(t.Day, t.Day.AddDays(1))),
        Fixed(Tomorrow, "tomorrow", t => new(t.Day.AddDays(1), t.Day.AddDays(2))),
        Fixed(Last7Days, "last-seven-days", t => new(t.Day.AddDays(-7), Now(t))),
        Fixed(Next7Days, "next-seven-days", t => new(Now(t), t.Day.AddDays(8))),
        Fixed(LastWeek, "last-week", t => new(t.Week.AddDays(-7), t.Week)),
        Fixed(ThisWeek, "this-week", t => new(t.Week, t.Week.AddDays(7))),
        Fixed(NextWeek, "next-week", t => new(t.Week.AddDays(7), t.Week.AddDays(14))),
        Fixed(LastMonth, "last-month", t => new(t.Month.AddMonths(-1), t.Month)),
        Fixed(ThisMonth, "this-month", t => new(t.Month, t.Month.AddMonths(1))),
        Fixed(NextMonth, "next-month", t => new(t.Month.AddMonths(1), t.Month.AddMonths(2))),
        Fixed(LastYear, "last-year", t => new(t.Year.AddYears(-1), t.Year)),
        Fixed(ThisYear, "this-year", t => new(t.Year, t.Year.AddYears(1))),
        Fixed(NextYear, "next-year", t => new(t.Year.AddYears(1), t.Year.AddYears(2))),

        OfDay(On, "on", day => new(day, day.AddDays(1))),
        OfDay(OnOrBefore, "on-or-before", day => new(null, day.AddDays(1))),
        OfDay(OnOrAfter, "on-or-after", day => new(day, null)),
        new(NotOn, null, Takes.One, Kinds.Date, c => c.OrEmpty($"NOT {c.Within(_ => new(c.Day(), c.Day().AddDays(1)))}")),

        Counted(LastXHours, "last-x-hours", Kinds.Time, (t, n) => new(Edge.At(t.Hour.AddHours(-n)), Now(t))),
        Counted(NextXHours, "next-x-hours", Kinds.Time, (t, n) => new(Now(t), Edge.At(t.Hour.AddHours(n + 1)))),
        Counted(LastXDays, "last-x-days", Kinds.Date, (t, n) => new(t.Day.AddDays(-n), Now(t))),
        Counted(NextXDays, "next-x-days", Kinds.Date, (t, n) => new(Now(t), t.Day.AddDays(n + 1))),
        Counted(LastXWeeks, "last-x-weeks", Kinds.Date, (t, n) => new(t.Day.AddDays(-7 * n), Now(t))),
        Counted(NextXWeeks, "next-x-weeks", Kinds.Date, (t, n) => new(Now(t), t.Day.AddDays((7 * n) + 1))),
        Counted(LastXMonths, "last-x-months", Kinds.Date, (t, n) => new(t.Day.AddMonths(-n), Now(t))),
        Counted(NextXMonths, "next-x-months", Kinds.Date, (t, n) => new(Now(t), t.Day.AddDays(1).AddMonths(n))),
        Counted(LastXYears, "last-x-years", Kinds.Date, (t, n) => new(t.Day.AddYears(-n), Now(t))),
        Counted(NextXYears, "next-x-years", Kinds.Date, (t, n) => new(Now(t), t.Day.AddDays(1).AddYears(n))),

        Counted(OlderThanXMinutes, "olderthan-x-minutes", Kinds.Time, (t, n) => new(null, Edge.At(t.Minute.AddMinutes(-n)))),
        Counted(OlderThanXHours, "olderthan-x-hours", Kinds.Time, (t, n) => new(null, Edge.At(t.Hour.AddHours(-n)))),
        Counted(OlderThanXDays, "olderthan-x-days", Kinds.Date, (t, n) => new(null, t.Day.AddDays(-n))),
        Counted(OlderThanXWeeks, "olderthan-x-weeks", Kinds.Date, (t, n) => new(null, t.Day.AddDays(-7 * n))),
        Counted(OlderThanXMonths, "olderthan-x-months", Kinds.Date, (t, n) => new(null, t.Day.AddMonths(-n))),
        Counted(OlderThanXYears, "olderthan-x-years", Kinds.Date, (t, n) => new(null, t.Day.AddYears(-n))),
    ];

    private static Edge Now(Clock clock) => Edge.At(clock.UtcNow);

    private static Operator Fixed(ConditionOperator code, string name, Func<Clock, DateRange> range) =>
        new(code, name, Takes.None, Kinds.Date, c => c.Within(range));

    private static Operator OfDay(ConditionOperator code, string name, Func<DateTime, DateRange> range) =>
        new(code, name, Takes.One, Kinds.Date, c => c.Within(_ => range(c.Day())));

    private static Operator Counted(ConditionOperator code, string name, Kinds kinds, Func<Clock, int, DateRange> range) =>
        new(code, name, Takes.One, kinds, c => c.Within(clock => range(clock, c.Number(0, 1))));
}
