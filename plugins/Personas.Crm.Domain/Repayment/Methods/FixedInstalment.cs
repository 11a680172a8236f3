using System.Collections.Generic;
using Personas.Crm.Domain.Repayment.Planning;
using Personas.Crm.Domain.Values;

namespace Personas.Crm.Domain.Repayment.Methods;

/// <summary>An instalment that the customer chooses; its number follows.</summary>
/// <param name="Amount">The instalment, in the currency's unit; positive.</param>
public sealed record FixedInstalment(decimal Amount) : RepaymentMethod
{
    internal override decimal Level(Remaining remaining) => Amount;

    internal override decimal Principal(decimal level, Turn turn) => level - turn.Interest;

    internal override IEnumerable<Problem> Check(RepaymentTerms terms)
    {
        if (Amount is <= 0 or > TermsCheck.MostOwed)
            yield return new Problem("method.amount", "The instalment is not positive, or more than can be stored.", "Write what is paid each time.");
    }
}
