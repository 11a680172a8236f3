using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk.Metadata;

/// <summary>A decimal number column.</summary>
[DataContract(Name = "DecimalAttributeMetadata", Namespace = Namespaces.Metadata)]
public sealed class DecimalAttributeMetadata : AttributeMetadata
{
    /// <summary>The smallest value that a column may allow.</summary>
    public const double MinSupportedValue = -100000000000.0;

    /// <summary>The largest value that a column may allow.</summary>
    public const double MaxSupportedValue = 100000000000.0;

    /// <summary>The fewest digits after the point.</summary>
    public const int MinSupportedPrecision = 0;

    /// <summary>The most digits after the point.</summary>
    public const int MaxSupportedPrecision = 10;

    /// <summary>A column without name yet.</summary>
    public DecimalAttributeMetadata() : this((string)null)
    {
    }

    /// <summary>A column by its schema name.</summary>
    public DecimalAttributeMetadata(string schemaName) : base(AttributeTypeCode.Decimal, schemaName)
    {
    }

    /// <summary>The largest value.</summary>
    [DataMember]
    public decimal? MaxValue { get; set; }

    /// <summary>The smallest value.</summary>
    [DataMember]
    public decimal? MinValue { get; set; }

    /// <summary>Digits after the point.</summary>
    [DataMember]
    public int? Precision { get; set; }

    /// <summary>The formula of a calculated or rolled-up column.</summary>
    [DataMember(Order = 70)]
    public string FormulaDefinition { get; set; }

    /// <summary>What the formula uses.</summary>
    [DataMember(Order = 70)]
    public int? SourceTypeMask { get; internal set; }
}
