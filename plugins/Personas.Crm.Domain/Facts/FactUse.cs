namespace Personas.Crm.Domain.Facts;

/// <summary>What a fact speaks of, and what may be done with it.</summary>
/// <param name="Category">What it speaks of.</param>
/// <param name="Sensitivity">How carefully it must be treated.</param>
/// <param name="Pricing">Whether prices may depend on it.</param>
public sealed record FactUse(FactCategory Category, FactSensitivity Sensitivity, PricingUse Pricing)
{
    /// <summary>A fact of which nothing was said.</summary>
    public static FactUse Plain { get; } = new(FactCategory.Other, FactSensitivity.Normal, PricingUse.Allowed);

    /// <summary>Whether no price may depend on it.</summary>
    public bool IsNoPriceCriterion => Pricing == PricingUse.Prohibited || Sensitivity == FactSensitivity.Protected;

    /// <summary>Whether whoever approves a price is told that it depends on it.</summary>
    public bool IsFlaggedPriceCriterion => !IsNoPriceCriterion && (Pricing == PricingUse.Flagged || Sensitivity == FactSensitivity.SpecialCategory);

    /// <summary>The use of what is derived from this and another fact: no freer than either.</summary>
    public FactUse Restricted(FactUse source) => this with
    {
        Sensitivity = source.Sensitivity > Sensitivity ? source.Sensitivity : Sensitivity,
        Pricing = source.Pricing > Pricing ? source.Pricing : Pricing,
    };
}
