using System;

namespace Personas.Crm.Domain.Values;

/// <summary>The organisation's fiscal year: the day it starts and how it is divided. A year is named after the calendar year it starts in.</summary>
/// <param name="StartMonth">1 to 12.</param>
/// <param name="StartDay">1 to 31; the last day of the month when the month is shorter.</param>
/// <param name="Period">How the year is divided.</param>
public sealed record FiscalCalendar(int StartMonth, int StartDay, FiscalPeriodKind Period)
{
    /// <summary>The calendar year in quarters: what an organisation has before anybody changes it.</summary>
    public static FiscalCalendar Default { get; } = new(1, 1, FiscalPeriodKind.Quarter);

    /// <summary>Periods in a year.</summary>
    public int PeriodsPerYear => Period switch
    {
        FiscalPeriodKind.Year => 1,
        FiscalPeriodKind.HalfYear => 2,
        FiscalPeriodKind.Quarter => 4,
        FiscalPeriodKind.Month => 12,
        _ => 13,
    };

    /// <summary>The first day of the fiscal year with this number.</summary>
    public DateTime YearStart(long year)
    {
        if (year < Calendar.First.Year) return Calendar.First;
        if (year > Calendar.Last.Year) return Calendar.Last;
        return new DateTime((int)year, StartMonth, Math.Min(StartDay, DateTime.DaysInMonth((int)year, StartMonth)));
    }

    /// <summary>The number of the fiscal year that a day belongs to.</summary>
    public int YearOf(DateTime day) => day >= YearStart(day.Year) ? day.Year : day.Year - 1;

    /// <summary>The first day of a period (1 = the first) of a fiscal year. Periods before the first and after the last count on into other years.</summary>
    public DateTime PeriodStart(long year, long period)
    {
        var index = (year * PeriodsPerYear) + period - 1;
        var inYear = FloorMod(index, PeriodsPerYear);
        var start = YearStart((index - inYear) / PeriodsPerYear);
        return Period == FiscalPeriodKind.FourWeeks ? Calendar.AddDays(start, 28 * inYear) : Calendar.AddMonths(start, 12 / PeriodsPerYear * inYear);
    }

    /// <summary>The number of the period, within its fiscal year, that a day belongs to; 1 is the first.</summary>
    public int PeriodOf(DateTime day)
    {
        var year = YearOf(day);
        var period = PeriodsPerYear;
        while (period > 1 && PeriodStart(year, period) > day) period--;
        return period;
    }

    private static long FloorMod(long value, long divisor) => ((value % divisor) + divisor) % divisor;
}
