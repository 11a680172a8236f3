namespace Personas.Crm.Domain.Products;

/// <summary>How a discount is calculated.</summary>
public enum DiscountCalculation
{
    /// <summary>Points off a rate.</summary>
    PercentagePoints,

    /// <summary>A percentage of what it reduces.</summary>
    Percent,

    /// <summary>An amount of money.</summary>
    Amount,
}
