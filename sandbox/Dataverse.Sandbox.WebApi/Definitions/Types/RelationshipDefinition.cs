using System.Text.Json.Nodes;
using Dataverse.Sandbox.Import.Tables;
using Dataverse.Sandbox.Metadata;
using Microsoft.Xrm.Sdk.Metadata;

namespace Dataverse.Sandbox.WebApi.Definitions.Types;

/// <summary>Relationships: https://learn.microsoft.com/power-apps/developer/data-platform/webapi/reference/relationshipmetadatabase.</summary>
internal static class RelationshipDefinition
{
    /// <summary>What both kinds have.</summary>
    public static readonly DefinitionType<RelationshipSubject> Base =
        new DefinitionType<RelationshipSubject>("RelationshipMetadataBase", MetadataDefinition.Base, subject => MetadataId.Relationship(subject.Name))
        { IsAbstract = true, AlternateKey = "SchemaName" }
            .Flag("IsCustomRelationship", subject => subject.Solution.Length > 0)
            .Flags(true, "IsValidForAdvancedFind")
            .Text("SchemaName", subject => subject.Name)
            .OneOf<SecurityTypes>("SecurityTypes", subject => subject.OneToMany is { Assign: Cascade.Cascade }
                ? SecurityTypes.ParentChild : SecurityTypes.Append)
            .Flags(true, "IsManaged")
            .OneOf<RelationshipType>("RelationshipType", subject => subject.OneToMany is null
                ? RelationshipType.ManyToManyRelationship : RelationshipType.OneToManyRelationship)
            .Empty("Edm.String", "IntroducedVersion")
            .Managed("IsCustomizable", "iscustomizable", _ => true);

    /// <summary>One referenced row, many referencing rows.</summary>
    public static readonly DefinitionType<RelationshipSubject> OneToMany = new DefinitionType<RelationshipSubject>("OneToManyRelationshipMetadata", Base)
        .Text("ReferencedAttribute", subject => subject.Catalog.Find(subject.OneToMany!.ReferencedTable)?.PrimaryId)
        .Text("ReferencedEntity", subject => subject.OneToMany!.ReferencedTable)
        .Text("ReferencingAttribute", subject => subject.OneToMany!.ReferencingColumn)
        .Text("ReferencingEntity", subject => subject.OneToMany!.ReferencingTable)
        .Flag("IsHierarchical", subject => subject.OneToMany!.IsHierarchical)
        .Empty("Edm.String", "EntityKey")
        .Flags(false, "IsRelationshipAttributeDenormalized")
        .Text("ReferencedEntityNavigationPropertyName", subject => subject.OneToMany!.ReferencedNavigation)
        .Text("ReferencingEntityNavigationPropertyName", subject => subject.OneToMany!.ReferencingNavigation)
        .Whole("RelationshipBehavior", _ => 1)
        .Flags(false, "IsDenormalizedLookup")
        .Empty("Edm.String", "DenormalizedAttributeName")
        .Object("AssociatedMenuConfiguration", "AssociatedMenuConfiguration", _ => Menu())
        .Object("CascadeConfiguration", "CascadeConfiguration", subject => Cascades(subject.OneToMany!));

    /// <summary>Many rows of one table, many rows of another.</summary>
    public static readonly DefinitionType<RelationshipSubject> ManyToMany = new DefinitionType<RelationshipSubject>("ManyToManyRelationshipMetadata", Base)
        .Text("Entity1LogicalName", subject => subject.ManyToMany!.FirstTable)
        .Text("Entity2LogicalName", subject => subject.ManyToMany!.SecondTable)
        .Text("IntersectEntityName", subject => subject.ManyToMany!.IntersectTable)
        .Text("Entity1IntersectAttribute", subject => subject.ManyToMany!.FirstColumn)
        .Text("Entity2IntersectAttribute", subject => subject.ManyToMany!.SecondColumn)
        .Text("Entity1NavigationPropertyName", subject => subject.Name)
        .Text("Entity2NavigationPropertyName", subject => subject.Name)
        .Object("Entity1AssociatedMenuConfiguration", "AssociatedMenuConfiguration", _ => Menu())
        .Object("Entity2AssociatedMenuConfiguration", "AssociatedMenuConfiguration", _ => Menu());

    /// <summary>The definition of a 1:N relationship.</summary>
    public static Definition Of(Catalog catalog, OneToMany link) => new(OneToMany, new RelationshipSubject(catalog, link, null));

    /// <summary>The definition of an N:N relationship.</summary>
    public static Definition Of(Catalog catalog, ManyToMany link) => new(ManyToMany, new RelationshipSubject(catalog, null, link));

    private static JsonObject Cascades(OneToMany link) => new()
    {
        ["Assign"] = link.Assign.ToString(),
        ["Delete"] = link.Delete.ToString(),
        ["Archive"] = nameof(Cascade.NoCascade),
        ["Merge"] = nameof(Cascade.NoCascade),
        ["Reparent"] = link.Reparent.ToString(),
        ["Share"] = link.Share.ToString(),
        ["Unshare"] = link.Unshare.ToString(),
        ["RollupView"] = nameof(Cascade.NoCascade),
    };

    private static JsonObject Menu() => new()
    {
        ["Behavior"] = nameof(AssociatedMenuBehavior.UseCollectionName),
        ["Group"] = nameof(AssociatedMenuGroup.Details),
        ["Order"] = null,
        ["IsCustomizable"] = true,
        ["Icon"] = null,
        ["ViewId"] = "00000000-0000-0000-0000-000000000000",
        ["AvailableOffline"] = true,
        ["MenuId"] = null,
        ["QueryApi"] = null,
        ["Label"] = Labels.Json("", true, ""),
    };
}
