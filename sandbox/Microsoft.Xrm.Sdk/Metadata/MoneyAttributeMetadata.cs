using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk.Metadata;

/// <summary>An amount column.</summary>
[DataContract(Name = "MoneyAttributeMetadata", Namespace = Namespaces.Metadata)]
public sealed class MoneyAttributeMetadata : AttributeMetadata
{
    /// <summary>The smallest value that a column may allow.</summary>
    public const double MinSupportedValue = -922337203685477.0;

    /// <summary>The largest value that a column may allow.</summary>
    public const double MaxSupportedValue = 922337203685477.0;

    /// <summary>The fewest digits after the point.</summary>
    public const int MinSupportedPrecision = 0;

    /// <summary>The most digits after the point.</summary>
    public const int MaxSupportedPrecision = 4;

    /// <summary>A column without name yet.</summary>
    public MoneyAttributeMetadata() : this((string)null)
    {
    }

    /// <summary>A column by its schema name.</summary>
    public MoneyAttributeMetadata(string schemaName) : base(AttributeTypeCode.Money, schemaName)
    {
    }

    /// <summary>The largest value.</summary>
    [DataMember]
    public double? MaxValue { get; set; }

    /// <summary>The smallest value.</summary>
    [DataMember]
    public double? MinValue { get; set; }

    /// <summary>Digits after the point.</summary>
    [DataMember]
    public int? Precision { get; set; }

    /// <summary>Where the digits come from: 0 this column, 1 the organisation, 2 the currency.</summary>
    [DataMember]
    public int? PrecisionSource { get; set; }

    /// <summary>The column of which this is the amount in base currency.</summary>
    [DataMember]
    public string CalculationOf { get; set; }

    /// <summary>The formula of a calculated or rolled-up column.</summary>
    [DataMember(Order = 70)]
    public string FormulaDefinition { get; set; }

    /// <summary>What the formula uses.</summary>
    [DataMember(Order = 70)]
    public int? SourceTypeMask { get; internal set; }

    /// <summary>True when it is the amount in base currency.</summary>
    [DataMember(Order = 70)]
    public bool? IsBaseCurrency { get; internal set; }
}
