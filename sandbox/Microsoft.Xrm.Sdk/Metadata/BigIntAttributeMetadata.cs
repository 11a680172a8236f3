using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk.Metadata;

/// <summary>A large whole number column.</summary>
[DataContract(Name = "BigIntAttributeMetadata", Namespace = Namespaces.Metadata)]
public sealed class BigIntAttributeMetadata : AttributeMetadata
{
    /// <summary>The smallest value that a column may allow.</summary>
    public const long MinSupportedValue = long.MinValue;

    /// <summary>The largest value that a column may allow.</summary>
    public const long MaxSupportedValue = long.MaxValue;

    /// <summary>A column without name yet.</summary>
    public BigIntAttributeMetadata() : this((string)null)
    {
    }

    /// <summary>A column by its schema name.</summary>
    public BigIntAttributeMetadata(string schemaName) : base(AttributeTypeCode.BigInt, schemaName)
    {
    }

    /// <summary>The largest value.</summary>
    [DataMember]
    public long? MaxValue { get; internal set; }

    /// <summary>The smallest value.</summary>
    [DataMember]
    public long? MinValue { get; internal set; }
}
