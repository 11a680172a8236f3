using System;

namespace Personas.Crm.Domain.Repayment.DayCounts;

/// <summary>Twelve months of thirty days make a year of 360; the conventions differ in what a month's last days are.</summary>
internal sealed class ThirtyDayMonths(string key, ThirtyDayRules rules) : DayCount(key)
{
    internal override bool AsksForPeriod => ReferenceEquals(rules, ThirtyDayRules.EuropeanIsda);

    private protected override int Count(DateTime from, DateTime to, CouponPeriod? period)
    {
        var isMaturity = period is { IsLast: true } && period.To == to;
        return (360 * (to.Year - from.Year)) + (30 * (to.Month - from.Month)) + rules.Second(from, to, isMaturity) - rules.First(from);
    }

    private protected override decimal Fraction(DateTime from, DateTime to, CouponPeriod? period) => Count(from, to, period) / 360m;
}
