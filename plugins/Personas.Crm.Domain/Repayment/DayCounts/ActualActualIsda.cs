using System;

namespace Personas.Crm.Domain.Repayment.DayCounts;

/// <summary>Days in leap years over 366, the others over 365 (ISDA 2006, 4.16(b)).</summary>
internal sealed class ActualActualIsda() : DayCount("ACT/ACT ISDA")
{
    private protected override decimal Fraction(DateTime from, DateTime to, CouponPeriod? period)
    {
        if (from.Year == to.Year) return (to - from).Days / DaysOf(from.Year);
        var first = (new DateTime(from.Year + 1, 1, 1) - from).Days / DaysOf(from.Year);
        var last = (to - new DateTime(to.Year, 1, 1)).Days / DaysOf(to.Year);
        return first + (to.Year - from.Year - 1) + last;
    }

    private static decimal DaysOf(int year) => DateTime.IsLeapYear(year) ? 366 : 365;
}
