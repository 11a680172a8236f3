using Personas.Crm.Domain.Values;

namespace Personas.Crm.Domain.Apr;

/// <summary>Rates per year and per period, as fractions: 0.06 is 6 %.</summary>
public static class EffectiveRate
{
    /// <summary>The effective rate per year of a nominal one that is compounded a number of times: (1 + n/k)^k − 1, the spreadsheet's EFFECT.</summary>
    public static decimal OfNominal(decimal nominal, int timesPerYear) => DecimalMath.Power(1 + (nominal / timesPerYear), timesPerYear) - 1;

    /// <summary>The nominal rate per year that, compounded a number of times, has an effect: the spreadsheet's NOMINAL.</summary>
    public static decimal Nominal(decimal effective, int timesPerYear) => PerPeriod(effective, timesPerYear) * timesPerYear;

    /// <summary>The rate per period that, compounded over a year, has an effect: (1 + e)^(1/k) − 1. Above −100 %.</summary>
    public static decimal PerPeriod(decimal effective, int timesPerYear) => DecimalMath.Power(1 + effective, 1m / timesPerYear) - 1;
}
