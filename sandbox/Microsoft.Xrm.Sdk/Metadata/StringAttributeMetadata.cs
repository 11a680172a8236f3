using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk.Metadata;

/// <summary>A text column.</summary>
[DataContract(Name = "StringAttributeMetadata", Namespace = Namespaces.Metadata)]
public sealed class StringAttributeMetadata : AttributeMetadata
{
    /// <summary>The shortest limit.</summary>
    public const int MinSupportedLength = 1;

    /// <summary>The longest limit.</summary>
    public const int MaxSupportedLength = 4000;

    /// <summary>A column without name yet.</summary>
    public StringAttributeMetadata() : this((string)null)
    {
    }

    /// <summary>A column by its schema name.</summary>
    public StringAttributeMetadata(string schemaName) : base(AttributeTypeCode.String, schemaName)
    {
    }

    /// <summary>What the text is.</summary>
    [DataMember]
    public StringFormat? Format { get; set; }

    /// <summary>What the text is, by name.</summary>
    [DataMember(Order = 60)]
    public StringFormatName FormatName { get; set; }

    /// <summary>The longest text, in characters.</summary>
    [DataMember]
    public int? MaxLength { get; set; }

    /// <summary>True when it may be translated.</summary>
    [DataMember(Order = 70)]
    public bool? IsLocalizable { get; internal set; }

    /// <summary>The longest text that the store keeps.</summary>
    [DataMember(Order = 90)]
    public int? DatabaseLength { get; internal set; }

    /// <summary>The formula of a calculated or rolled-up column.</summary>
    [DataMember(Order = 70)]
    public string FormulaDefinition { get; set; }

    /// <summary>What the formula uses.</summary>
    [DataMember(Order = 70)]
    public int? SourceTypeMask { get; internal set; }
}
