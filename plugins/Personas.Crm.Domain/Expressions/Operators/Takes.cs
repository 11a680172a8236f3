namespace Personas.Crm.Domain.Expressions.Operators;

/// <summary>What an operator is written with.</summary>
public enum Takes
{
    /// <summary>Nothing.</summary>
    Nothing,

    /// <summary>One value of the fact's type.</summary>
    One,

    /// <summary>A list of two values of the fact's type: the ends, both included.</summary>
    Two,

    /// <summary>A list of 1 to 1,000 values of the fact's type.</summary>
    List,

    /// <summary>One option's number, or a list of them.</summary>
    Options,

    /// <summary>A text pattern, prefix or suffix.</summary>
    Pattern,

    /// <summary>A day.</summary>
    Day,

    /// <summary>A whole number of units, 1 or more.</summary>
    Count,

    /// <summary>The number of a fiscal year.</summary>
    FiscalYear,

    /// <summary>The number of a fiscal period, 1 or more.</summary>
    FiscalPeriod,

    /// <summary>A list of two numbers: the fiscal period, then the fiscal year.</summary>
    FiscalPeriodAndYear,
}
