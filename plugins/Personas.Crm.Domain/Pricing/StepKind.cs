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

    /// <summary>What the sum insured adds to the base of a premium.</summary>
    SumInsured,

    /// <summary>What a benefit of a package adds to the base of a premium.</summary>
    Benefit,

    /// <summary>What a rating factor makes of a premium.</summary>
    Factor,

    /// <summary>What an optional benefit adds to a premium, factors included.</summary>
    Option,

    /// <summary>What brings a premium to the amounts in which it is paid.</summary>
    Rounding,
}
