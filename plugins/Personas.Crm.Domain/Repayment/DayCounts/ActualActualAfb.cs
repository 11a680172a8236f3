using System;

namespace Personas.Crm.Domain.Repayment.DayCounts;

/// <summary>
/// Association Française des Banques, 1999: whole years are counted back from the end, 28 February going back to a 29th where there is one;
/// the days that remain at the start are over 366 when a 29 February is among them, else 365.
/// </summary>
internal sealed class ActualActualAfb() : DayCount("ACT/ACT AFB")
{
    private protected override decimal Fraction(DateTime from, DateTime to, CouponPeriod? period)
    {
        var years = 0;
        while (YearsBefore(to, years + 1) >= from) years++;
        var end = YearsBefore(to, years);
        return years + ((end - from).Days / (HoldsLeapDay(from, end) ? 366m : 365m));
    }

    private static DateTime YearsBefore(DateTime to, int years)
    {
        if (years == 0) return to;
        var before = to.AddYears(-years);
        return before is { Month: 2, Day: 28 } && DateTime.IsLeapYear(before.Year) ? before.AddDays(1) : before;
    }

    private static bool HoldsLeapDay(DateTime from, DateTime end)
    {
        for (var year = from.Year; year <= end.Year; year++)
            if (DateTime.IsLeapYear(year) && new DateTime(year, 2, 29) is var leapDay && from <= leapDay && leapDay < end) return true;
        return false;
    }
}
