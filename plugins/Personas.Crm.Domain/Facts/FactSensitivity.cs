namespace Personas.Crm.Domain.Facts;

/// <summary>How carefully a fact must be treated, rising.</summary>
public enum FactSensitivity
{
    /// <summary>No more than any business data.</summary>
    Normal,

    /// <summary>Tells something of the person: single values are not shown in figures.</summary>
    Personal,

    /// <summary>Health, belief and the like: reported wherever it would set a price.</summary>
    SpecialCategory,

    /// <summary>What the law forbids to discriminate by: never sets a price.</summary>
    Protected,
}
