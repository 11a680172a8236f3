using System;
using System.Collections.Generic;
using System.Linq;
using Dataverse.Sandbox.Metadata;
using Dataverse.Sandbox.Pipeline;
using Dataverse.Sandbox.WebApi.Definitions;
using Microsoft.OData.Edm;
using Microsoft.OData.Edm.Csdl;

namespace Dataverse.Sandbox.WebApi.Model;

/// <summary>Makes OData's model of tables, relationships and custom APIs.</summary>
internal sealed class ModelBuilder(Catalog catalog, Registry registry)
{
    private readonly EdmModel _model = new();
    private readonly EdmEntityType _base = new(ServiceModel.Namespace, ServiceModel.AnyRow, null, isAbstract: true, isOpen: false);
    private readonly EdmEntityContainer _container = new(ServiceModel.Namespace, "System");
    private readonly Dictionary<string, EdmEntityType> _types = new(StringComparer.Ordinal);
    private readonly Dictionary<string, EdmEntitySet> _sets = new(StringComparer.Ordinal);
    private readonly List<Navigation> _navigations = [];

    public ServiceModel Build()
    {
        _model.SetNamespaceAlias(ServiceModel.Namespace, "mscrm");
        _model.AddElement(_base);
        _model.AddElement(_container);
        foreach (var table in ServiceModel.Published(catalog)) AddTable(table);
        foreach (var link in catalog.OneToMany) AddLink(link);
        foreach (var link in catalog.ManyToMany) AddIntersect(link);
        QueryFunctions.AddTo(_model, _container);
        var names = new NamedTypes(_model);
        names.Know(_base);
        foreach (var type in _types.Values) names.Know(type);
        new DefinitionModel(_model, _container, names).Add();
        new OperationBuilder(_model, _container, names).AddAll(registry.Apis);
        return new ServiceModel(catalog, registry, _model, _navigations);
    }

    private void AddTable(Table table)
    {
        var type = new EdmEntityType(ServiceModel.Namespace, table.LogicalName, _base);
        foreach (var column in ServiceModel.ColumnsOf(table))
        {
            var isKey = column.LogicalName == table.PrimaryId;
            var property = type.AddStructuralProperty(ServiceModel.PropertyOf(column), EdmCoreModel.Instance.GetPrimitive(KindOf(column), !isKey));
            if (isKey) type.AddKeys(property);
        }

        _model.AddElement(type);
        _types.Add(table.LogicalName, type);
        _sets.Add(table.LogicalName, _container.AddEntitySet(table.EntitySetName, type));
        foreach (var key in table.Keys) AddKey(table, type, key);
    }

    private void AddKey(Table table, EdmEntityType type, AlternateKey key)
    {
        var properties = key.Columns.Select(name => table.Find(name) is { } column ? type.FindProperty(ServiceModel.PropertyOf(column)) : null).ToArray();
        if (properties.Any(property => property is null)) return;
        _model.AddAlternateKeyAnnotation(type, properties.ToDictionary(property => property!.Name, property => property!));
    }

    private void AddLink(OneToMany link)
    {
        if (!_types.ContainsKey(link.ReferencingTable) || !_types.ContainsKey(link.ReferencedTable)) return;
        Add(new Navigation(link.ReferencingNavigation is { Length: > 0 } name ? name : link.ReferencingColumn, link.ReferencingTable, link.ReferencedTable,
            NavigationKind.Parent) { Link = link });
        Add(new Navigation(link.ReferencedNavigation is { Length: > 0 } many ? many : link.Name, link.ReferencedTable, link.ReferencingTable,
            NavigationKind.Children) { Link = link });
    }

    private void AddIntersect(ManyToMany link)
    {
        Add(new Navigation(link.Name, link.FirstTable, link.SecondTable, NavigationKind.Peers) { Intersect = link });
        if (link.FirstTable != link.SecondTable) Add(new Navigation(link.Name, link.SecondTable, link.FirstTable, NavigationKind.Peers) { Intersect = link });
    }

    // Two relationships may want one name: the first has it, as on the platform, where the second cannot be made.
    private void Add(Navigation navigation)
    {
        if (!_types.TryGetValue(navigation.Source, out var source) || !_types.TryGetValue(navigation.Target, out var target)) return;
        if (source.FindProperty(navigation.Name) is not null) return;
        var property = source.AddUnidirectionalNavigation(new EdmNavigationPropertyInfo
        {
            Name = navigation.Name,
            Target = target,
            TargetMultiplicity = navigation.IsCollection ? EdmMultiplicity.Many : EdmMultiplicity.ZeroOrOne,
        });
        _sets[navigation.Source].AddNavigationTarget(property, _sets[navigation.Target]);
        _navigations.Add(navigation);
    }

    private static EdmPrimitiveTypeKind KindOf(Column column) => column.Type switch
    {
        ColumnType.UniqueIdentifier or ColumnType.Lookup or ColumnType.Customer or ColumnType.Owner or ColumnType.File => EdmPrimitiveTypeKind.Guid,
        ColumnType.Integer or ColumnType.Choice or ColumnType.State or ColumnType.Status => EdmPrimitiveTypeKind.Int32,
        ColumnType.BigInt => EdmPrimitiveTypeKind.Int64,
        ColumnType.Decimal or ColumnType.Money => EdmPrimitiveTypeKind.Decimal,
        ColumnType.Double => EdmPrimitiveTypeKind.Double,
        ColumnType.Boolean or ColumnType.ManagedProperty => EdmPrimitiveTypeKind.Boolean,
        ColumnType.DateTime => column.Behavior == DateTimeBehavior.DateOnly ? EdmPrimitiveTypeKind.Date : EdmPrimitiveTypeKind.DateTimeOffset,
        ColumnType.Image => EdmPrimitiveTypeKind.Binary,
        _ => EdmPrimitiveTypeKind.String,
    };
}
