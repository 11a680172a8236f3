namespace Personas.Crm.Domain.Products;

/// <summary>How much is charged, and when.</summary>
/// <param name="Calculation">How it is calculated.</param>
/// <param name="Frequency">When it is due.</param>
public sealed record Charge(ChargeCalculation Calculation, ChargeFrequency Frequency)
{
    /// <summary>The percentage, of what <see cref="Calculation"/> says; 2 is two percent. Of a premium that is due more than once: for each time.</summary>
    public decimal? Percent { get; init; }

    /// <summary>The amount of a flat charge, each time it is due.</summary>
    public decimal? Amount { get; init; }

    /// <summary>The least and the most that is charged each time.</summary>
    public AmountRange Limits { get; init; } = AmountRange.Any;

    /// <summary>Whether it is added to the debt instead of being paid; only what is due once can be.</summary>
    public bool IsFinanced { get; init; }
}
