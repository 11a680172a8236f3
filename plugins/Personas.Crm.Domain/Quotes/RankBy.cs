namespace Personas.Crm.Domain.Quotes;

/// <summary>What makes one offer better than another.</summary>
public enum RankBy
{
    /// <summary>What it costs the customer: the least first.</summary>
    Cost,

    /// <summary>What the bank earns if it is accepted: the most first.</summary>
    Margin,

    /// <summary>What the bank earns, times the chance that it is accepted: the most first.</summary>
    ExpectedValue,
}
