using System;
using System.Collections.Generic;
using System.Linq;

namespace Personas.Crm.Domain.Apr.RegZ;

/// <summary>Finds the unit-period of a transaction: appendix J, paragraph (b)(4).</summary>
public static class UnitPeriodChoice
{
    private const decimal MonthDays = 365m / 12;

    // Standard intervals by length, for a transaction without a common period: a day, weeks, half a month, months.
    private static readonly KeyValuePair<UnitPeriod, decimal>[] Standards =
    [
        Standard(UnitPeriodKind.Day, 1, 1),
        Standard(UnitPeriodKind.HalfMonth, 1, MonthDays / 2),
        .. Enumerable.Range(1, 52).Select(weeks => Standard(UnitPeriodKind.Week, weeks, 7 * weeks)),
        .. Enumerable.Range(1, 11).Select(months => Standard(UnitPeriodKind.Month, months, MonthDays * months)),
        Standard(UnitPeriodKind.Year, 1, 365),
    ];

    /// <summary>
    /// The common period that occurs most often, the shorter of two equally frequent ones, at most a year; without a common period the
    /// standard interval nearest to the average, the shorter of two equally near. With a single advance and a single payment the term, at
    /// most a year.
    /// </summary>
    /// <param name="begin">The beginning of the term, not after the first flow.</param>
    /// <param name="flows">The advances and payments: at least one payment after the beginning.</param>
    public static UnitPeriod Of(DateTime begin, IReadOnlyList<CashFlow> flows)
    {
        var moving = flows.Where(flow => flow.Amount != 0).ToArray();
        if (moving.Length == 2 && moving[0].Kind != moving[1].Kind) return Term(begin, moving.Max(flow => flow.Date));

        var periods = Period.Of(begin, flows);
        var common = CommonPeriod.Of(periods).GroupBy(period => period.Unit).Where(same => same.Count() > 1)
            .OrderByDescending(same => same.Count()).ThenBy(same => same.Min(period => period.Days)).FirstOrDefault();
        if (common is null) return Nearest(periods.Average(period => (decimal)period.Days));
        return common.First().ExceedsYear ? new(UnitPeriodKind.Year) : Named(common.Key);
    }

    private static UnitPeriod Term(DateTime begin, DateTime end)
    {
        var months = CountingBack.WholeMonths(begin, end);
        if (months > 0) return UnitPeriod.OfMonths(months);
        return end > begin.AddYears(1) ? new(UnitPeriodKind.Year) : new(UnitPeriodKind.Day, Math.Max(1, (end - begin).Days));
    }

    private static UnitPeriod Nearest(decimal days) =>
        Standards.OrderBy(standard => Math.Abs(standard.Value - days)).ThenBy(standard => standard.Value).First().Key;

    private static UnitPeriod Named(UnitPeriod unit) => unit.Kind == UnitPeriodKind.Month ? UnitPeriod.OfMonths(unit.Multiple) : unit;

    private static KeyValuePair<UnitPeriod, decimal> Standard(UnitPeriodKind kind, int multiple, decimal days) => new(new(kind, multiple), days);
}
