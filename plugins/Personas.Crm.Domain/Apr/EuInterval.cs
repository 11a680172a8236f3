using System;
using System.Globalization;

namespace Personas.Crm.Domain.Apr;

/// <summary>
/// An interval of the European rule, as a whole number of periods and remaining days: remark (c) of part I of the annexes to
/// 2008/48/EC (as amended by 2011/90/EU), 2014/17/EU and (EU) 2023/2225.
/// </summary>
/// <param name="Period">What is counted.</param>
/// <param name="Periods">Whole periods, counted backwards from the later day; negative when the payment is before the first drawdown.</param>
/// <param name="Days">Days that remain before them, weekends and holidays included; the first day does not count, the last does.</param>
/// <param name="YearDays">365 or 366: the days of the year that ends where the whole periods stopped.</param>
public sealed record EuInterval(EuPeriod Period, int Periods, int Days, int YearDays)
{
    /// <summary>The interval in years.</summary>
    public decimal Years => ((decimal)Periods / PerYear) + ((decimal)Days / YearDays);

    private int PerYear => Period switch { EuPeriod.Month => 12, EuPeriod.Week => 52, _ => 1 };

    /// <summary>
    /// The interval from the first drawdown to a later drawdown or a payment. With yearly payments, what is a whole number of months but not of
    /// years is one of months: days are for what no whole number expresses.
    /// </summary>
    public static EuInterval Between(DateTime firstDrawdown, DateTime flow, EuPeriod period)
    {
        if (flow < firstDrawdown) return Between(flow, firstDrawdown, period).Negated();
        if (period == EuPeriod.Year && CountingBack.WholeMonths(firstDrawdown, flow) % 12 != 0) return Between(firstDrawdown, flow, EuPeriod.Month);
        var periods = Whole(firstDrawdown, flow, period);
        var stop = Stop(firstDrawdown, flow, period, periods);
        return new(period, periods, (stop - firstDrawdown).Days, (stop - stop.AddYears(-1)).Days);
    }

    /// <summary>The interval as published cases write it: <c>17/12 + 14/366</c>.</summary>
    public override string ToString()
    {
        var whole = string.Format(CultureInfo.InvariantCulture, "{0}/{1}", Periods, PerYear);
        var rest = string.Format(CultureInfo.InvariantCulture, "{0}/{1}", Days, YearDays);
        if (Days == 0) return whole;
        return Periods == 0 ? rest : $"{whole} + {rest}";
    }

    private static int Whole(DateTime earlier, DateTime later, EuPeriod period) => period switch
    {
        EuPeriod.Month => CountingBack.Months(earlier, later, DayOfMonth(earlier, later)),
        EuPeriod.Week => (later - earlier).Days / 7,
        _ => CountingBack.Months(earlier, later, DayOfMonth(earlier, later)) / 12,
    };

    private static DateTime Stop(DateTime earlier, DateTime later, EuPeriod period, int periods) => period == EuPeriod.Week
        ? later.AddDays(-7 * periods)
        : CountingBack.Stop(later, period == EuPeriod.Year ? 12 * periods : periods, DayOfMonth(earlier, later));

    // 31 January to 28 February is one month: at the end of a shorter month the day of the month is that of the drawdown.
    private static int DayOfMonth(DateTime earlier, DateTime later) =>
        CountingBack.IsMonthEnd(later) ? Math.Max(earlier.Day, later.Day) : later.Day;

    private EuInterval Negated() => this with { Periods = -Periods, Days = -Days };
}
