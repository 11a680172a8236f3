using System.Collections.Generic;

namespace Personas.Crm.Domain.Repayment;

/// <summary>The sums of a schedule, in the currency's unit; of a printed schedule, the sums of the printed figures.</summary>
/// <param name="Interest">All interest, capitalised or paid.</param>
/// <param name="Capitalised">The interest that was added to what is owed.</param>
/// <param name="Principal">All capital that is repaid: what was received, financed charges and capitalised interest.</param>
/// <param name="Payment">Everything that the customer pays by instalments.</param>
public sealed record RepaymentTotals(decimal Interest, decimal Capitalised, decimal Principal, decimal Payment)
{
    internal static RepaymentTotals Of(IReadOnlyList<Instalment> instalments)
    {
        decimal interest = 0, capitalised = 0, principal = 0, payment = 0;
        foreach (var instalment in instalments)
        {
            interest += instalment.Interest;
            capitalised += instalment.Capitalised;
            principal += instalment.Principal;
            payment += instalment.Payment;
        }
        return new RepaymentTotals(interest, capitalised, principal, payment);
    }
}
