using System;
using System.Collections.Generic;
using System.Text.Json.Nodes;
using Dataverse.Sandbox.Metadata;
using Microsoft.Xrm.Sdk.Metadata;

namespace Dataverse.Sandbox.WebApi.Definitions.Types;

/// <summary>
/// What each type of column adds: https://learn.microsoft.com/power-apps/developer/data-platform/webapi/reference/attributemetadata#derived-types.
/// </summary>
internal static class ColumnTypes
{
    private const string Formula = "FormulaDefinition";
    private const string FormulaUses = "SourceTypeMask";

    /// <summary>Columns with options.</summary>
    public static readonly DefinitionType<ColumnSubject> Options = Derived("EnumAttributeMetadata", isAbstract: true)
        .Whole("DefaultFormValue", subject => subject.Column.DefaultOption ?? -1)
        .One("OptionSet", ChoiceDefinition.Options, subject => ChoiceDefinition.Of(subject, isGlobal: false))
        .One("GlobalOptionSet", ChoiceDefinition.Options, subject => ChoiceDefinition.Of(subject, isGlobal: true));

    private static readonly Dictionary<ColumnType, DefinitionType<ColumnSubject>> Known = new()
    {
        [ColumnType.UniqueIdentifier] = Derived("UniqueIdentifierAttributeMetadata"),
        [ColumnType.String] = Derived("StringAttributeMetadata")
            .OneOf<StringFormat>("Format", subject => TextFormat(subject.Column, StringFormat.Text))
            .OneOf<ImeMode>("ImeMode", _ => ImeMode.Auto)
            .Whole("MaxLength", subject => subject.Column.MaxLength)
            .Empty("Edm.String", "YomiOf")
            .Flags(false, "IsLocalizable")
            .Whole("DatabaseLength", subject => subject.Column.MaxLength * 2)
            .Text(Formula, _ => "")
            .Whole(FormulaUses, _ => 0)
            .Object("FormatName", "StringFormatName", subject => ColumnDefinition.Named(TextFormat(subject.Column, StringFormat.Text).ToString())),
        [ColumnType.Memo] = Derived("MemoAttributeMetadata")
            .OneOf<StringFormat>("Format", subject => TextFormat(subject.Column, StringFormat.TextArea))
            .OneOf<ImeMode>("ImeMode", _ => ImeMode.Auto)
            .Whole("MaxLength", subject => subject.Column.MaxLength)
            .Flags(false, "IsLocalizable")
            .Object("FormatName", "MemoFormatName", subject => ColumnDefinition.Named(TextFormat(subject.Column, StringFormat.TextArea).ToString())),
        [ColumnType.Integer] = Derived("IntegerAttributeMetadata")
            .OneOf<IntegerFormat>("Format", subject => Enum.TryParse<IntegerFormat>(subject.Column.Format, true, out var format) ? format : IntegerFormat.None)
            .Whole("MaxValue", subject => (int?)subject.Column.Maximum ?? int.MaxValue)
            .Whole("MinValue", subject => (int?)subject.Column.Minimum ?? int.MinValue)
            .Text(Formula, _ => "")
            .Whole(FormulaUses, _ => 0),
        [ColumnType.BigInt] = Derived("BigIntAttributeMetadata").Large("MaxValue", _ => long.MaxValue).Large("MinValue", _ => long.MinValue),
        [ColumnType.Decimal] = Derived("DecimalAttributeMetadata")
            .Exact("MaxValue", subject => subject.Column.Maximum)
            .Exact("MinValue", subject => subject.Column.Minimum)
            .Whole("Precision", subject => subject.Column.Precision)
            .OneOf<ImeMode>("ImeMode", _ => ImeMode.Disabled)
            .Text(Formula, _ => "")
            .Whole(FormulaUses, _ => 0),
        [ColumnType.Double] = Derived("DoubleAttributeMetadata")
            .OneOf<ImeMode>("ImeMode", _ => ImeMode.Disabled)
            .Real("MaxValue", subject => subject.Column.Maximum)
            .Real("MinValue", subject => subject.Column.Minimum)
            .Whole("Precision", subject => subject.Column.Precision)
            .Text(Formula, _ => "")
            .Whole(FormulaUses, _ => 0),
        [ColumnType.Money] = Derived("MoneyAttributeMetadata")
            .OneOf<ImeMode>("ImeMode", _ => ImeMode.Disabled)
            .Real("MaxValue", subject => subject.Column.Maximum)
            .Real("MinValue", subject => subject.Column.Minimum)
            .Whole("Precision", subject => subject.Column.Precision)
            // The sandbox rounds to the column's own digits.
            .Whole("PrecisionSource", _ => 0)
            .Text("CalculationOf", subject => subject.Column.CalculationOf)
            .Text(Formula, _ => "")
            .Whole(FormulaUses, _ => 0)
            .Flag("IsBaseCurrency", subject => subject.Column.CalculationOf is not null),
        [ColumnType.DateTime] = Derived("DateTimeAttributeMetadata")
            .OneOf<DateTimeFormat>("Format", subject => subject.Column.Format.Equals("date", StringComparison.OrdinalIgnoreCase)
                ? DateTimeFormat.DateOnly : DateTimeFormat.DateAndTime)
            .OneOf<ImeMode>("ImeMode", _ => ImeMode.Inactive)
            .Whole(FormulaUses, _ => 0)
            .Text(Formula, _ => "")
            .Object("DateTimeBehavior", "DateTimeBehavior", subject => ColumnDefinition.Named(subject.Column.Behavior.ToString()))
            .Managed("CanChangeDateTimeBehavior", "canchangedatetimebehavior", subject => subject.Column is { IsCustom: true, IsManaged: false }),
        [ColumnType.Boolean] = Derived("BooleanAttributeMetadata")
            .Flag("DefaultValue", subject => subject.Column.DefaultOption == 1)
            .Text(Formula, _ => "")
            .Whole(FormulaUses, _ => 0)
            .One("OptionSet", ChoiceDefinition.TwoOptions, subject => ChoiceDefinition.Of(subject, isGlobal: false))
            .One("GlobalOptionSet", ChoiceDefinition.TwoOptions, subject => ChoiceDefinition.Of(subject, isGlobal: true)),
        [ColumnType.Choice] = WithParents(new DefinitionType<ColumnSubject>("PicklistAttributeMetadata", Options)),
        [ColumnType.Choices] = WithParents(new DefinitionType<ColumnSubject>("MultiSelectPicklistAttributeMetadata", Options)),
        [ColumnType.State] = new DefinitionType<ColumnSubject>("StateAttributeMetadata", Options),
        [ColumnType.Status] = new DefinitionType<ColumnSubject>("StatusAttributeMetadata", Options),
        [ColumnType.EntityName] = new DefinitionType<ColumnSubject>("EntityNameAttributeMetadata", Options).Flags(false, "IsEntityReferenceStored"),
        [ColumnType.Lookup] = Derived("LookupAttributeMetadata")
            .OneOf<LookupFormat>("Format", _ => LookupFormat.None)
            .Texts("Targets", subject => subject.Column.Targets),
        [ColumnType.Image] = Derived("ImageAttributeMetadata")
            .Flag("IsPrimaryImage", subject => subject.Column.LogicalName == "entityimage")
            .Whole("MaxHeight", _ => 144)
            .Whole("MaxWidth", _ => 144)
            .Whole("MaxSizeInKB", _ => 10240)
            .Flags(false, "CanStoreFullImage"),
        [ColumnType.File] = Derived("FileAttributeMetadata").Whole("MaxSizeInKB", _ => 32768),
        [ColumnType.ManagedProperty] = Derived("ManagedPropertyAttributeMetadata")
            .Text("ManagedPropertyLogicalName", subject => subject.Column.LogicalName)
            .Whole("ParentComponentType", _ => null)
            .Empty("Edm.String", "ParentAttributeName")
            .OneOf<AttributeTypeCode>("ValueAttributeTypeCode", _ => AttributeTypeCode.Boolean),
    };

    /// <summary>All kinds that derive from a column of any type.</summary>
    public static IEnumerable<DefinitionType> All => [Options, .. Known.Values];

    /// <summary>The kind of a column's definition.</summary>
    public static DefinitionType Of(Column column) => Known.GetValueOrDefault(column.IsReference ? ColumnType.Lookup : column.Type, ColumnDefinition.Base);

    private static DefinitionType<ColumnSubject> Derived(string name, bool isAbstract = false) => new(name, ColumnDefinition.Base) { IsAbstract = isAbstract };

    private static DefinitionType<ColumnSubject> WithParents(DefinitionType<ColumnSubject> type) => type
        .Text(Formula, _ => "")
        .Whole(FormulaUses, _ => 0)
        .Empty("Edm.String", "ParentPicklistLogicalName")
        .Object("ChildPicklistLogicalNames", "Collection(Edm.String)", _ => new JsonArray());

    private static StringFormat TextFormat(Column column, StringFormat usual) =>
        Enum.TryParse<StringFormat>(column.Format, ignoreCase: true, out var format) ? format : usual;
}
