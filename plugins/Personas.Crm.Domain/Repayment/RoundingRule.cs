using System;

namespace Personas.Crm.Domain.Repayment;

/// <summary>How amounts lose digits. <see cref="Apply"/> is the only place where one does.</summary>
/// <param name="Step">The smallest difference between two amounts, in the currency's unit: 0.01, 0.05, 1. Positive.</param>
/// <param name="Mode">What becomes of an amount between two multiples of the step.</param>
public sealed record RoundingRule(decimal Step, RoundingMode Mode)
{
    // Division leaves its noise in the last of 28 digits. Without this, 6.00 at 7 % a twelfth is 0.0349…98 and not the half step that it is.
    private const int Meaningful = 12;

    /// <summary>To cents, half up.</summary>
    public static RoundingRule Cents { get; } = new(0.01m, RoundingMode.HalfUp);

    /// <summary>The multiple of the step that an amount becomes. Digits beyond the twelfth decimal are taken for noise of a division.</summary>
    public decimal Apply(decimal amount)
    {
        var steps = Math.Round(amount, Meaningful) / Step;
        return Step * Whole(steps);
    }

    private decimal Whole(decimal steps) => Mode switch
    {
        RoundingMode.HalfUp => Math.Round(steps, 0, MidpointRounding.AwayFromZero),
        RoundingMode.HalfEven => Math.Round(steps, 0, MidpointRounding.ToEven),
        RoundingMode.Up => steps < 0 ? Math.Floor(steps) : Math.Ceiling(steps),
        _ => Math.Truncate(steps),
    };
}
