namespace Personas.Crm.Domain.Products;

/// <summary>How the nominal rate of a price item comes about.</summary>
public enum RateType
{
    /// <summary>It is written in the item.</summary>
    Fixed,

    /// <summary>It follows a base rate, plus a margin.</summary>
    Variable,
}
