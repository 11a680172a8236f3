using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk.Metadata;

/// <summary>A floating point column.</summary>
[DataContract(Name = "DoubleAttributeMetadata", Namespace = Namespaces.Metadata)]
public sealed class DoubleAttributeMetadata : AttributeMetadata
{
    /// <summary>The smallest value that a column may allow.</summary>
    public const double MinSupportedValue = -100000000000.0;

    /// <summary>The largest value that a column may allow.</summary>
    public const double MaxSupportedValue = 100000000000.0;

    /// <summary>The fewest digits after the point.</summary>
    public const int MinSupportedPrecision = 0;

    /// <summary>The most digits after the point.</summary>
    public const int MaxSupportedPrecision = 5;

    /// <summary>A column without name yet.</summary>
    public DoubleAttributeMetadata() : this((string)null)
    {
    }

    /// <summary>A column by its schema name.</summary>
    public DoubleAttributeMetadata(string schemaName) : base(AttributeTypeCode.Double, schemaName)
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
}
