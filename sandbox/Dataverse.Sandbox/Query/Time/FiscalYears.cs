using System;

namespace Dataverse.Sandbox.Query.Time;

/// <summary>
/// The fiscal years and periods of an organisation. A fiscal year is called after the calendar year it starts in. With periods of four weeks the
/// thirteenth lasts until the next fiscal year starts.
/// </summary>
internal static class FiscalYears
{
    /// <summary>Periods of one fiscal year.</summary>
    public static int PeriodsInYear(this FiscalSettings fiscal) => fiscal.Period switch
    {
        FiscalPeriod.Annually => 1,
        FiscalPeriod.SemiAnnually => 2,
        FiscalPeriod.Quarterly => 4,
        FiscalPeriod.Monthly => 12,
        _ => 13,
    };

    /// <summary>The first day of a fiscal year.</summary>
    public static DateTime StartOfYear(this FiscalSettings fiscal, int year) =>
        new(year, fiscal.StartMonth, Math.Min(fiscal.StartDay, DateTime.DaysInMonth(year, fiscal.StartMonth)));

    /// <summary>The fiscal year of a day.</summary>
    public static int YearOf(this FiscalSettings fiscal, DateTime day) => day.Date < fiscal.StartOfYear(day.Year) ? day.Year - 1 : day.Year;

    /// <summary>The first day of a period, 1 being the first; periods before 1 and after the last are those of the years around.</summary>
    public static DateTime StartOfPeriod(this FiscalSettings fiscal, int year, int period)
    {
        var count = fiscal.PeriodsInYear();
        var index = period - 1;
        year += Math.DivRem(index, count, out var inYear);
        if (inYear < 0)
        {
            year--;
            inYear += count;
        }

        var start = fiscal.StartOfYear(year);
        return fiscal.Period == FiscalPeriod.FourWeekly ? start.AddDays(28 * inYear) : start.AddMonths(12 / count * inYear);
    }

    /// <summary>The period of a day within its fiscal year, from 1.</summary>
    public static int PeriodOf(this FiscalSettings fiscal, DateTime day)
    {
        var year = fiscal.YearOf(day);
        var period = fiscal.PeriodsInYear();
        while (period > 1 && day.Date < fiscal.StartOfPeriod(year, period)) period--;
        return period;
    }
}
