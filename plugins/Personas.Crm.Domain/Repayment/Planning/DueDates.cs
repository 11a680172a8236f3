using System;
using Personas.Crm.Domain.Values;

namespace Personas.Crm.Domain.Repayment.Planning;

/// <summary>
/// The days on which instalments fall due. Each is counted from the first one, never from the one before: so a 31st that became a 28th is
/// a 31st again.
/// </summary>
internal sealed class DueDates
{
    private const int LastDay = 31;
    private readonly PaymentFrequency _frequency;
    private readonly int _day;

    public DueDates(RepaymentTerms terms)
    {
        _frequency = terms.Frequency;
        var anchor = (terms.FirstDue ?? terms.Start).Date;
        _day = terms.PaymentDay ?? (terms.EndOfMonth && anchor.Day == DateTime.DaysInMonth(anchor.Year, anchor.Month) ? LastDay : anchor.Day);
        First = terms.FirstDue?.Date ?? FirstAfter(terms.Start.Date, terms.PaymentDay is null ? FirstPeriod.Long : terms.FirstPeriod);
    }

    /// <summary>The first due date.</summary>
    public DateTime First { get; }

    /// <summary>A due date: 0 is the first one, negative ones would have been before it.</summary>
    public DateTime this[int index] => index == 0 ? First : _frequency.IsByMonths
        ? OnDay(Calendar.AddMonths(First, (long)index * _frequency.Months))
        : _frequency.Add(First, index);

    private DateTime FirstAfter(DateTime start, FirstPeriod first)
    {
        var earliest = _frequency.Add(start, 1);
        if (!_frequency.IsByMonths) return earliest;
        var day = OnDay(first == FirstPeriod.Long ? earliest : start);
        var isTooEarly = first == FirstPeriod.Long ? day < earliest : day <= start;
        return isTooEarly ? OnDay(Calendar.AddMonths(day, 1)) : day;
    }

    private DateTime OnDay(DateTime month) =>
        new(month.Year, month.Month, Math.Min(_day, DateTime.DaysInMonth(month.Year, month.Month)));
}
