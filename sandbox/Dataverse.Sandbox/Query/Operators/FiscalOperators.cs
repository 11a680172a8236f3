using System;
using System.Collections.Generic;
using Dataverse.Sandbox.Metadata;
using Dataverse.Sandbox.Query.Model;
using Dataverse.Sandbox.Query.Sql;
using Dataverse.Sandbox.Query.Time;
using Microsoft.Xrm.Sdk.Query;
using static Microsoft.Xrm.Sdk.Query.ConditionOperator;

namespace Dataverse.Sandbox.Query.Operators;

/// <summary>
/// The operators on fiscal years and periods. «last x» is the current one so far and x whole ones before it; «next x» the rest of the current one
/// and x whole ones after it.
/// </summary>
internal static class FiscalOperators
{
    /// <summary>The rows of the table of operators.</summary>
    public static IReadOnlyList<Operator> All { get; } =
    [
        Fixed(ThisFiscalYear, "this-fiscal-year", t => Years(t, 0)),
        Fixed(ThisFiscalPeriod, "this-fiscal-period", t => Periods(t, 0)),
        Fixed(NextFiscalYear, "next-fiscal-year", t => Years(t, 1)),
        Fixed(NextFiscalPeriod, "next-fiscal-period", t => Periods(t, 1)),
        Fixed(LastFiscalYear, "last-fiscal-year", t => Years(t, -1)),
        Fixed(LastFiscalPeriod, "last-fiscal-period", t => Periods(t, -1)),
        Counted(LastXFiscalYears, "last-x-fiscal-years", (t, n) => new(Years(t, -n).From, Edge.At(t.UtcNow))),
        Counted(LastXFiscalPeriods, "last-x-fiscal-periods", (t, n) => new(Periods(t, -n).From, Edge.At(t.UtcNow))),
        Counted(NextXFiscalYears, "next-x-fiscal-years", (t, n) => new(Edge.At(t.UtcNow), Years(t, n).Before)),
        Counted(NextXFiscalPeriods, "next-x-fiscal-periods", (t, n) => new(Edge.At(t.UtcNow), Periods(t, n).Before)),
        new(InFiscalYear, "in-fiscal-year", Takes.One, Kinds.Date, c => c.Within(t => Year(t, c.Number(0, 1)))),
        new(InFiscalPeriod, "in-fiscal-period", Takes.One, Kinds.Date, InPeriodOfAnyYear),
        PeriodAndYear(InFiscalPeriodAndYear, "in-fiscal-period-and-year", range => range),
        PeriodAndYear(InOrBeforeFiscalPeriodAndYear, "in-or-before-fiscal-period-and-year", range => range with { From = null }),
        PeriodAndYear(InOrAfterFiscalPeriodAndYear, "in-or-after-fiscal-period-and-year", range => range with { Before = null }),
    ];

    private static DateRange Years(Clock clock, int away) => Year(clock, clock.FiscalYear + away);

    private static DateRange Year(Clock clock, int year) => new(clock.Calendar.Fiscal.StartOfYear(year), clock.Calendar.Fiscal.StartOfYear(year + 1));

    private static DateRange Periods(Clock clock, int away) => Period(clock, clock.FiscalPeriod + away, clock.FiscalYear);

    private static DateRange Period(Clock clock, int period, int year) =>
        new(clock.Calendar.Fiscal.StartOfPeriod(year, period), clock.Calendar.Fiscal.StartOfPeriod(year, period + 1));

    private static Operator Fixed(ConditionOperator code, string name, Func<Clock, DateRange> range) =>
        new(code, name, Takes.None, Kinds.Date, c => c.Within(range));

    private static Operator Counted(ConditionOperator code, string name, Func<Clock, int, DateRange> range) =>
        new(code, name, Takes.One, Kinds.Date, c => c.Within(clock => range(clock, c.Number(0, 1))));

    private static Operator PeriodAndYear(ConditionOperator code, string name, Func<DateRange, DateRange> part) =>
        new(code, name, Takes.Two, Kinds.Date, c => c.Within(clock => part(Existing(clock, c.Number(0, 1), c.Number(1, 1)))));

    // A period that the year does not have (3 with half-years) is empty and lies at the end of the year.
    private static DateRange Existing(Clock clock, int period, int year)
    {
        var end = clock.Calendar.Fiscal.PeriodsInYear() + 1;
        return new(clock.Calendar.Fiscal.StartOfPeriod(year, Math.Min(period, end)),
            clock.Calendar.Fiscal.StartOfPeriod(year, (int)Math.Min(period + 1L, end)));
    }

    private static string InPeriodOfAnyYear(Comparison c)
    {
        var userLocal = c.Column.Behavior == DateTimeBehavior.UserLocal ? 1 : 0;
        var calendar = DateParts.NumberOf(c.Clock.Calendar);
        return $"{DateParts.Function}({c.Sql}, {(int)DatePart.FiscalPeriod}, {calendar}, {userLocal}) = {c.Parameter((long)c.Number(0, 1))}";
    }
}
