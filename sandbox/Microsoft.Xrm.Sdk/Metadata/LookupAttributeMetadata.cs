using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk.Metadata;

/// <summary>A column that refers to a row.</summary>
[DataContract(Name = "LookupAttributeMetadata", Namespace = Namespaces.Metadata)]
public sealed class LookupAttributeMetadata : AttributeMetadata
{
    /// <summary>A column without name yet.</summary>
    public LookupAttributeMetadata() : this(null)
    {
    }

    /// <summary>A column with its use.</summary>
    public LookupAttributeMetadata(LookupFormat? format) : base(AttributeTypeCode.Lookup) => Format = format;

    /// <summary>The tables that it may refer to.</summary>
    [DataMember]
    public string[] Targets { get; set; }

    /// <summary>What it is used for.</summary>
    [DataMember]
    public LookupFormat? Format { get; set; }
}
