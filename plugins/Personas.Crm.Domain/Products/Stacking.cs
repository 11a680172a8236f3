namespace Personas.Crm.Domain.Products;

/// <summary>How a discount goes together with others.</summary>
public enum Stacking
{
    /// <summary>It is added to the others.</summary>
    AddsUp,

    /// <summary>Of those with the same group only the best for the customer counts.</summary>
    BestOfGroup,

    /// <summary>When it applies, no other on the same target does, unless the others are better for the customer.</summary>
    Alone,
}
