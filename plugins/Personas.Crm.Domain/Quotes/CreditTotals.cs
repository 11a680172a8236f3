using System.Collections.Generic;
using System.Linq;
using Personas.Crm.Domain.Repayment;

namespace Personas.Crm.Domain.Quotes;

/// <summary>The sums of a loan.</summary>
internal static class CreditTotals
{
    public static QuoteTotals Of(RepaymentSchedule schedule, IReadOnlyList<Due> dues)
    {
        var instalments = schedule.Instalments;
        var interest = schedule.Totals.Interest;
        var commissions = dues.Where(due => due.Charge.Commission is not null).Sum(due => due.Amount);
        var premiums = dues.Where(due => due.Charge.Insurance is not null).Sum(due => due.Amount);
        var first = instalments[0].Due;
        return new QuoteTotals
        {
            Amount = schedule.Terms.Amount,
            Financed = schedule.Terms.FinancedCharges,
            Interest = interest,
            Commissions = commissions,
            Premiums = premiums,
            Cost = interest + commissions + premiums,
            CostInApr = interest + dues.Where(due => due.Charge.InApr).Sum(due => due.Amount),
            Payable = schedule.Totals.Payment + dues.Where(due => due.IsPaid).Sum(due => due.Amount),
            Instalment = instalments[0].Payment,
            LastInstalment = instalments[instalments.Count - 1].Payment,
            Instalments = instalments.Count,
            Premium = dues.Where(due => due.Charge.Insurance is not null && due.On == first).Sum(due => due.Amount),
        };
    }
}
