using System;
using Personas.Crm.Domain.Repayment;
using Personas.Crm.Domain.Values;

namespace Personas.Crm.Domain.Apr.Assumptions;

/// <summary>
/// The lender's share in what a property gains: paid on the latest day that is allowed, of a value that grows by the higher of the central bank's
/// target for inflation and inflation at conclusion, and not below 0 (MCD (m)).
/// </summary>
/// <param name="Value">The property's value at conclusion.</param>
/// <param name="Share">The part of the gain that the lender receives, as a fraction.</param>
/// <param name="Months">The latest time of payment, in months from the drawdown.</param>
public sealed record SharedEquity(decimal Value, decimal Share, int Months)
{
    /// <summary>How amounts paid are rounded.</summary>
    public RoundingRule Rounding { get; init; } = RoundingRule.Cents;

    /// <summary>The payment of the share.</summary>
    /// <param name="targetInflation">The central bank's target, as a fraction per year.</param>
    /// <param name="inflation">Inflation where the property lies, as a fraction per year.</param>
    public TimedFlow Payment(decimal targetInflation, decimal inflation)
    {
        var growth = Math.Max(0, Math.Max(targetInflation, inflation));
        var gain = Value * (DecimalMath.Power(1 + growth, Months / 12m) - 1);
        return TimedFlow.Payment(Months / 12m, Rounding.Apply(gain * Share));
    }
}
