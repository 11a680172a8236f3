namespace Personas.Crm.Domain.Repayment.Planning;

/// <summary>Days of one rate and one balance.</summary>
/// <param name="Drawn">What is paid out at their beginning.</param>
/// <param name="Percent">The nominal rate, percent a year.</param>
/// <param name="Fraction">Their part of a year.</param>
internal sealed record AccrualStretch(decimal Drawn, decimal Percent, decimal Fraction)
{
    /// <summary>The interest on 1.</summary>
    public decimal Factor { get; } = Percent / 100 * Fraction;
}
