namespace Personas.Crm.Domain.Products;

/// <summary>How the tiers of a price item are read.</summary>
public enum Tiering
{
    /// <summary>There are none.</summary>
    None,

    /// <summary>The tier that the amount reaches prices the whole amount.</summary>
    WholeAmount,

    /// <summary>Every slice of the amount has the rate of its tier; the item's rate is the mean, weighted by the slices.</summary>
    BySlice,
}
