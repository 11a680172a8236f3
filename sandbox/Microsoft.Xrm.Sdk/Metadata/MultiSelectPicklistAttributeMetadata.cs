using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk.Metadata;

/// <summary>A choices column.</summary>
[DataContract(Name = "MultiSelectPicklistAttributeMetadata", Namespace = Namespaces.Metadata9)]
public sealed class MultiSelectPicklistAttributeMetadata : EnumAttributeMetadata
{
    /// <summary>A column without name yet.</summary>
    public MultiSelectPicklistAttributeMetadata() : this(null)
    {
    }

    /// <summary>A column by its schema name.</summary>
    public MultiSelectPicklistAttributeMetadata(string schemaName) : base(AttributeTypeCode.Virtual, schemaName) =>
        AttributeTypeName = AttributeTypeDisplayName.MultiSelectPicklistType;

    /// <summary>The formula of a calculated column.</summary>
    [DataMember]
    public string FormulaDefinition { get; set; }

    /// <summary>What the formula uses.</summary>
    [DataMember]
    public int? SourceTypeMask { get; internal set; }
}
