namespace Personas.Crm.Domain.Products;

/// <summary>How often an instalment of a product is due.</summary>
public enum InstalmentFrequency
{
    /// <summary>Every week.</summary>
    Weekly,

    /// <summary>Every month.</summary>
    Monthly,

    /// <summary>Every three months.</summary>
    Quarterly,
}
