using System;

namespace Personas.Crm.Domain.Repayment.DayCounts;

/// <summary>
/// YEARFRAC with basis 1: up to a year, over 366 when a 29 February lies between the dates or both are in one leap year, else 365; beyond
/// a year, over the mean length of all calendar years touched.
/// </summary>
internal sealed class ActualActualSpreadsheet() : DayCount("ACT/ACT spreadsheet")
{
    private protected override decimal Fraction(DateTime from, DateTime to, CouponPeriod? period) => (to - from).Days / Length(from, to);

    private static decimal Length(DateTime from, DateTime to)
    {
        if (from.Year == to.Year) return DateTime.IsLeapYear(from.Year) ? 366 : 365;
        if (to <= from.AddYears(1)) return HoldsLeapDay(from, to) ? 366 : 365;
        var days = (new DateTime(to.Year, 12, 31) - new DateTime(from.Year, 1, 1)).Days + 1;
        return days / (decimal)(to.Year - from.Year + 1);
    }

    private static bool HoldsLeapDay(DateTime from, DateTime to) =>
        (DateTime.IsLeapYear(from.Year) && from <= new DateTime(from.Year, 2, 29)) || (DateTime.IsLeapYear(to.Year) && to >= new DateTime(to.Year, 2, 29));
}
