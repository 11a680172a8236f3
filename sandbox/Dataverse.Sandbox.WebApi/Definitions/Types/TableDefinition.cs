using System.Linq;
using System.Text.Json.Nodes;
using Dataverse.Sandbox.Import.Tables;
using Dataverse.Sandbox.Metadata;
using Dataverse.Sandbox.Platform;
using Microsoft.Xrm.Sdk.Metadata;

namespace Dataverse.Sandbox.WebApi.Definitions.Types;

/// <summary>
/// Tables: https://learn.microsoft.com/power-apps/developer/data-platform/webapi/reference/entitymetadata. What the sandbox does not have
/// (queues, mobile clients, external sources, …) says so.
/// </summary>
internal static class TableDefinition
{
    /// <summary>A table.</summary>
    public static readonly DefinitionType<TableSubject> Type = WithParts(WithSettings(WithNames(
        new DefinitionType<TableSubject>("EntityMetadata", MetadataDefinition.Base, subject => MetadataId.Table(subject.Table.LogicalName))
        { AlternateKey = "LogicalName" })));

    /// <summary>The definition of a table.</summary>
    public static Definition Of(Catalog catalog, Table table) => new(Type, new TableSubject(catalog, table));

    private static DefinitionType<TableSubject> WithNames(DefinitionType<TableSubject> type) => type
        .Whole("ActivityTypeMask", subject => subject.Table.IsActivity ? 1 : 0)
        .Flags(false, "AutoRouteToOwnerQueue")
        .Flag("CanTriggerWorkflow", subject => !subject.Table.IsIntersect)
        .Flags(false, "EntityHelpUrlEnabled")
        .Empty("Edm.String", "EntityHelpUrl")
        .Flags(false, "IsDocumentManagementEnabled", "IsOneNoteIntegrationEnabled", "IsInteractionCentricEnabled", "IsKnowledgeManagementEnabled",
            "IsSLAEnabled", "IsBPFEntity", "IsDocumentRecommendationsEnabled", "IsMSTeamsIntegrationEnabled")
        .Empty("Edm.String", "SettingOf")
        .Empty("Edm.Guid", "DataProviderId", "DataSourceId")
        .Flags(false, "AutoCreateAccessTeams")
        .Flag("IsActivity", subject => subject.Table.IsActivity)
        .Flag("IsActivityParty", subject => subject.Table.LogicalName is "account" or "contact" or "systemuser")
        .Flags(false, "IsRetrieveAuditEnabled", "IsRetrieveMultipleAuditEnabled", "IsArchivalEnabled", "IsRetentionEnabled", "IsAvailableOffline")
        .Flag("IsChildEntity", subject => subject.Table is { Ownership: Ownership.None, IsIntersect: true })
        .Flags(false, "IsAIRUpdated")
        .Empty("Edm.String", "IconLargeName", "IconMediumName", "IconSmallName")
        .Text("IconVectorName", subject => OrNull(subject.Table.IconVectorName))
        .Flag("IsCustomEntity", subject => subject.Table.IsCustom)
        .Flags(false, "IsBusinessProcessEnabled", "SyncToExternalSearchIndex")
        .Flag("IsOptimisticConcurrencyEnabled", subject => subject.Table.Find("versionnumber") is not null)
        .Flag("ChangeTrackingEnabled", subject => subject.Table.IsChangeTracked)
        .Flag("IsImportable", subject => IsOrdinary(subject.Table))
        .Flag("IsIntersect", subject => subject.Table.IsIntersect)
        .Flag("IsManaged", subject => subject.Table.IsManaged)
        .Flag("IsEnabledForCharts", subject => IsOrdinary(subject.Table))
        .Flags(false, "IsEnabledForTrace")
        .Flag("IsValidForAdvancedFind", subject => !subject.Table.IsIntersect)
        .Whole("DaysSinceRecordLastModified", _ => 0)
        .Text("MobileOfflineFilters", _ => "")
        .Flags(true, "IsReadingPaneEnabled")
        .Flag("IsQuickCreateEnabled", subject => subject.Table.IsQuickCreateEnabled)
        .Text("LogicalName", subject => subject.Table.LogicalName)
        .Whole("ObjectTypeCode", subject => subject.Table.ObjectTypeCode)
        .OneOf<OwnershipTypes>("OwnershipType", subject => subject.Table.Ownership switch
        {
            Ownership.UserOwned => OwnershipTypes.UserOwned,
            Ownership.OrganizationOwned => OwnershipTypes.OrganizationOwned,
            _ => OwnershipTypes.None,
        })
        .Text("PrimaryNameAttribute", subject => OrNull(subject.Table.PrimaryName))
        .Text("PrimaryImageAttribute", subject => subject.Table.Columns.FirstOrDefault(column => column.Type == ColumnType.Image)?.LogicalName)
        .Text("PrimaryIdAttribute", subject => subject.Table.PrimaryId)
        .Empty("Edm.String", "RecurrenceBaseEntityLogicalName")
        .Text("ReportViewName", subject => "Filtered" + subject.Table.SchemaName)
        .Text("SchemaName", subject => subject.Table.SchemaName)
        .Text("IntroducedVersion", subject => OrNull(subject.Table.IntroducedVersion))
        .Flag("IsStateModelAware", subject => subject.Table.Columns.Any(column => column.Type == ColumnType.State))
        .Flags(false, "EnforceStateTransitions")
        .Empty("Edm.String", "ExternalName")
        .Text("EntityColor", subject => OrNull(subject.Table.Color))
        .Text("LogicalCollectionName", subject => subject.Table.EntitySetName)
        .Empty("Edm.String", "ExternalCollectionName")
        .Text("CollectionSchemaName", subject => subject.Table.SchemaName + "s")
        .Text("EntitySetName", subject => OrNull(subject.Table.EntitySetName))
        .Flags(false, "IsEnabledForExternalChannels")
        .Flag("IsPrivate", subject => subject.Table.IsIntersect)
        .Flags(false, "UsesBusinessDataLabelTable")
        .Flag("IsLogicalEntity", subject => subject.Table.Unites.Count > 0)
        .Flag("HasNotes", subject => subject.Catalog.ReferencedBy(subject.Table.LogicalName)
            .Any(link => link is { ReferencingTable: "annotation", ReferencingColumn: "objectid" }))
        .Flag("HasActivities", subject => subject.Catalog.ReferencedBy(subject.Table.LogicalName)
            .Any(link => link.ReferencingColumn == "regardingobjectid" && subject.Catalog.Find(link.ReferencingTable) is { IsActivity: true }))
        .Flags(false, "HasFeedback", "IsSolutionAware")
        .Empty("Edm.DateTimeOffset", "CreatedOn", "ModifiedOn")
        .Flag("HasEmailAddresses", subject => subject.Table.Columns.Any(column => column.Format.Equals("email", System.StringComparison.OrdinalIgnoreCase)))
        .Empty("Edm.Guid", "OwnerId")
        .Whole("OwnerIdType", _ => 8)
        .Empty("Edm.Guid", "OwningBusinessUnit")
        .Text("TableType", subject => subject.Table.IsActivity ? "Activity" : "Standard");

    private static DefinitionType<TableSubject> WithSettings(DefinitionType<TableSubject> type)
    {
        type.Label("Description", subject => subject.Table.Description, subject => subject.Table.IsManaged)
            .Label("DisplayCollectionName", subject => subject.Table.DisplayCollectionName, subject => subject.Table.IsManaged)
            .Label("DisplayName", subject => subject.Table.DisplayName, subject => subject.Table.IsManaged)
            .Managed("IsAuditEnabled", "canmodifyauditsettings", subject => subject.Table.IsAuditEnabled)
            .Managed("IsValidForQueue", "canmodifyqueuesettings", _ => false)
            .Managed("IsConnectionsEnabled", "canmodifyconnectionsettings", _ => false)
            .Managed("IsCustomizable", "iscustomizable", subject => IsOrdinary(subject.Table), subject => !subject.Table.IsManaged)
            .Managed("IsRenameable", "isrenameable", subject => IsOrdinary(subject.Table), subject => !subject.Table.IsManaged)
            .Managed("IsMappable", "ismappable", subject => IsOrdinary(subject.Table), _ => false)
            .Managed("IsDuplicateDetectionEnabled", "canmodifyduplicatedetectionsettings", _ => false)
            .Managed("CanCreateAttributes", "cancreateattributes", subject => IsOrdinary(subject.Table), _ => false);
        foreach (var name in new[]
        {
            "CanCreateForms", "CanCreateViews", "CanCreateCharts", "CanBeRelatedEntityInRelationship", "CanBePrimaryEntityInRelationship",
            "CanBeInManyToMany", "CanBeInCustomEntityAssociation", "CanEnableSyncToExternalSearchIndex", "CanModifyAdditionalSettings",
            "CanChangeHierarchicalRelationship", "CanChangeTrackingBeEnabled",
        })
            type.Managed(name, name.ToLowerInvariant(), subject => IsOrdinary(subject.Table));
        return type.Managed("IsMailMergeEnabled", "canmodifymailmergesettings", _ => false)
            .Managed("IsVisibleInMobile", "canmodifymobilevisibility", _ => false)
            .Managed("IsVisibleInMobileClient", "canmodifymobileclientvisibility", subject => IsOrdinary(subject.Table))
            .Managed("IsReadOnlyInMobileClient", "canmodifymobileclientreadonly", _ => false)
            .Managed("IsOfflineInMobileClient", "canmodifymobileclientoffline", _ => false)
            .Object("Privileges", "Collection(SecurityPrivilegeMetadata)", subject => PrivilegesOf(subject.Table))
            .Object("Settings", "Collection(EntitySetting)", _ => new JsonArray());
    }

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

    private static JsonArray PrivilegesOf(Table table) => new([.. Platform.Privileges.Of(table).Select(privilege => (JsonNode)new JsonObject
    {
        ["CanBeBasic"] = table.Ownership == Ownership.UserOwned,
        ["CanBeDeep"] = table.Ownership == Ownership.UserOwned,
        ["CanBeGlobal"] = true,
        ["CanBeLocal"] = table.Ownership == Ownership.UserOwned,
        ["CanBeEntityReference"] = false,
        ["CanBeParentEntityReference"] = false,
        ["CanBeRecordFilter"] = false,
        ["Name"] = privilege.Name,
        ["PrivilegeId"] = Platform.Privileges.IdOf(privilege.Name).ToString("D"),
        ["PrivilegeType"] = TypeOf(privilege.AccessRight).ToString(),
    })]);

    // By the access right of the privilege.
    private static PrivilegeType TypeOf(int right) => right switch
    {
        1 => PrivilegeType.Read,
        2 => PrivilegeType.Write,
        4 => PrivilegeType.Append,
        16 => PrivilegeType.AppendTo,
        32 => PrivilegeType.Create,
        65536 => PrivilegeType.Delete,
        262144 => PrivilegeType.Share,
        524288 => PrivilegeType.Assign,
        _ => PrivilegeType.None,
    };

    private static bool IsOrdinary(Table table) => !table.IsIntersect && table.Unites.Count == 0;

    private static string? OrNull(string text) => text.Length > 0 ? text : null;
}
