using System;
using Personas.Crm.Domain.Values;

namespace Personas.Crm.Domain.Repayment.DayCounts;

/// <summary>
/// A day is the part of its regular period that it is, over the periods in a year. Days outside the period that is given lie in notional
/// ones of the same months before and after it.
/// </summary>
internal sealed class ActualActualIcma() : DayCount("ACT/ACT ICMA")
{
    internal override bool AsksForPeriod => true;

    private protected override decimal Fraction(DateTime from, DateTime to, CouponPeriod? period)
    {
        if (from == to) return 0;
        var regular = period ?? new CouponPeriod(from, to);
        var months = MonthsOf(regular);
        // An interval of its own that is shorter than half a month has no regular period: it is part of a year.
        return months == 0 ? Sum(from, to, from, Calendar.AddYears(from, 1), 12) : Sum(from, to, regular.From, regular.To, months);
    }

    private static int MonthsOf(CouponPeriod period) =>
        (int)Math.Floor(0.5m + (12 * (period.To - period.From).Days / 365m));

    private static decimal Sum(DateTime from, DateTime to, DateTime start, DateTime end, int months)
    {
        var first = 0;
        while (Bound(start, end, first, months) > from) first--;
        var sum = 0m;
        for (var i = first; Bound(start, end, i, months) < to; i++)
        {
            var begins = Bound(start, end, i, months);
            var ends = Bound(start, end, i + 1, months);
            var days = ((to < ends ? to : ends) - (from > begins ? from : begins)).Days;
            sum += months * days / (12m * (ends - begins).Days);
        }
        return sum;
    }

    // Periods before the given one are counted from its start, those after it from its end, so that a chosen day of the month is kept.
    private static DateTime Bound(DateTime start, DateTime end, int index, int months) =>
        index <= 0 ? Calendar.AddMonths(start, (long)index * months) : Calendar.AddMonths(end, (long)(index - 1) * months);
}
