namespace Personas.Crm.Domain.Products;

/// <summary>What a discount reduces.</summary>
public enum DiscountTarget
{
    /// <summary>The nominal rate.</summary>
    Rate,

    /// <summary>Commissions.</summary>
    Commission,

    /// <summary>Premiums of insurance.</summary>
    InsurancePremium,
}
