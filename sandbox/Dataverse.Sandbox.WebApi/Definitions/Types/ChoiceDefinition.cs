using System.Linq;
using System.Text.Json.Nodes;
using Dataverse.Sandbox.Import.Tables;
using Dataverse.Sandbox.Metadata;
using Microsoft.Xrm.Sdk.Metadata;

namespace Dataverse.Sandbox.WebApi.Definitions.Types;

/// <summary>Choices: https://learn.microsoft.com/power-apps/developer/data-platform/webapi/reference/optionsetmetadatabase.</summary>
internal static class ChoiceDefinition
{
    /// <summary>What all choices have.</summary>
    public static readonly DefinitionType<ChoiceSubject> Base =
        new DefinitionType<ChoiceSubject>("OptionSetMetadataBase", MetadataDefinition.Base, subject => MetadataId.Choice(subject.Choice.Name))
        { IsAbstract = true, AlternateKey = "Name" }
            .Flag("IsCustomOptionSet", subject => subject.IsCustom)
            .Flag("IsGlobal", subject => subject.Choice.IsGlobal)
            .Flag("IsManaged", subject => subject.IsManaged)
            .Text("Name", subject => subject.Choice.Name)
            .Empty("Edm.String", "ExternalTypeName")
            .OneOf<OptionSetType>("OptionSetType", subject => subject.Kind)
            .Empty("Edm.String", "IntroducedVersion")
            .Label("Description", subject => subject.Description, subject => subject.IsManaged)
            .Label("DisplayName", subject => subject.DisplayName, subject => subject.IsManaged)
            .Managed("IsCustomizable", "iscustomizable", _ => true, subject => !subject.IsManaged);

    /// <summary>A choice with any number of options.</summary>
    public static readonly DefinitionType<ChoiceSubject> Options = new DefinitionType<ChoiceSubject>("OptionSetMetadata", Base)
        .Empty("Edm.String", "ParentOptionSetName")
        .Object("Options", "Collection(OptionMetadata)",
            subject => new JsonArray([.. subject.Choice.Options.Select(option => (JsonNode)OptionOf(subject, option))]));

    /// <summary>A choice of yes or no.</summary>
    public static readonly DefinitionType<ChoiceSubject> TwoOptions = new DefinitionType<ChoiceSubject>("BooleanOptionSetMetadata", Base)
        .Object("TrueOption", "OptionMetadata", subject => TwoOption(subject, 1, "Yes"))
        .Object("FalseOption", "OptionMetadata", subject => TwoOption(subject, 0, "No"));

    /// <summary>The definition of a column's choice; null when it is global and the local one is asked for, or the other way round.</summary>
    public static Definition? Of(ColumnSubject subject, bool isGlobal)
    {
        var column = subject.Column;
        if (column.Choice is not { } choice || choice.IsGlobal != isGlobal) return null;
        var kind = column.Type switch
        {
            ColumnType.State => OptionSetType.State,
            ColumnType.Status => OptionSetType.Status,
            ColumnType.Boolean => OptionSetType.Boolean,
            _ => OptionSetType.Picklist,
        };
        return new Definition(kind == OptionSetType.Boolean ? TwoOptions : Options, new ChoiceSubject(choice, kind, isGlobal ? null : subject));
    }

    /// <summary>The definition of a global choice.</summary>
    public static Definition Of(Choice choice) => new(Options, new ChoiceSubject(choice, OptionSetType.Picklist, null));

    private static JsonObject TwoOption(ChoiceSubject subject, int value, string usual) =>
        OptionOf(subject, subject.Choice.Options.FirstOrDefault(option => option.Value == value) ?? new Option(value, usual));

    private static JsonObject OptionOf(ChoiceSubject subject, Option option)
    {
        var key = $"{subject.Choice.Name}.{option.Value}";
        var json = new JsonObject();
        if (subject.Kind is OptionSetType.State or OptionSetType.Status) json["@odata.type"] = $"#Microsoft.Dynamics.CRM.{subject.Kind}OptionMetadata";
        json["Value"] = option.Value;
        json["Color"] = option.Color.Length > 0 ? option.Color : null;
        json["IsManaged"] = subject.IsManaged;
        json["ExternalValue"] = "";
        json["ParentValues"] = new JsonArray();
        json["Tag"] = null;
        json["IsHidden"] = false;
        if (subject.Kind == OptionSetType.Status) (json["State"], json["TransitionData"]) = (option.State, null);
        if (subject.Kind == OptionSetType.State) (json["DefaultStatus"], json["InvariantName"]) = (DefaultStatus(subject, option), option.Label);
        json["MetadataId"] = null;
        json["HasChanged"] = null;
        json["Label"] = Labels.Json(option.Label, subject.IsManaged, key);
        json["Description"] = Labels.Json(option.Description, subject.IsManaged, key + ".description");
        return json;
    }

    private static int? DefaultStatus(ChoiceSubject subject, Option option) => option.DefaultStatus
        ?? subject.Table?.Columns.FirstOrDefault(column => column.Type == ColumnType.Status)?.Choice?.Options
            .FirstOrDefault(status => status.State == option.Value)?.Value;
}
