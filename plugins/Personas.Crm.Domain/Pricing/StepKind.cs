namespace Personas.Crm.Domain.Pricing;

/// <summary>What a step of a waterfall is.</summary>
public enum StepKind
{
    /// <summary>Where it begins: the fixed rate, the base rate, or the charge before discounts.</summary>
    Base,

    /// <summary>The margin on a base rate.</summary>
    Margin,

    /// <summary>What brings a variable rate up to its floor.</summary>
    Floor,

    /// <summary>What brings a variable rate down to its ceiling.</summary>
    Ceiling,

    /// <summary>What brings a charge up to the least that is charged.</summary>
    Minimum,

    /// <summary>What brings a charge down to the most that is charged.</summary>
    Maximum,

    /// <summary>What a discount takes off.</summary>
    Discount,
}
