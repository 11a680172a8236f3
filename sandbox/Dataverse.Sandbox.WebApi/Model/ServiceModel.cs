using System;
using System.Collections.Generic;
using System.Linq;
using Dataverse.Sandbox.Metadata;
using Dataverse.Sandbox.Pipeline;
using Microsoft.OData.Edm;

namespace Dataverse.Sandbox.WebApi.Model;

/// <summary>The organisation as the Web API names it: entity sets, properties, navigation properties, actions and functions. Immutable.</summary>
internal sealed class ServiceModel
{
    /// <summary>The namespace of all types and operations.</summary>
    public const string Namespace = "Microsoft.Dynamics.CRM";

    /// <summary>The type from which those of all tables derive.</summary>
    public const string AnyRow = "crmbaseentity";

    private readonly Dictionary<string, Table> _bySet;
    private readonly Dictionary<(string Table, string Name), Navigation> _navigations;
    private readonly ILookup<(string Table, string Column), Navigation> _byColumn;

    public ServiceModel(Catalog catalog, Registry registry, IEdmModel edm, IReadOnlyCollection<Navigation> navigations)
    {
        (Catalog, Registry, Edm) = (catalog, registry, edm);
        _bySet = Published(catalog).ToDictionary(table => table.EntitySetName, StringComparer.Ordinal);
        _navigations = navigations.ToDictionary(navigation => (navigation.Source, navigation.Name));
        _byColumn = navigations.Where(navigation => navigation.Kind == NavigationKind.Parent)
            .ToLookup(navigation => (navigation.Source, navigation.Link!.ReferencingColumn));
    }

    /// <summary>The tables and relationships.</summary>
    public Catalog Catalog { get; }

    /// <summary>The custom APIs.</summary>
    public Registry Registry { get; }

    /// <summary>The same in OData's terms.</summary>
    public IEdmModel Edm { get; }

    /// <summary>The tables that have an entity set.</summary>
    public IEnumerable<Table> Tables => _bySet.Values;

    /// <summary>The tables that are published: those with a name for their set, each name once.</summary>
    public static IEnumerable<Table> Published(Catalog catalog) =>
        catalog.Tables.Where(table => table.EntitySetName.Length > 0).DistinctBy(table => table.EntitySetName, StringComparer.Ordinal);

    /// <summary>The columns that can be asked for.</summary>
    public static IEnumerable<Column> ColumnsOf(Table table) => table.Columns.Where(column => column.IsStored && column.IsValidForRead);

    /// <summary>The property of a column: its name, and <c>_name_value</c> for a lookup.</summary>
    public static string PropertyOf(Column column) => column.IsReference ? $"_{column.LogicalName}_value" : column.LogicalName;

    /// <summary>The column of a property, or null.</summary>
    public static Column? ColumnOf(Table table, string property)
    {
        if (table.Find(property) is { IsReference: false } column && column.LogicalName == property) return column;
        if (!property.StartsWith('_') || !property.EndsWith("_value", StringComparison.Ordinal) || property.Length < 8) return null;
        return table.Find(property[1..^6]) is { IsReference: true } lookup ? lookup : null;
    }

    /// <summary>The table of an entity type.</summary>
    public Table TableOf(IEdmType type) => type.AsElementType() is IEdmEntityType entity ? Catalog[entity.Name]
        : throw new InvalidOperationException($"{type} is no table's type.");

    /// <summary>The table of an entity set, or null.</summary>
    public Table? FindSet(string set) => _bySet.GetValueOrDefault(set);

    /// <summary>The navigation property of that name, or null.</summary>
    public Navigation? Find(Table table, string navigation) => _navigations.GetValueOrDefault((table.LogicalName, navigation));

    /// <summary>The navigation property of a lookup that leads to that table.</summary>
    public Navigation? Towards(Table table, Column lookup, string target)
    {
        var all = _byColumn[(table.LogicalName, lookup.LogicalName)];
        return all.FirstOrDefault(navigation => navigation.Target == target) ?? all.FirstOrDefault();
    }

    /// <summary>All navigation properties of a table.</summary>
    public IEnumerable<Navigation> NavigationsOf(Table table) => _navigations.Values.Where(navigation => navigation.Source == table.LogicalName);
}
