using System.Collections.Generic;
using Dataverse.Sandbox.Query.Operators;

namespace Dataverse.Sandbox.Query.Model;

/// <summary>A part of a filter.</summary>
internal abstract record Node;

/// <summary>Parts of which all, or one, must hold. Without parts it holds.</summary>
/// <param name="IsAny">Whether one is enough.</param>
/// <param name="Parts">The parts.</param>
internal sealed record Group(bool IsAny, IReadOnlyList<Node> Parts) : Node
{
    /// <summary>The filter that all rows pass.</summary>
    public static Group Everything { get; } = new(false, []);
}

/// <summary>One comparison.</summary>
/// <param name="Place">Where it stands in the query.</param>
/// <param name="Column">Logical name of the column.</param>
/// <param name="Operator">How it is compared.</param>
/// <param name="Values">With what: text as written in FetchXML, or values of the SDK's types.</param>
internal sealed record Condition(string Place, string Column, Operator Operator, IReadOnlyList<object?> Values) : Node
{
    /// <summary>The alias of the table that has the column; null for the table whose filter this is.</summary>
    public string? Source { get; init; }

    /// <summary>The column to compare with, as <c>column</c> or <c>alias.column</c>; null to compare with values.</summary>
    public string? OtherColumn { get; init; }
}

/// <summary>A test on related rows: a link inside a filter.</summary>
/// <param name="Link">The link, of kind any, not any, all or not all.</param>
internal sealed record Related(Link Link) : Node;
