using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk.Metadata;

/// <summary>A column for text of many lines.</summary>
[DataContract(Name = "MemoAttributeMetadata", Namespace = Namespaces.Metadata)]
public sealed class MemoAttributeMetadata : AttributeMetadata
{
    /// <summary>The shortest limit.</summary>
    public const int MinSupportedLength = 1;

    /// <summary>The longest limit.</summary>
    public const int MaxSupportedLength = 1048576;

    /// <summary>A column without name yet.</summary>
    public MemoAttributeMetadata() : this((string)null)
    {
    }

    /// <summary>A column by its schema name.</summary>
    public MemoAttributeMetadata(string schemaName) : base(AttributeTypeCode.Memo, schemaName)
    {
    }

    /// <summary>What the text is.</summary>
    [DataMember]
    public StringFormat? Format { get; set; }

    /// <summary>What the text is, by name.</summary>
    [DataMember(Order = 60)]
    public MemoFormatName FormatName { get; set; }

    /// <summary>The longest text, in characters.</summary>
    [DataMember]
    public int? MaxLength { get; set; }

    /// <summary>True when it may be translated.</summary>
    [DataMember(Order = 70)]
    public bool? IsLocalizable { get; internal set; }
}
