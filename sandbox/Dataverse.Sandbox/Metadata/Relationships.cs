using System.Collections.Generic;

namespace Dataverse.Sandbox.Metadata;

/// <summary>What happens to the referencing rows when something happens to the referenced row.</summary>
public enum Cascade
{
    /// <summary>Nothing.</summary>
    NoCascade,

    /// <summary>The same to all referencing rows.</summary>
    Cascade,

    /// <summary>The same to the active referencing rows.</summary>
    Active,

    /// <summary>The same to referencing rows of the same owner.</summary>
    UserOwned,

    /// <summary>On delete: the reference is emptied.</summary>
    RemoveLink,

    /// <summary>On delete: refused while referencing rows exist.</summary>
    Restrict,
}

/// <summary>One referenced row, many referencing rows (1:N).</summary>
/// <param name="Name">Schema name, unique in the organisation.</param>
/// <param name="ReferencedTable">The one side, logical name.</param>
/// <param name="ReferencingTable">The many side, logical name.</param>
/// <param name="ReferencingColumn">The lookup on the many side, logical name.</param>
public sealed record OneToMany(string Name, string ReferencedTable, string ReferencingTable, string ReferencingColumn)
{
    /// <summary>On deletion of the referenced row.</summary>
    public Cascade Delete { get; init; } = Cascade.RemoveLink;

    /// <summary>On assignment of the referenced row to another owner.</summary>
    public Cascade Assign { get; init; }

    /// <summary>On sharing.</summary>
    public Cascade Share { get; init; }

    /// <summary>On unsharing.</summary>
    public Cascade Unshare { get; init; }

    /// <summary>On change of parent.</summary>
    public Cascade Reparent { get; init; }

    /// <summary>Whether the relationship is the table's hierarchy (above, under).</summary>
    public bool IsHierarchical { get; init; }

    /// <summary>Navigation property on the many side (single-valued).</summary>
    public string ReferencingNavigation { get; init; } = "";

    /// <summary>Navigation property on the one side (collection).</summary>
    public string ReferencedNavigation { get; init; } = "";

    /// <summary>The solution that brought it; empty for the platform's own.</summary>
    public string Solution { get; init; } = "";
}

/// <summary>Many rows of one table, many rows of another (N:N), kept in an intersect table.</summary>
/// <param name="Name">Schema name, unique in the organisation.</param>
/// <param name="FirstTable">First side, logical name.</param>
/// <param name="SecondTable">Second side, logical name.</param>
/// <param name="IntersectTable">Logical name of the intersect table.</param>
public sealed record ManyToMany(string Name, string FirstTable, string SecondTable, string IntersectTable)
{
    /// <summary>The column of the intersect table that holds the id of the first side.</summary>
    public required string FirstColumn { get; init; }

    /// <summary>The column of the intersect table that holds the id of the second side.</summary>
    public required string SecondColumn { get; init; }

    /// <summary>The solution that brought it; empty for the platform's own.</summary>
    public string Solution { get; init; } = "";
}

/// <summary>Columns whose values together identify a row.</summary>
/// <param name="Name">Logical name of the key.</param>
/// <param name="Columns">Logical names of its columns, in order.</param>
public sealed record AlternateKey(string Name, IReadOnlyList<string> Columns);
