using Dataverse.Sandbox.Import.Tables;
using Microsoft.Xrm.Sdk;

namespace Dataverse.Sandbox.WebApi.Definitions.Types;

/// <summary>Alternate keys: https://learn.microsoft.com/power-apps/developer/data-platform/webapi/reference/entitykeymetadata.</summary>
internal static class KeyDefinition
{
    /// <summary>A key.</summary>
    public static readonly DefinitionType<KeySubject> Type =
        new DefinitionType<KeySubject>("EntityKeyMetadata", MetadataDefinition.Base,
            subject => MetadataId.Key(subject.Table.LogicalName, subject.Key.Name)) { AlternateKey = "LogicalName" }
            .Text("LogicalName", subject => subject.Key.Name)
            .Text("SchemaName", subject => subject.Key.Name)
            .Text("EntityLogicalName", subject => subject.Table.LogicalName)
            .Flag("IsManaged", subject => subject.Table.IsManaged)
            .Text("IntroducedVersion", subject => subject.Table.IntroducedVersion)
            .OneOf<EntityKeyIndexStatus>("EntityKeyIndexStatus", _ => EntityKeyIndexStatus.Active)
            .Flags(true, "IsSynchronous")
            .Flags(false, "IsExportKey", "IsSecondaryKey")
            .Texts("KeyAttributes", subject => subject.Key.Columns)
            .Label("DisplayName", subject => subject.Key.Name, subject => subject.Table.IsManaged)
            .Managed("IsCustomizable", "iscustomizable", _ => true, subject => !subject.Table.IsManaged);
}
