using System;
using System.Collections.Generic;
using System.Globalization;
using System.Xml.Linq;
using Dataverse.Sandbox.Import.Components;
using Dataverse.Sandbox.Import.Package;
using Dataverse.Sandbox.Metadata;

namespace Dataverse.Sandbox.Import.Tables;

/// <summary>Reads one attribute element. The targets of a lookup come from its relationships, later.</summary>
internal sealed class ColumnReader(Reading reading, string table)
{
    private static readonly Dictionary<string, ColumnType> Types = new(StringComparer.OrdinalIgnoreCase)
    {
        ["primarykey"] = ColumnType.UniqueIdentifier,
        ["uniqueidentifier"] = ColumnType.UniqueIdentifier,
        ["nvarchar"] = ColumnType.String,
        ["ntext"] = ColumnType.Memo,
        ["int"] = ColumnType.Integer,
        ["bigint"] = ColumnType.BigInt,
        ["timestamp"] = ColumnType.BigInt,
        ["decimal"] = ColumnType.Decimal,
        ["float"] = ColumnType.Double,
        ["money"] = ColumnType.Money,
        ["datetime"] = ColumnType.DateTime,
        ["bit"] = ColumnType.Boolean,
        ["picklist"] = ColumnType.Choice,
        ["multiselectpicklist"] = ColumnType.Choices,
        ["state"] = ColumnType.State,
        ["status"] = ColumnType.Status,
        ["lookup"] = ColumnType.Lookup,
        ["customer"] = ColumnType.Customer,
        ["owner"] = ColumnType.Owner,
        ["entityname"] = ColumnType.EntityName,
        ["image"] = ColumnType.Image,
        ["file"] = ColumnType.File,
        ["managedproperty"] = ColumnType.ManagedProperty,
        ["partylist"] = ColumnType.Virtual,
        ["virtual"] = ColumnType.Virtual,
    };

    /// <summary>The column; null, and a fault of the component, when the element cannot be understood.</summary>
    public Column? Read(XElement element, Component component, Column? known)
    {
        var typeName = element.Text("Type");
        if (!Types.TryGetValue(typeName, out var type))
        {
            component.Fault("Type", $"'{typeName}' is not a type of column that the sandbox knows.", "Correct the type, or leave the column out.");
            return null;
        }

        var required = element.Text("RequiredLevel");
        var column = new Column
        {
            LogicalName = component.Keys[0],
            SchemaName = (string?)element.Attribute("PhysicalName") ?? component.Keys[0],
            Type = type,
            DisplayName = Labels.Of(element.Element("displaynames"), reading.Language) ?? "",
            Description = Labels.Of(element.Element("Descriptions"), reading.Language) ?? "",
            IsRequired = required == "systemrequired",
            IsBusinessRequired = required == "required",
            IsValidForCreate = element.Flag("ValidForCreateApi", otherwise: true),
            IsValidForUpdate = element.Flag("ValidForUpdateApi", otherwise: true),
            IsValidForRead = element.Flag("ValidForReadApi", otherwise: true),
            IsSecured = element.Flag("IsSecured"),
            IsValidForAdvancedFind = element.Text("DisplayMask").Contains("ValidForAdvancedFind", StringComparison.Ordinal),
            IsAuditEnabled = element.Flag("IsAuditEnabled"),
            IsCustom = element.Flag("IsCustomField"),
            Format = element.Text("Format"),
            AutoNumberFormat = element.Text("AutoNumberFormat"),
            MaxLength = type is ColumnType.String or ColumnType.Memo ? element.Whole("MaxLength") : null,
            Minimum = Number(element, "MinValue", component),
            Maximum = Number(element, "MaxValue", component),
            Precision = element.Whole("Accuracy") ?? 0,
            Behavior = BehaviorOf(element),
            CalculationOf = element.Text("CalculationOf") is { Length: > 0 } of ? of.ToLowerInvariant() : null,
            Targets = TargetsOf(type),
            Choice = ChoiceOf(element, type, component, known),
            Solution = known?.Solution ?? reading.Manifest.UniqueName,
            IsManaged = known?.IsManaged ?? reading.Manifest.IsManaged,
            IntroducedVersion = known?.IntroducedVersion ?? element.Text("IntroducedVersion"),
        };
        Check(column, component);
        NoteFormula(element, component);
        var chosen = element.Whole("AppDefaultValue");
        return chosen is >= 0 && column.Choice?.LabelOf(chosen.Value) is not null ? column with { DefaultOption = chosen } : column;
    }

    private static IReadOnlyList<string> TargetsOf(ColumnType type) => type switch
    {
        ColumnType.Customer => ["account", "contact"],
        ColumnType.Owner => ["systemuser", "team"],
        _ => [],
    };

    private static DateTimeBehavior BehaviorOf(XElement element) => element.Text("Behavior") switch
    {
        "2" => DateTimeBehavior.DateOnly,
        "3" => DateTimeBehavior.TimeZoneIndependent,
        _ => DateTimeBehavior.UserLocal,
    };

    private Choice? ChoiceOf(XElement element, ColumnType type, Component component, Column? known)
    {
        if (type is not (ColumnType.Choice or ColumnType.Choices or ColumnType.State or ColumnType.Status or ColumnType.Boolean)) return null;
        if (element.Element("optionset") is { } local)
        {
            var choice = ChoiceReader.Of(local, (string?)local.Attribute("Name") ?? $"{table}_{component.Keys[0]}", isGlobal: false, reading.Language,
                component);
            // A column that somebody else brought keeps the options that are theirs.
            return known?.Choice is { } before && known.Solution != reading.Manifest.UniqueName ? ChoiceReader.Merge(before, choice) : choice;
        }

        var name = element.Text("OptionSetName");
        if (name.Length == 0 && known?.Choice is { } unchanged) return unchanged;
        if (reading.Draft.FindChoice(name) is { } shared)
        {
            component.Uses.Add((Kind.Choice, MetadataId.Choice(name)));
            return shared;
        }

        component.Fault("OptionSetName", name.Length == 0 ? "The column has no options." : $"There is no choice '{name}', neither in the zip nor installed.",
            "Add the choice to the solution, or import the solution that has it first.");
        return null;
    }

    private static void Check(Column column, Component component)
    {
        if (column.Type is ColumnType.String or ColumnType.Memo && column.MaxLength is null)
            component.Fault("MaxLength", "The text has no maximum length.", "Write one.");
        if (column.Minimum > column.Maximum)
            component.Fault("MinValue", $"The smallest number {column.Minimum} is above the largest {column.Maximum}.", "Correct one of them.");
        if (column.Type == ColumnType.Decimal && column.Precision is < 0 or > 12)
            component.Fault("Accuracy", $"{column.Precision} decimals are not possible.", "Write 0 to 12.");
    }

    private void NoteFormula(XElement element, Component component)
    {
        var file = element.Text("FormulaDefinitionFileName");
        if (file.Length == 0) return;
        if (!reading.Zip.Has(file)) component.Fault("FormulaDefinitionFileName", $"The zip holds no entry '{file}'.", "Pack the solution again with the file.");
        reading.NotSupported("formula", $"{table}.{component.Keys[0]}", "The column is there; its value is not computed and stays empty.");
    }

    private static decimal? Number(XElement element, string child, Component component)
    {
        var text = element.Text(child);
        if (text.Length == 0) return null;
        if (decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)) return number;
        component.Fault(child, $"'{text}' is not a number.", "Correct it.");
        return null;
    }
}
