using System;
using System.Collections.Generic;
using System.Linq;
using Personas.Crm.Domain.Repayment;
using Personas.Crm.Domain.Values;

namespace Personas.Crm.Domain.Apr.Assumptions;

/// <summary>
/// Credit of which the customer chooses what to repay: each payment is made on the earliest day and of the lowest amount that the agreement allows
/// (CCD (f)(i), MCD (g)(i)), and the last one clears the balance (CCD (g)(iv), MCD (h)(iv)).
/// </summary>
/// <param name="Amount">What is drawn.</param>
/// <param name="MonthlyRate">Interest per month as a fraction.</param>
/// <param name="Share">The part of capital and interest owed that must be paid each month, as a fraction; 0 for none.</param>
/// <param name="Minimum">The least that must be paid each month.</param>
public sealed record LowestPayments(decimal Amount, decimal MonthlyRate, decimal Share, decimal Minimum)
{
    private const int MostMonths = 1_200;

    /// <summary>Charges, as payments in years from the drawdown.</summary>
    public IReadOnlyList<TimedFlow> Charges { get; init; } = [];

    /// <summary>How amounts paid are rounded; the balance is not.</summary>
    public RoundingRule Rounding { get; init; } = RoundingRule.Cents;

    /// <summary>The flows; a problem when the lowest payments do not repay the credit within a hundred years.</summary>
    public Reading<IReadOnlyList<TimedFlow>> Flows()
    {
        var payments = Payments().Take(MostMonths + 1).ToArray();
        if (payments.Length > MostMonths) return Readings.Failed<IReadOnlyList<TimedFlow>>([NeverRepaid]);
        return Readings.Of<IReadOnlyList<TimedFlow>>([.. AprAssumptions.DrawnAtOnce(Amount), .. payments, .. Charges]);
    }

    private static Problem NeverRepaid { get; } = new("minimum",
        "The lowest payments hardly exceed the interest, so the credit is not repaid in a hundred years.", "Raise the share or the minimum.");

    private IEnumerable<TimedFlow> Payments()
    {
        var balance = Amount;
        for (var month = 1; month <= MostMonths + 1 && balance > 0; month++)
        {
            var owed = balance * (1 + MonthlyRate);
            var paid = Math.Min(owed, Math.Max(Minimum, owed * Share));
            balance = owed - paid;
            yield return TimedFlow.Payment(month / 12m, Rounding.Apply(paid));
        }
    }
}
