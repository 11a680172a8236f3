using System;
using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk.Metadata;

/// <summary>A date column.</summary>
[DataContract(Name = "DateTimeAttributeMetadata", Namespace = Namespaces.Metadata)]
public sealed class DateTimeAttributeMetadata : AttributeMetadata
{
    /// <summary>The earliest moment that the platform keeps, UTC.</summary>
    public static DateTime MinSupportedValue { get; } = new DateTime(1753, 1, 1, 0, 0, 0, DateTimeKind.Utc);

    /// <summary>The latest moment that the platform keeps, UTC.</summary>
    public static DateTime MaxSupportedValue { get; } = new DateTime(9999, 12, 30, 23, 59, 59, DateTimeKind.Utc);

    /// <summary>A column without format.</summary>
    public DateTimeAttributeMetadata() : this(null)
    {
    }

    /// <summary>A column with a format.</summary>
    public DateTimeAttributeMetadata(DateTimeFormat? format) : this(format, null)
    {
    }

    /// <summary>A column with a format by its schema name.</summary>
    public DateTimeAttributeMetadata(DateTimeFormat? format, string schemaName) : base(AttributeTypeCode.DateTime, schemaName) => Format = format;

    /// <summary>What is shown.</summary>
    [DataMember]
    public DateTimeFormat? Format { get; set; }

    /// <summary>What the formula uses.</summary>
    [DataMember(Order = 70)]
    public int? SourceTypeMask { get; internal set; }

    /// <summary>The formula of a calculated or rolled-up column.</summary>
    [DataMember(Order = 70)]
    public string FormulaDefinition { get; set; }

    /// <summary>Which moment a value means.</summary>
    [DataMember(Order = 71)]
    public DateTimeBehavior DateTimeBehavior { get; set; }

    /// <summary>Whether that may be changed.</summary>
    [DataMember(Order = 71)]
    public BooleanManagedProperty CanChangeDateTimeBehavior { get; set; }
}
