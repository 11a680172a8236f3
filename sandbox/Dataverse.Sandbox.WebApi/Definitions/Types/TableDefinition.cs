using System.Linq;
using Dataverse.Sandbox.Import.Tables;
using Dataverse.Sandbox.Metadata;

namespace Dataverse.Sandbox.WebApi.Definitions.Types;

/// <summary>
/// Tables: https://learn.microsoft.com/power-apps/developer/data-platform/webapi/reference/entitymetadata. What the sandbox does not have
/// (queues, mobile clients, external sources, …) says so.
/// </summary>
internal static class TableDefinition
{
    /// <summary>A table.</summary>
    public static readonly DefinitionType<TableSubject> Type = WithParts(TableSettings.Add(TableNames.Add(
        new DefinitionType<TableSubject>("EntityMetadata", MetadataDefinition.Base, subject => MetadataId.Table(subject.Table.LogicalName))
        { AlternateKey = "LogicalName" })));

    /// <summary>The definition of a table.</summary>
    public static Definition Of(Catalog catalog, Table table) => new(Type, new TableSubject(catalog, table));

    private static DefinitionType<TableSubject> WithParts(DefinitionType<TableSubject> type) => type
        .Many("Attributes", ColumnDefinition.Base, subject => subject.Table.Columns
            .Select((column, at) => new Definition(ColumnTypes.Of(column), new ColumnSubject(subject.Table, column, at + 1))))
        .Many("Keys", KeyDefinition.Type, subject => subject.Table.Keys.Select(key => new Definition(KeyDefinition.Type, new KeySubject(subject.Table, key))))
        .Many("OneToManyRelationships", RelationshipDefinition.OneToMany,
            subject => subject.Catalog.ReferencedBy(subject.Table.LogicalName).Select(link => RelationshipDefinition.Of(subject.Catalog, link)))
        .Many("ManyToOneRelationships", RelationshipDefinition.OneToMany,
            subject => subject.Catalog.References(subject.Table.LogicalName).Select(link => RelationshipDefinition.Of(subject.Catalog, link)))
        .Many("ManyToManyRelationships", RelationshipDefinition.ManyToMany, subject => subject.Catalog.ManyToMany
            .Where(link => link.FirstTable == subject.Table.LogicalName || link.SecondTable == subject.Table.LogicalName)
            .Select(link => RelationshipDefinition.Of(subject.Catalog, link)));
}
