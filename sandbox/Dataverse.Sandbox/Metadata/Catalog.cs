using System;
using System.Collections.Generic;
using System.Linq;

namespace Dataverse.Sandbox.Metadata;

/// <summary>
/// All tables, choices and relationships of the organisation at one moment. Immutable and shared by all requests;
/// an import replaces it as a whole. Steps, forms, views, roles and other components are rows of the platform's own tables, not part of it.
/// </summary>
public sealed class Catalog
{
    private readonly Dictionary<string, Table> _tables;
    private readonly ILookup<string, OneToMany> _byReferenced;
    private readonly ILookup<string, OneToMany> _byReferencing;
    private readonly Dictionary<string, OneToMany> _oneToMany;
    private readonly Dictionary<string, ManyToMany> _manyToMany;

    /// <summary>Builds the catalogue; names are unique without regard to case.</summary>
    public Catalog(IEnumerable<Table> tables, IEnumerable<Choice> choices, IEnumerable<OneToMany> oneToMany, IEnumerable<ManyToMany> manyToMany)
    {
        Tables = tables.ToArray();
        Choices = choices.ToArray();
        OneToMany = oneToMany.ToArray();
        ManyToMany = manyToMany.ToArray();
        _tables = Tables.ToDictionary(table => table.LogicalName, StringComparer.OrdinalIgnoreCase);
        _oneToMany = OneToMany.ToDictionary(relationship => relationship.Name, StringComparer.OrdinalIgnoreCase);
        _manyToMany = ManyToMany.ToDictionary(relationship => relationship.Name, StringComparer.OrdinalIgnoreCase);
        _byReferenced = OneToMany.ToLookup(relationship => relationship.ReferencedTable, StringComparer.OrdinalIgnoreCase);
        _byReferencing = OneToMany.ToLookup(relationship => relationship.ReferencingTable, StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>An organisation without tables.</summary>
    public static Catalog Empty { get; } = new([], [], [], []);

    /// <summary>All tables.</summary>
    public IReadOnlyList<Table> Tables { get; }

    /// <summary>The global choices.</summary>
    public IReadOnlyList<Choice> Choices { get; }

    /// <summary>All 1:N relationships.</summary>
    public IReadOnlyList<OneToMany> OneToMany { get; }

    /// <summary>All N:N relationships.</summary>
    public IReadOnlyList<ManyToMany> ManyToMany { get; }

    /// <summary>The table of that logical name.</summary>
    /// <exception cref="UnknownNameException">There is no such table.</exception>
    public Table this[string? table] => Find(table ?? "") ?? throw UnknownNameException.Table(this, table ?? "");

    /// <summary>The table of that logical name, or null.</summary>
    public Table? Find(string table) => _tables.GetValueOrDefault(table);

    /// <summary>The 1:N relationship of that schema name, or null.</summary>
    public OneToMany? FindOneToMany(string name) => _oneToMany.GetValueOrDefault(name);

    /// <summary>The N:N relationship of that schema name, or null.</summary>
    public ManyToMany? FindManyToMany(string name) => _manyToMany.GetValueOrDefault(name);

    /// <summary>The relationships in which the table is the one side.</summary>
    public IEnumerable<OneToMany> ReferencedBy(string table) => _byReferenced[table];

    /// <summary>The relationships in which the table is the many side.</summary>
    public IEnumerable<OneToMany> References(string table) => _byReferencing[table];
}
