using System;
using System.Collections.Generic;
using System.Linq;
using Personas.Crm.Domain.Apr;
using Personas.Crm.Domain.Repayment;

namespace Personas.Crm.Domain.Quotes;

/// <summary>
/// What moves between lender and customer, as annual percentage rates see it. A charge that is financed and counted raises the debt and not
/// what is received; one that is financed and not counted is received as what it pays for.
/// </summary>
internal static class CreditFlows
{
    public static IReadOnlyList<CashFlow> Of(RepaymentSchedule schedule, IReadOnlyList<Due> dues)
    {
        var terms = schedule.Terms;
        var bought = dues.Where(due => !due.IsPaid && !due.Charge.InApr).Sum(due => due.Amount);
        var drawn = terms.Amount - terms.LaterDrawdowns.Sum(part => part.Amount) + bought;
        var counted = dues.Where(due => due.IsPaid && due.Charge.InApr).GroupBy(due => due.On).ToDictionary(day => day.Key, day => day.Sum(due => due.Amount));
        var flows = new List<CashFlow> { CashFlow.Drawdown(terms.Start, drawn) };
        flows.AddRange(terms.LaterDrawdowns.Select(part => CashFlow.Drawdown(part.On, part.Amount)));
        foreach (var instalment in schedule.Instalments)
        {
            counted.TryGetValue(instalment.Due, out var charges);
            counted.Remove(instalment.Due);
            flows.Add(CashFlow.Payment(instalment.Due, instalment.Payment + charges));
        }
        flows.AddRange(counted.OrderBy(day => day.Key).Select(day => CashFlow.Payment(day.Key, day.Value)));
        return flows;
    }

    /// <summary>The same where what is paid on the first day reduces the amount financed, as Regulation Z has it.</summary>
    public static IReadOnlyList<CashFlow> NetOfPrepaid(IReadOnlyList<CashFlow> flows, DateTime start)
    {
        var prepaid = flows.Where(flow => flow.Kind == FlowKind.Payment && flow.Date == start).Sum(flow => flow.Amount);
        if (prepaid == 0) return flows;
        var drawn = flows.Where(flow => flow.Kind == FlowKind.Drawdown && flow.Date == start).Sum(flow => flow.Amount);
        return drawn <= prepaid ? [] : [CashFlow.Drawdown(start, drawn - prepaid), .. flows.Where(flow => flow.Date != start)];
    }
}
