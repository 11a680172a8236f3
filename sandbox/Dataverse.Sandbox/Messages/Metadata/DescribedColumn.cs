using System;
using Dataverse.Sandbox.Import.Tables;
using Dataverse.Sandbox.Metadata;
using Microsoft.Xrm.Sdk.Metadata;
using SdkBehavior = Microsoft.Xrm.Sdk.Metadata.DateTimeBehavior;

namespace Dataverse.Sandbox.Messages.Metadata;

/// <summary>A column as the SDK describes it.</summary>
internal static class DescribedColumn
{
    public static AttributeMetadata Of(Table table, Column column)
    {
        var described = Typed(column);
        described.MetadataId = MetadataId.Column(table.LogicalName, column.LogicalName);
        described.LogicalName = column.LogicalName;
        described.SchemaName = column.SchemaName;
        described.DisplayName = Labels.Of(column.DisplayName);
        described.Description = Labels.Of(column.Description);
        described.RequiredLevel = new AttributeRequiredLevelManagedProperty(Required(column));
        described.IsValidForCreate = column.IsValidForCreate;
        described.IsValidForUpdate = column.IsValidForUpdate;
        described.IsSecured = column.IsSecured;
        described.AutoNumberFormat = column.AutoNumberFormat;
        return described
            .With(nameof(AttributeMetadata.AttributeType), TypeCode(column.Type))
            .With(nameof(AttributeMetadata.AttributeTypeName), TypeName(column.Type))
            .With(nameof(AttributeMetadata.EntityLogicalName), table.LogicalName)
            .With(nameof(AttributeMetadata.IsValidForRead), column.IsValidForRead)
            .With(nameof(AttributeMetadata.IsCustomAttribute), column.IsCustom)
            .With(nameof(AttributeMetadata.IsPrimaryId), column.LogicalName == table.PrimaryId)
            .With(nameof(AttributeMetadata.IsPrimaryName), column.LogicalName == table.PrimaryName);
    }

    private static AttributeMetadata Typed(Column column) => column.Type switch
    {
        ColumnType.String => new StringAttributeMetadata { MaxLength = column.MaxLength },
        ColumnType.Memo => new MemoAttributeMetadata { MaxLength = column.MaxLength },
        ColumnType.Integer => new IntegerAttributeMetadata { MinValue = (int?)column.Minimum, MaxValue = (int?)column.Maximum },
        ColumnType.BigInt => new BigIntAttributeMetadata(),
        ColumnType.Decimal => new DecimalAttributeMetadata { MinValue = column.Minimum, MaxValue = column.Maximum, Precision = column.Precision },
        ColumnType.Double => new DoubleAttributeMetadata
        {
            MinValue = (double?)column.Minimum, MaxValue = (double?)column.Maximum, Precision = column.Precision,
        },
        ColumnType.Money => new MoneyAttributeMetadata
        {
            MinValue = (double?)column.Minimum, MaxValue = (double?)column.Maximum, Precision = column.Precision, CalculationOf = column.CalculationOf,
        },
        ColumnType.DateTime => new DateTimeAttributeMetadata { Format = string.Equals(column.Format, "date", StringComparison.OrdinalIgnoreCase)
            ? DateTimeFormat.DateOnly : DateTimeFormat.DateAndTime, DateTimeBehavior = Behavior(column) },
        ColumnType.Boolean => new BooleanAttributeMetadata { DefaultValue = column.DefaultOption == 1, OptionSet = TwoOptions(column.Choice) },
        ColumnType.Choice => new PicklistAttributeMetadata { OptionSet = Options(column.Choice), DefaultFormValue = column.DefaultOption ?? -1 },
        ColumnType.Choices => new MultiSelectPicklistAttributeMetadata { OptionSet = Options(column.Choice), DefaultFormValue = column.DefaultOption ?? -1 },
        ColumnType.State => new StateAttributeMetadata { OptionSet = Options(column.Choice) },
        ColumnType.Status => new StatusAttributeMetadata { OptionSet = Options(column.Choice) },
        ColumnType.Lookup or ColumnType.Customer or ColumnType.Owner => new LookupAttributeMetadata { Targets = [.. column.Targets] },
        ColumnType.UniqueIdentifier => new UniqueIdentifierAttributeMetadata(),
        ColumnType.EntityName => new EntityNameAttributeMetadata(),
        _ => new AttributeMetadata(),
    };

    /// <summary>Who asks for a value.</summary>
    public static AttributeRequiredLevel Required(Column column) => column.IsRequired ? AttributeRequiredLevel.SystemRequired
        : column.IsBusinessRequired ? AttributeRequiredLevel.ApplicationRequired : AttributeRequiredLevel.None;

    /// <summary>The type by number; newer types have none of their own.</summary>
    public static AttributeTypeCode TypeCode(ColumnType type) => type switch
    {
        ColumnType.Choice => AttributeTypeCode.Picklist,
        ColumnType.UniqueIdentifier => AttributeTypeCode.Uniqueidentifier,
        ColumnType.Choices or ColumnType.Image or ColumnType.File or ColumnType.Virtual => AttributeTypeCode.Virtual,
        _ => Enum.Parse<AttributeTypeCode>(type.ToString()),
    };

    /// <summary>The type by name.</summary>
    public static AttributeTypeDisplayName TypeName(ColumnType type) => type switch
    {
        ColumnType.Choices => AttributeTypeDisplayName.MultiSelectPicklistType,
        ColumnType.Image => AttributeTypeDisplayName.ImageType,
        ColumnType.File => AttributeTypeDisplayName.FileType,
        _ => TypeCode(type) + "Type",
    };

    private static SdkBehavior Behavior(Column column) => column.Behavior switch
    {
        Sandbox.Metadata.DateTimeBehavior.DateOnly => SdkBehavior.DateOnly,
        Sandbox.Metadata.DateTimeBehavior.TimeZoneIndependent => SdkBehavior.TimeZoneIndependent,
        _ => SdkBehavior.UserLocal,
    };

    private static OptionSetMetadata Options(Choice? choice)
    {
        var described = new OptionSetMetadata { Name = choice?.Name, IsGlobal = choice?.IsGlobal };
        foreach (var option in choice?.Options ?? []) described.Options.Add(Option(option));
        return described;
    }

    private static OptionMetadata Option(Option option)
    {
        OptionMetadata described = option switch
        {
            { State: { } state } => new StatusOptionMetadata(option.Value, state),
            { DefaultStatus: { } status } => new StateOptionMetadata { Value = option.Value, DefaultStatus = status },
            _ => new OptionMetadata(option.Value),
        };
        described.Label = Labels.Of(option.Label);
        return described;
    }

    private static BooleanOptionSetMetadata TwoOptions(Choice? choice) => new(
        new OptionMetadata(Labels.Of(choice?.LabelOf(1) ?? "Yes"), 1),
        new OptionMetadata(Labels.Of(choice?.LabelOf(0) ?? "No"), 0));
}
