using System;
using System.Collections.Generic;
using System.Linq;
using Personas.Crm.Domain.Repayment;

namespace Personas.Crm.Domain.Quotes;

/// <summary>A schedule and what falls due beside it, as one list of days.</summary>
internal static class ScheduleLines
{
    public static IReadOnlyList<ScheduleLine> Of(RepaymentSchedule schedule, IReadOnlyList<Due> dues)
    {
        var terms = schedule.Terms;
        var paid = dues.Where(due => due.IsPaid).GroupBy(due => due.On).ToDictionary(day => day.Key, day => day.Sum(due => due.Amount));
        var opening = schedule.Instalments[0].Opening;
        var drawn = terms.Amount - terms.LaterDrawdowns.Sum(part => part.Amount);
        var lines = new List<ScheduleLine> { Line(terms.Start, drawn, Take(paid, terms.Start), opening) };
        foreach (var instalment in schedule.Instalments)
        {
            lines.AddRange(Between(paid, terms.LaterDrawdowns, instalment));
            var onDay = terms.LaterDrawdowns.Where(part => part.On == instalment.Due).Sum(part => part.Amount);
            var charges = Take(paid, instalment.Due);
            lines.Add(new ScheduleLine(instalment.Due, instalment.Number, instalment.Rate, onDay, instalment.Interest, instalment.Principal, charges,
                instalment.Payment + charges, instalment.Closing));
        }
        return lines;
    }

    // Days on which something is drawn or charged, and no instalment is due.
    private static IEnumerable<ScheduleLine> Between(Dictionary<DateTime, decimal> paid, IReadOnlyList<Drawdown> drawdowns, Instalment instalment)
    {
        var parts = drawdowns.Where(part => part.On > instalment.From && part.On < instalment.Due).ToList();
        var days = paid.Keys.Where(day => day < instalment.Due).Concat(parts.Select(part => part.On)).Distinct().OrderBy(day => day).ToList();
        var balance = instalment.Opening;
        foreach (var day in days)
        {
            var drawn = parts.Where(part => part.On == day).Sum(part => part.Amount);
            balance += drawn;
            yield return Line(day, drawn, Take(paid, day), balance);
        }
    }

    private static ScheduleLine Line(DateTime day, decimal drawn, decimal charges, decimal balance) => new(day, 0, 0, drawn, 0, 0, charges, charges, balance);

    private static decimal Take(Dictionary<DateTime, decimal> paid, DateTime day)
    {
        if (!paid.TryGetValue(day, out var amount)) return 0;
        paid.Remove(day);
        return amount;
    }
}
