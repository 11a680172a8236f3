using System;
using System.Collections.Generic;
using System.Linq;
using Personas.Crm.Domain.Pricing;
using Personas.Crm.Domain.Products;
using Personas.Crm.Domain.Repayment.DayCounts;

namespace Personas.Crm.Domain.Quotes;

/// <summary>A deposit from day to day: each period's interest is rounded when it is credited.</summary>
internal sealed class DepositLedger(PricedQuestion priced, NominalRate nominal)
{
    private readonly RepaymentPlan _plan = priced.Version.Repayment;
    private readonly DayCount _days = CreditTerms.DayCountOf(priced.Version.Repayment.DayCount);

    /// <summary>The day it begins, every day on which interest is credited, and the day on which everything is paid back.</summary>
    /// <param name="end">The day of maturity.</param>
    public IReadOnlyList<ScheduleLine> Lines(DateTime end)
    {
        var lines = new List<ScheduleLine> { new(priced.Start, 0, 0, priced.Amount, 0, 0, 0, 0, priced.Amount) };
        var balance = priced.Amount;
        var from = priced.Start;
        foreach (var day in Credits(end))
        {
            var interest = priced.Rounding.Apply(Interest(balance, from, day));
            balance += interest;
            var isLast = day == end;
            lines.Add(new ScheduleLine(day, lines.Count, RateOn(day.AddDays(-1)), 0, interest, 0, 0, isLast ? balance : 0, isLast ? 0 : balance));
            from = day;
        }
        return lines;
    }

    private IEnumerable<DateTime> Credits(DateTime end)
    {
        if (_plan.Method != RepaymentKind.Bullet)
        {
            var frequency = CreditTerms.Frequency(_plan.Frequency);
            for (var period = 1; frequency.Add(priced.Start, period) is var day && day < end; period++) yield return day;
        }
        yield return end;
    }

    // A period in which the rate changes is divided there.
    private decimal Interest(decimal balance, DateTime from, DateTime to)
    {
        var sum = 0m;
        foreach (var change in nominal.Later.Select(later => later.From).Where(day => day > from && day < to).Concat([to]))
        {
            sum += balance * RateOn(from) / 100 * Part(from, change);
            from = change;
        }
        return sum;
    }

    private decimal Part(DateTime from, DateTime to)
    {
        if (_plan.DayCount != InterestCount.EqualPeriods) return _days.YearFraction(from, to);
        var months = ((to.Year - from.Year) * 12) + to.Month - from.Month;
        while (Values.Calendar.AddMonths(from, months) > to) months--;
        return (months / 12m) + _days.YearFraction(Values.Calendar.AddMonths(from, months), to);
    }

    private decimal RateOn(DateTime day) => nominal.Later.LastOrDefault(later => later.From <= day)?.Rate.Final ?? nominal.First.Final;
}
