using System;

namespace Personas.Crm.Domain.Repayment.DayCounts;

/// <summary>The days of the calendar over a year of fixed length.</summary>
internal sealed class ActualDays(string key, int daysOfYear) : DayCount(key)
{
    private protected override decimal Fraction(DateTime from, DateTime to, CouponPeriod? period) => (to - from).Days / (decimal)daysOfYear;
}
