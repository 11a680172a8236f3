using System;
using System.Text.Json.Nodes;
using Dataverse.Sandbox.Import.Tables;
using Dataverse.Sandbox.Messages.Metadata;
using Dataverse.Sandbox.Metadata;
using Microsoft.Xrm.Sdk.Metadata;

namespace Dataverse.Sandbox.WebApi.Definitions.Types;

/// <summary>
/// What all columns have: https://learn.microsoft.com/power-apps/developer/data-platform/webapi/reference/attributemetadata. What each type adds is in
/// <see cref="ColumnTypes"/>.
/// </summary>
internal static class ColumnDefinition
{
    /// <summary>A column of any type; of exactly this kind are those that have no type of their own.</summary>
    public static readonly DefinitionType<ColumnSubject> Base = WithSettings(WithNames(
        new DefinitionType<ColumnSubject>("AttributeMetadata", MetadataDefinition.Base,
            subject => MetadataId.Column(subject.Table.LogicalName, subject.Column.LogicalName)) { AlternateKey = "LogicalName" }));

    private static DefinitionType<ColumnSubject> WithNames(DefinitionType<ColumnSubject> type) => type
        .Text("AttributeOf", subject => PictureOf(subject))
        .OneOf<AttributeTypeCode>("AttributeType", subject => DescribedColumn.TypeCode(subject.Column.Type))
        .Whole("ColumnNumber", subject => subject.Number)
        .Empty("Edm.String", "DeprecatedVersion")
        .Text("IntroducedVersion", subject => subject.Column.IntroducedVersion.Length > 0 ? subject.Column.IntroducedVersion : null)
        .Text("EntityLogicalName", subject => subject.Table.LogicalName)
        .Flag("IsCustomAttribute", subject => subject.Column.IsCustom)
        .Flag("IsPrimaryId", subject => IsPrimaryId(subject))
        .Flags(true, "IsValidODataAttribute")
        .Flag("IsPrimaryName", subject => subject.Column.LogicalName == subject.Table.PrimaryName)
        .Flag("IsValidForCreate", subject => subject.Column.IsValidForCreate)
        .Flag("IsValidForRead", subject => subject.Column.IsValidForRead)
        .Flag("IsValidForUpdate", subject => subject.Column.IsValidForUpdate)
        .Flag("CanBeSecuredForRead", subject => CanBeSecured(subject))
        .Flag("CanBeSecuredForCreate", subject => CanBeSecured(subject) && subject.Column.IsValidForCreate)
        .Flag("CanBeSecuredForUpdate", subject => CanBeSecured(subject) && subject.Column.IsValidForUpdate)
        .Flag("IsSecured", subject => subject.Column.IsSecured)
        .Flags(false, "IsRetrievable", "IsFilterable")
        .Flag("IsSearchable", subject => subject.Column.LogicalName == subject.Table.PrimaryName)
        .Flag("IsManaged", subject => subject.Column.IsManaged)
        .Empty("Edm.Guid", "LinkedAttributeId")
        .Text("LogicalName", subject => subject.Column.LogicalName)
        .Flag("IsValidForForm", subject => subject.Column.IsStored && !IsPrimaryId(subject))
        .Flags(false, "IsRequiredForForm")
        .Flag("IsValidForGrid", subject => subject.Column.IsStored)
        .Text("SchemaName", subject => subject.Column.SchemaName)
        .Empty("Edm.String", "ExternalName")
        .Flag("IsLogical", subject => !subject.Column.IsStored)
        .Flags(false, "IsDataSourceSecret")
        .Empty("Edm.String", "InheritsFrom")
        .Empty("Edm.DateTimeOffset", "CreatedOn", "ModifiedOn")
        .Whole("SourceType", subject => subject.Column.Type is ColumnType.UniqueIdentifier or ColumnType.Lookup or ColumnType.Owner ? null : 0)
        .Text("AutoNumberFormat", subject => subject.Column.AutoNumberFormat);

    private static DefinitionType<ColumnSubject> WithSettings(DefinitionType<ColumnSubject> type) => type
        .Object("AttributeTypeName", "AttributeTypeDisplayName", subject => Named(DescribedColumn.TypeName(subject.Column.Type).Value))
        .Label("Description", subject => subject.Column.Description, subject => subject.Column.IsManaged)
        .Label("DisplayName", subject => subject.Column.DisplayName, subject => subject.Column.IsManaged)
        .Managed("IsAuditEnabled", "canmodifyauditsettings", subject => subject.Column.IsAuditEnabled)
        .Managed("IsGlobalFilterEnabled", "canmodifyglobalfiltersettings", _ => false)
        .Managed("IsSortableEnabled", "canmodifyissortablesettings", _ => false)
        .Managed("IsCustomizable", "iscustomizable", _ => true, subject => !subject.Column.IsManaged)
        .Managed("IsRenameable", "isrenameable", _ => true, subject => !subject.Column.IsManaged)
        .Managed("IsValidForAdvancedFind", "canmodifysearchsettings", subject => subject.Column.IsValidForAdvancedFind && subject.Column.IsStored)
        .Object("RequiredLevel", "AttributeRequiredLevelManagedProperty", subject => new JsonObject
        {
            ["Value"] = DescribedColumn.Required(subject.Column).ToString(),
            ["CanBeChanged"] = !subject.Column.IsRequired,
            ["ManagedPropertyLogicalName"] = "canmodifyrequirementlevelsettings",
        })
        .Managed("CanModifyAdditionalSettings", "canmodifyadditionalsettings", _ => true)
        .Object("Settings", "Collection(EntitySetting)", _ => new JsonArray());

    /// <summary>One of a list of names to which the platform may add.</summary>
    public static JsonObject Named(string value) => new() { ["Value"] = value };

    private static bool IsPrimaryId(ColumnSubject subject) => subject.Column.LogicalName == subject.Table.PrimaryId;

    private static bool CanBeSecured(ColumnSubject subject) => subject.Column.IsCustom && !IsPrimaryId(subject);

    // A picture has an id, a time and a URL beside it.
    private static string? PictureOf(ColumnSubject subject)
    {
        var name = subject.Column.LogicalName;
        foreach (var end in new[] { "id", "_timestamp", "_url" })
            if (name.EndsWith(end, StringComparison.Ordinal) && subject.Table.Find(name[..^end.Length]) is { Type: ColumnType.Image } picture)
                return picture.LogicalName;
        return null;
    }
}
