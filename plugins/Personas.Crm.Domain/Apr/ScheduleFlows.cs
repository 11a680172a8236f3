using System.Collections.Generic;
using System.Linq;
using Personas.Crm.Domain.Repayment;

namespace Personas.Crm.Domain.Apr;

/// <summary>The flows of a repayment schedule: what the customer receives, and what is paid as it is printed. Charges come on top.</summary>
public static class ScheduleFlows
{
    /// <summary>The flows. A charge financed with the credit raises the instalments, but not what is received.</summary>
    public static IReadOnlyList<CashFlow> Of(RepaymentSchedule schedule)
    {
        var later = schedule.Terms.LaterDrawdowns;
        return
        [
            CashFlow.Drawdown(schedule.Terms.Start, schedule.Terms.Amount - later.Sum(part => part.Amount)),
            .. later.Select(part => CashFlow.Drawdown(part.On, part.Amount)),
            .. schedule.Printed().Instalments.Select(instalment => CashFlow.Payment(instalment.Due, instalment.Payment)),
        ];
    }
}
