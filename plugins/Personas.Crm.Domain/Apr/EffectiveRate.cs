using Personas.Crm.Domain.Values;

namespace Personas.Crm.Domain.Apr;

/// <summary>An effective rate per year as a rate per period, both fractions: 0.06 is 6 %.</summary>
public static class EffectiveRate
{
    /// <summary>The rate per period that, compounded over a year, has an effect: (1 + e)^(1/k) − 1. The effect is above −100 %.</summary>
    public static decimal PerPeriod(decimal effective, int timesPerYear) => DecimalMath.Power(1 + effective, 1m / timesPerYear) - 1;
}
