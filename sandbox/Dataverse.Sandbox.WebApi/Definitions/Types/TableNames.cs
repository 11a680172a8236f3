using System;
using System.Linq;
using Dataverse.Sandbox.Metadata;
using Microsoft.Xrm.Sdk.Metadata;

namespace Dataverse.Sandbox.WebApi.Definitions.Types;

/// <summary>The properties of a table that are plain values, in the platform's order.</summary>
internal static class TableNames
{
    /// <summary>Adds them.</summary>
    public static DefinitionType<TableSubject> Add(DefinitionType<TableSubject> type) => type
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
        .Flag("IsImportable", subject => subject.IsOrdinary)
        .Flag("IsIntersect", subject => subject.Table.IsIntersect)
        .Flag("IsManaged", subject => subject.Table.IsManaged)
        .Flag("IsEnabledForCharts", subject => subject.IsOrdinary)
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
        .Flag("HasEmailAddresses", subject => subject.Table.Columns.Any(column => column.Format.Equals("email", StringComparison.OrdinalIgnoreCase)))
        .Empty("Edm.Guid", "OwnerId")
        .Whole("OwnerIdType", _ => 8)
        .Empty("Edm.Guid", "OwningBusinessUnit")
        .Text("TableType", subject => subject.Table.IsActivity ? "Activity" : "Standard");

    private static string? OrNull(string text) => text.Length > 0 ? text : null;
}
