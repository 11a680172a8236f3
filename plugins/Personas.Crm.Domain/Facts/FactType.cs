namespace Personas.Crm.Domain.Facts;

/// <summary>The type of a fact or column, which decides the operators that apply to it.</summary>
public enum FactType
{
    /// <summary>True or false.</summary>
    Boolean,

    /// <summary>A whole number.</summary>
    Integer,

    /// <summary>A number with decimals.</summary>
    Decimal,

    /// <summary>An amount of money.</summary>
    Money,

    /// <summary>Text; compared without regard to case.</summary>
    Text,

    /// <summary>A day without time and zone.</summary>
    Date,

    /// <summary>An instant, stored in UTC; its day is that of the evaluation's zone.</summary>
    DateTime,

    /// <summary>One option's number.</summary>
    Choice,

    /// <summary>Several options' numbers.</summary>
    Choices,

    /// <summary>The id of another row.</summary>
    Reference,
}
