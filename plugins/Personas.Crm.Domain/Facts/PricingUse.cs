namespace Personas.Crm.Domain.Facts;

/// <summary>Whether prices may depend on a fact, from free to forbidden.</summary>
public enum PricingUse
{
    /// <summary>They may.</summary>
    Allowed,

    /// <summary>They may, and whoever approves them is told.</summary>
    Flagged,

    /// <summary>They may not.</summary>
    Prohibited,
}
