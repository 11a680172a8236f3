using System;

namespace Personas.Crm.Domain.Apr;

/// <summary>An annual percentage rate, exact as it was solved.</summary>
/// <param name="Percent">Percent per year, unrounded: 6.434412… stands for 6.434412 %.</param>
public sealed record AnnualRate(decimal Percent)
{
    /// <summary>
    /// The rate as it is shown: at least one decimal, a following figure of 5 or more rounds up (remark (d) of part I of the annexes
    /// to 2008/48/EC, 2014/17/EU and (EU) 2023/2225).
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">Fewer than one decimal is asked for.</exception>
    public decimal Shown(int decimals = 1) => decimals < 1
        ? throw new ArgumentOutOfRangeException(nameof(decimals), "A rate is shown to at least one decimal.")
        : Math.Round(Percent, decimals, MidpointRounding.AwayFromZero);
}
