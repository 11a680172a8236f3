using System;

namespace Personas.Crm.Domain.Repayment.DayCounts;

/// <summary>Which day of a month of thirty days a date is, by convention: the first date's, and the second's given the first.</summary>
internal sealed record ThirtyDayRules(Func<DateTime, int> First, Func<DateTime, DateTime, bool, int> Second)
{
    public static readonly ThirtyDayRules BondBasis = new(
        from => Math.Min(from.Day, 30),
        (from, to, _) => to.Day == 31 && from.Day >= 30 ? 30 : to.Day);

    public static readonly ThirtyDayRules UnitedStates = new(
        from => EndsFebruary(from) ? 30 : Math.Min(from.Day, 30),
        (from, to, _) => EndsFebruary(from) && EndsFebruary(to) || (to.Day == 31 && (from.Day >= 30 || EndsFebruary(from))) ? 30 : to.Day);

    public static readonly ThirtyDayRules European = new(
        from => Math.Min(from.Day, 30),
        (_, to, _) => Math.Min(to.Day, 30));

    public static readonly ThirtyDayRules EuropeanIsda = new(
        from => EndsMonth(from) ? 30 : from.Day,
        (_, to, isMaturity) => EndsMonth(to) && !(isMaturity && to.Month == 2) ? 30 : to.Day);

    private static bool EndsMonth(DateTime date) => date.Day == DateTime.DaysInMonth(date.Year, date.Month);

    private static bool EndsFebruary(DateTime date) => date.Month == 2 && EndsMonth(date);
}
