using System;

namespace Personas.Crm.Domain.Repayment;

/// <summary>A nominal rate that takes the place of the one before.</summary>
/// <param name="From">The first day that bears interest at it.</param>
/// <param name="Percent">Percent a year, 5.3 for 5.3 %; 0 to 1,000.</param>
public sealed record RateChange(DateTime From, decimal Percent);
