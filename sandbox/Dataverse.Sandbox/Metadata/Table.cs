using System;
using System.Collections.Generic;
using System.Linq;

namespace Dataverse.Sandbox.Metadata;

/// <summary>Who can own rows of a table.</summary>
public enum Ownership
{
    /// <summary>The platform: no owner, no security.</summary>
    None,

    /// <summary>A user or a team.</summary>
    UserOwned,

    /// <summary>The organisation.</summary>
    OrganizationOwned,
}

/// <summary>A table: its columns and keys. Immutable; a new import makes a new <see cref="Catalog"/>.</summary>
public sealed record Table
{
    private readonly Dictionary<string, Column> _byName = new(StringComparer.OrdinalIgnoreCase);
    private readonly IReadOnlyList<Column> _columns = [];

    /// <summary>Logical name, lower case.</summary>
    public required string LogicalName { get; init; }

    /// <summary>Schema name, in its own case; privileges are named after it.</summary>
    public required string SchemaName { get; init; }

    /// <summary>Name of the entity set in the Web API.</summary>
    public string EntitySetName { get; init; } = "";

    /// <summary>Label in the base language.</summary>
    public string DisplayName { get; init; } = "";

    /// <summary>Plural label in the base language.</summary>
    public string DisplayCollectionName { get; init; } = "";

    /// <summary>Description in the base language.</summary>
    public string Description { get; init; } = "";

    /// <summary>Number of the table in this organisation.</summary>
    public int ObjectTypeCode { get; init; }

    /// <summary>Who can own rows.</summary>
    public Ownership Ownership { get; init; }

    /// <summary>Column of the primary key.</summary>
    public required string PrimaryId { get; init; }

    /// <summary>Column whose text stands for the row; empty when the table has none.</summary>
    public string PrimaryName { get; init; } = "";

    /// <summary>Whether the table is the intersect of an N:N relationship.</summary>
    public bool IsIntersect { get; init; }

    /// <summary>The tables whose rows this one shows (owner, activitypointer); it cannot be written. Empty for an ordinary table.</summary>
    public IReadOnlyList<string> Unites { get; init; } = [];

    /// <summary>Whether rows are activities, and so are seen in activitypointer.</summary>
    public bool IsActivity { get; init; }

    /// <summary>Whether a solution (not the platform) defines it.</summary>
    public bool IsCustom { get; init; }

    /// <summary>Whether changes are tracked for audit.</summary>
    public bool IsAuditEnabled { get; init; }

    /// <summary>Whether changes are tracked for synchronisation.</summary>
    public bool IsChangeTracked { get; init; }

    /// <summary>Whether users may create rows from a small form.</summary>
    public bool IsQuickCreateEnabled { get; init; }

    /// <summary>Name of the web resource that pictures the table; empty for none.</summary>
    public string IconVectorName { get; init; } = "";

    /// <summary>The table's colour as <c>#rrggbb</c>; empty for none.</summary>
    public string Color { get; init; } = "";

    /// <summary>The solution that brought it; empty for the platform's own.</summary>
    public string Solution { get; init; } = "";

    /// <summary>Whether it came with a managed solution; the platform's own did.</summary>
    public bool IsManaged { get; init; } = true;

    /// <summary>The version of the solution that brought it.</summary>
    public string IntroducedVersion { get; init; } = "";

    /// <summary>The alternate keys.</summary>
    public IReadOnlyList<AlternateKey> Keys { get; init; } = [];

    /// <summary>All columns in their order of definition.</summary>
    public required IReadOnlyList<Column> Columns
    {
        get => _columns;
        init
        {
            _columns = value;
            _byName = value.ToDictionary(column => column.LogicalName, StringComparer.OrdinalIgnoreCase);
        }
    }

    /// <summary>The column of that logical name, or null.</summary>
    public Column? Find(string column) => _byName.GetValueOrDefault(column);

    /// <summary>The column of that logical name.</summary>
    /// <exception cref="UnknownNameException">The table has no such column.</exception>
    public Column this[string column] => Find(column) ?? throw UnknownNameException.Column(this, column);
}
