using System.Linq;
using Dataverse.Sandbox.Import.Tables;
using Dataverse.Sandbox.Metadata;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Metadata;

namespace Dataverse.Sandbox.Messages.Metadata;

/// <summary>A table as the SDK describes it.</summary>
internal static class Described
{
    /// <summary>The parts that the filters ask for.</summary>
    public static EntityMetadata Table(Catalog catalog, Table table, EntityFilters filters)
    {
        var described = new EntityMetadata
        {
            MetadataId = MetadataId.Table(table.LogicalName),
            LogicalName = table.LogicalName,
            SchemaName = table.SchemaName,
            DisplayName = Labels.Of(table.DisplayName),
            DisplayCollectionName = Labels.Of(table.DisplayCollectionName),
            Description = Labels.Of(table.Description),
            EntitySetName = table.EntitySetName,
            LogicalCollectionName = table.EntitySetName,
            OwnershipType = table.Ownership switch
            {
                Ownership.UserOwned => OwnershipTypes.UserOwned,
                Ownership.OrganizationOwned => OwnershipTypes.OrganizationOwned,
                _ => OwnershipTypes.None,
            },
            IsAuditEnabled = new BooleanManagedProperty(table.IsAuditEnabled),
            IsActivity = table.IsActivity,
        };
        described
            .With(nameof(EntityMetadata.ObjectTypeCode), table.ObjectTypeCode)
            .With(nameof(EntityMetadata.PrimaryIdAttribute), table.PrimaryId)
            .With(nameof(EntityMetadata.PrimaryNameAttribute), table.PrimaryName.Length == 0 ? null : table.PrimaryName)
            .With(nameof(EntityMetadata.IsCustomEntity), table.IsCustom)
            .With(nameof(EntityMetadata.IsIntersect), table.IsIntersect)
            .With(nameof(EntityMetadata.IsOptimisticConcurrencyEnabled), table.Find("versionnumber") is not null)
            .With(nameof(EntityMetadata.Keys), table.Keys.Select(key => Key(table, key)).ToArray());
        if (filters.HasFlag(EntityFilters.Attributes))
            described.With(nameof(EntityMetadata.Attributes), table.Columns.Select(column => DescribedColumn.Of(table, column)).ToArray());
        if (filters.HasFlag(EntityFilters.Relationships)) Relationships(catalog, table, described);
        return described;
    }

    private static void Relationships(Catalog catalog, Table table, EntityMetadata described) => described
        .With(nameof(EntityMetadata.OneToManyRelationships), catalog.ReferencedBy(table.LogicalName).Select(link => OneToMany(catalog, link)).ToArray())
        .With(nameof(EntityMetadata.ManyToOneRelationships), catalog.References(table.LogicalName).Select(link => OneToMany(catalog, link)).ToArray())
        .With(nameof(EntityMetadata.ManyToManyRelationships),
            catalog.ManyToMany.Where(link => link.FirstTable == table.LogicalName || link.SecondTable == table.LogicalName).Select(ManyToMany).ToArray());

    private static EntityKeyMetadata Key(Table table, AlternateKey key) =>
        new EntityKeyMetadata { LogicalName = key.Name, SchemaName = key.Name, KeyAttributes = [.. key.Columns] }
        .With(nameof(EntityKeyMetadata.EntityLogicalName), table.LogicalName)
        .With(nameof(EntityKeyMetadata.EntityKeyIndexStatus), EntityKeyIndexStatus.Active);

    private static OneToManyRelationshipMetadata OneToMany(Catalog catalog, OneToMany link) => new()
    {
        MetadataId = MetadataId.Relationship(link.Name),
        SchemaName = link.Name,
        ReferencedEntity = link.ReferencedTable,
        ReferencedAttribute = catalog.Find(link.ReferencedTable)?.PrimaryId,
        ReferencingEntity = link.ReferencingTable,
        ReferencingAttribute = link.ReferencingColumn,
        IsHierarchical = link.IsHierarchical,
        ReferencedEntityNavigationPropertyName = link.ReferencedNavigation,
        ReferencingEntityNavigationPropertyName = link.ReferencingNavigation,
    };

    private static ManyToManyRelationshipMetadata ManyToMany(ManyToMany link) => new()
    {
        MetadataId = MetadataId.Relationship(link.Name),
        SchemaName = link.Name,
        Entity1LogicalName = link.FirstTable,
        Entity2LogicalName = link.SecondTable,
        IntersectEntityName = link.IntersectTable,
        Entity1IntersectAttribute = link.FirstColumn,
        Entity2IntersectAttribute = link.SecondColumn,
    };
}
