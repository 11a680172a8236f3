namespace Personas.Crm.Domain.Products;

/// <summary>When a charge is due.</summary>
public enum ChargeFrequency
{
    /// <summary>Once, at the first drawdown.</summary>
    Once,

    /// <summary>With every instalment.</summary>
    EachInstalment,

    /// <summary>Every month.</summary>
    Monthly,

    /// <summary>Every year, in advance.</summary>
    Yearly,

    /// <summary>Only when its cause happens; it is told, and not part of the price.</summary>
    WhenItHappens,
}
