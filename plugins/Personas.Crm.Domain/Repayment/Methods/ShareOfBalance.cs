using System;
using System.Collections.Generic;
using Personas.Crm.Domain.Repayment.Planning;
using Personas.Crm.Domain.Values;

namespace Personas.Crm.Domain.Repayment.Methods;

/// <summary>A share of capital and interest owed, but not less than a minimum.</summary>
/// <param name="Percent">The share, 2 for 2 %: more than 0, at most 100.</param>
/// <param name="Minimum">The least that is paid while that much is owed, in the currency's unit; 0 or more.</param>
public sealed record ShareOfBalance(decimal Percent, decimal Minimum) : RepaymentMethod
{
    internal override decimal Level(Remaining remaining) => Minimum;

    internal override decimal Principal(decimal level, Turn turn)
    {
        var share = turn.Figures.Of((turn.Capital + turn.Interest) * Percent / 100);
        return Math.Max(share, level) - turn.Interest;
    }

    internal override IEnumerable<Problem> Check(RepaymentTerms terms)
    {
        if (Percent is <= 0 or > 100)
            yield return new Problem("method.percent", "The share is not between 0 and 100 percent.", "Write 2 for 2 % of what is owed.");
        if (Minimum is < 0 or > TermsCheck.MostOwed)
            yield return new Problem("method.minimum", "The minimum is negative, or more than can be stored.", "Write 0 for none.");
    }
}
