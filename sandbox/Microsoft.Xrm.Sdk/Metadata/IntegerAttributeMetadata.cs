using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk.Metadata;

/// <summary>A whole number column.</summary>
[DataContract(Name = "IntegerAttributeMetadata", Namespace = Namespaces.Metadata)]
public sealed class IntegerAttributeMetadata : AttributeMetadata
{
    /// <summary>The smallest value that a column may allow.</summary>
    public const int MinSupportedValue = int.MinValue;

    /// <summary>The largest value that a column may allow.</summary>
    public const int MaxSupportedValue = int.MaxValue;

    /// <summary>A column without name yet.</summary>
    public IntegerAttributeMetadata() : this((string)null)
    {
    }

    /// <summary>A column by its schema name.</summary>
    public IntegerAttributeMetadata(string schemaName) : base(AttributeTypeCode.Integer, schemaName)
    {
    }

    /// <summary>How it is shown.</summary>
    [DataMember]
    public IntegerFormat? Format { get; set; }

    /// <summary>The largest value.</summary>
    [DataMember]
    public int? MaxValue { get; set; }

    /// <summary>The smallest value.</summary>
    [DataMember]
    public int? MinValue { get; set; }

    /// <summary>The formula of a calculated or rolled-up column.</summary>
    [DataMember(Order = 70)]
    public string FormulaDefinition { get; set; }

    /// <summary>What the formula uses.</summary>
    [DataMember(Order = 70)]
    public int? SourceTypeMask { get; internal set; }
}
