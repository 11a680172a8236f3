using System;

namespace Personas.Crm.Domain.Apr.RegZ;

/// <summary>The time from the beginning of the term to an advance or a payment, in unit-periods: appendix J, paragraph (b)(5).</summary>
/// <param name="Whole">Full unit-periods, counted back from the later day.</param>
/// <param name="Fraction">The fraction of a unit-period before them.</param>
public sealed record UnitTime(int Whole, decimal Fraction)
{
    // All months are equal: 30 days where months and days are added up.
    private const int MonthDays = 30;

    /// <summary>The time between two days.</summary>
    /// <param name="begin">The beginning of the term.</param>
    /// <param name="flow">The day of the advance or payment, not before it.</param>
    /// <param name="unit">The unit-period of the transaction.</param>
    /// <param name="dayOfMonth">The day of the month that months are counted on; shorter months use their last day.</param>
    public static UnitTime Between(DateTime begin, DateTime flow, UnitPeriod unit, int dayOfMonth)
    {
        if (unit.Kind == UnitPeriodKind.Day) return Divided((flow - begin).Days, unit.Multiple);
        if (unit.Kind == UnitPeriodKind.Week) return Divided((flow - begin).Days, 7 * unit.Multiple);

        var months = CountingBack.Months(begin, flow, dayOfMonth);
        var odd = (CountingBack.Stop(flow, months, dayOfMonth) - begin).Days;
        if (unit.Kind == UnitPeriodKind.Year) return Years(begin, flow, months, odd, dayOfMonth);
        if (unit.Kind == UnitPeriodKind.HalfMonth) return Divided((MonthDays * months) + odd, MonthDays / 2);
        return unit.Multiple == 1
            ? new(months, odd / (decimal)MonthDays)
            : Divided((MonthDays * months) + odd, MonthDays * unit.Multiple);
    }

    // (b)(5)(v): what remains beside full years counts in months when it is whole months, else in days of a year of 365.
    private static UnitTime Years(DateTime begin, DateTime flow, int months, int odd, int dayOfMonth)
    {
        var years = months / 12;
        if (odd == 0) return new(years, months % 12 / 12m);
        return new(years, (CountingBack.Stop(flow, 12 * years, dayOfMonth) - begin).Days / 365m);
    }

    private static UnitTime Divided(int days, int unit) => new(days / unit, days % unit / (decimal)unit);
}
