using System.Linq;
using System.Text.Json.Nodes;
using Dataverse.Sandbox.Metadata;
using Dataverse.Sandbox.Platform;

namespace Dataverse.Sandbox.WebApi.Definitions.Types;

/// <summary>The properties of a table that are objects: labels, what may be customised, privileges.</summary>
internal static class TableSettings
{
    /// <summary>Adds them.</summary>
    public static DefinitionType<TableSubject> Add(DefinitionType<TableSubject> type)
    {
        type.Label("Description", subject => subject.Table.Description, subject => subject.Table.IsManaged)
            .Label("DisplayCollectionName", subject => subject.Table.DisplayCollectionName, subject => subject.Table.IsManaged)
            .Label("DisplayName", subject => subject.Table.DisplayName, subject => subject.Table.IsManaged)
            .Managed("IsAuditEnabled", "canmodifyauditsettings", subject => subject.Table.IsAuditEnabled)
            .Managed("IsValidForQueue", "canmodifyqueuesettings", _ => false)
            .Managed("IsConnectionsEnabled", "canmodifyconnectionsettings", _ => false)
            .Managed("IsCustomizable", "iscustomizable", subject => subject.IsOrdinary, subject => !subject.Table.IsManaged)
            .Managed("IsRenameable", "isrenameable", subject => subject.IsOrdinary, subject => !subject.Table.IsManaged)
            .Managed("IsMappable", "ismappable", subject => subject.IsOrdinary, _ => false)
            .Managed("IsDuplicateDetectionEnabled", "canmodifyduplicatedetectionsettings", _ => false)
            .Managed("CanCreateAttributes", "cancreateattributes", subject => subject.IsOrdinary, _ => false);
        foreach (var name in new[]
        {
            "CanCreateForms", "CanCreateViews", "CanCreateCharts", "CanBeRelatedEntityInRelationship", "CanBePrimaryEntityInRelationship",
            "CanBeInManyToMany", "CanBeInCustomEntityAssociation", "CanEnableSyncToExternalSearchIndex", "CanModifyAdditionalSettings",
            "CanChangeHierarchicalRelationship", "CanChangeTrackingBeEnabled",
        })
            type.Managed(name, name.ToLowerInvariant(), subject => subject.IsOrdinary);
        return type.Managed("IsMailMergeEnabled", "canmodifymailmergesettings", _ => false)
            .Managed("IsVisibleInMobile", "canmodifymobilevisibility", _ => false)
            .Managed("IsVisibleInMobileClient", "canmodifymobileclientvisibility", subject => subject.IsOrdinary)
            .Managed("IsReadOnlyInMobileClient", "canmodifymobileclientreadonly", _ => false)
            .Managed("IsOfflineInMobileClient", "canmodifymobileclientoffline", _ => false)
            .Object("Privileges", "Collection(SecurityPrivilegeMetadata)", subject => PrivilegesOf(subject.Table))
            .Object("Settings", "Collection(EntitySetting)", _ => new JsonArray());
    }

    private static JsonArray PrivilegesOf(Table table) => new([.. Privileges.Of(table).Select(privilege => (JsonNode)new JsonObject
    {
        ["CanBeBasic"] = table.Ownership == Ownership.UserOwned,
        ["CanBeDeep"] = table.Ownership == Ownership.UserOwned,
        ["CanBeGlobal"] = true,
        ["CanBeLocal"] = table.Ownership == Ownership.UserOwned,
        ["CanBeEntityReference"] = false,
        ["CanBeParentEntityReference"] = false,
        ["CanBeRecordFilter"] = false,
        ["Name"] = privilege.Name,
        ["PrivilegeId"] = Privileges.IdOf(privilege.Name).ToString("D"),
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
}
