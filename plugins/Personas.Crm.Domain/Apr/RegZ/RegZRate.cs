using System;

namespace Personas.Crm.Domain.Apr.RegZ;

/// <summary>An annual percentage rate of the United States: nominal, and so not comparable with the European effective rate.</summary>
/// <param name="Percent">Percent per year, unrounded: unit-periods in a year times the rate per unit-period.</param>
/// <param name="UnitPeriod">What the transaction was measured in.</param>
public sealed record RegZRate(decimal Percent, UnitPeriod UnitPeriod)
{
    /// <summary>The rate as it is shown; the examples of appendix J have two decimals.</summary>
    public decimal Shown(int decimals = 2) => Math.Round(Percent, decimals, MidpointRounding.AwayFromZero);
}
