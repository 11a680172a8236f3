using System.Collections.Generic;

namespace Dataverse.Sandbox.Query.Model;

/// <summary>A table in a query: the one asked for, or a linked one.</summary>
internal record Source
{
    /// <summary>Where it stands in the query.</summary>
    public required string Place { get; init; }

    /// <summary>Logical name of the table.</summary>
    public required string Table { get; init; }

    /// <summary>The name by which conditions and results call it; null to have one made of table and number.</summary>
    public string? Alias { get; init; }

    /// <summary>Whether all columns are returned.</summary>
    public bool AllColumns { get; init; }

    /// <summary>The columns to return.</summary>
    public IReadOnlyList<Selected> Columns { get; init; } = [];

    /// <summary>What its rows must satisfy.</summary>
    public Group Filter { get; init; } = Group.Everything;

    /// <summary>The sorts that stand in it.</summary>
    public IReadOnlyList<Ordering> Orders { get; init; } = [];

    /// <summary>The tables linked to it.</summary>
    public IReadOnlyList<Link> Links { get; init; } = [];
}

/// <summary>A linked table.</summary>
internal sealed record Link : Source
{
    /// <summary>What the link does to the rows of its parent.</summary>
    public required LinkKind Kind { get; init; }

    /// <summary>The column of the linked table.</summary>
    public required string From { get; init; }

    /// <summary>The column of the parent table.</summary>
    public required string To { get; init; }
}

/// <summary>What a link does to the rows of its parent.</summary>
internal enum LinkKind
{
    /// <summary>One row for each pair; parents without related rows go.</summary>
    Inner,

    /// <summary>One row for each pair; parents without related rows stay.</summary>
    Outer,

    /// <summary>Parents with a related row, once; no columns of the link.</summary>
    Exists,

    /// <summary>The same as <see cref="Exists"/>, asked as a list.</summary>
    In,

    /// <summary>Parents with a related row, once, with the columns of one related row.</summary>
    First,

    /// <summary>Inside a filter: there is a related row that matches.</summary>
    Any,

    /// <summary>Inside a filter: there is no related row that matches.</summary>
    NotAny,

    /// <summary>Inside a filter: there are related rows, and none of them matches. The name misleads; the platform does this.</summary>
    All,

    /// <summary>Inside a filter: the same as <see cref="Any"/>.</summary>
    NotAll,
}
