namespace Personas.Crm.Domain.Apr;

/// <summary>An amount that moves a number of years after the first drawdown.</summary>
/// <param name="Kind">Which way it moves.</param>
/// <param name="Years">Years and fractions of a year since the first drawdown; negative for a charge that is paid before it.</param>
/// <param name="Amount">The amount in the currency of the credit; 0 or more.</param>
public sealed record TimedFlow(FlowKind Kind, decimal Years, decimal Amount)
{
    /// <summary>The amount with its sign in the equation: drawdowns count positive, payments negative.</summary>
    internal decimal Signed => Kind == FlowKind.Drawdown ? Amount : -Amount;

    /// <summary>Credit drawn after a number of years.</summary>
    public static TimedFlow Drawdown(decimal years, decimal amount) => new(FlowKind.Drawdown, years, amount);

    /// <summary>A repayment or charge paid after a number of years.</summary>
    public static TimedFlow Payment(decimal years, decimal amount) => new(FlowKind.Payment, years, amount);
}
