using System;
using Dataverse.Sandbox.Query.Sql;
using Microsoft.Xrm.Sdk.Query;

namespace Dataverse.Sandbox.Query.Operators;

/// <summary>One operator: what it is called, what it takes, where it applies, and its meaning in SQL.</summary>
/// <param name="Code">Its value in the SDK.</param>
/// <param name="Name">Its name in FetchXML; null when FetchXML has none.</param>
/// <param name="Takes">How many values.</param>
/// <param name="AppliesTo">The kinds of columns.</param>
/// <param name="Sql">The predicate.</param>
internal sealed record Operator(ConditionOperator Code, string? Name, Takes Takes, Kinds AppliesTo, Func<Comparison, string> Sql)
{
    /// <summary>The name for messages.</summary>
    public string DisplayName => Name ?? Code.ToString();

    /// <summary>For an operator that compares two columns: the SQL sign; null when it cannot.</summary>
    public string? ColumnSign => Code switch
    {
        ConditionOperator.Equal => "=",
        ConditionOperator.NotEqual => "<>",
        ConditionOperator.GreaterThan => ">",
        ConditionOperator.GreaterEqual => ">=",
        ConditionOperator.LessThan => "<",
        ConditionOperator.LessEqual => "<=",
        _ => null,
    };
}

/// <summary>How many values an operator takes.</summary>
internal enum Takes
{
    /// <summary>None.</summary>
    None,

    /// <summary>One.</summary>
    One,

    /// <summary>Two.</summary>
    Two,

    /// <summary>One or more.</summary>
    Many,
}

/// <summary>Kinds of columns, as far as operators tell them apart.</summary>
[Flags]
internal enum Kinds
{
    /// <summary>No column.</summary>
    None = 0,

    /// <summary>Text, memo, table name.</summary>
    Text = 1,

    /// <summary>Whole, decimal, floating, money.</summary>
    Number = 2,

    /// <summary>A date without time.</summary>
    Day = 4,

    /// <summary>A date with time.</summary>
    Time = 8,

    /// <summary>Yes or no.</summary>
    Boolean = 16,

    /// <summary>A choice, state or status.</summary>
    Choice = 32,

    /// <summary>Several options of a choice.</summary>
    Choices = 64,

    /// <summary>A row: lookup, owner, unique identifier.</summary>
    Reference = 128,

    /// <summary>File or image.</summary>
    Binary = 256,

    /// <summary>What identifies a row, as far as it has an order.</summary>
    Id = 512,

    /// <summary>Either kind of date.</summary>
    Date = Day | Time,

    /// <summary>What has one comparable value.</summary>
    Single = Text | Number | Date | Boolean | Choice | Reference,

    /// <summary>What has an order. Identifiers have that of the database, by which rows are paged, and no other meaning.</summary>
    Ordered = Text | Number | Date | Id,

    /// <summary>Every column.</summary>
    Any = Single | Choices | Binary,
}
