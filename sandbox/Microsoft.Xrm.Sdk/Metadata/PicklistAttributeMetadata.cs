using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk.Metadata;

/// <summary>A choice column.</summary>
[DataContract(Name = "PicklistAttributeMetadata", Namespace = Namespaces.Metadata)]
public sealed class PicklistAttributeMetadata : EnumAttributeMetadata
{
    /// <summary>A column without name yet.</summary>
    public PicklistAttributeMetadata() : this((string)null)
    {
    }

    /// <summary>A column by its schema name.</summary>
    public PicklistAttributeMetadata(string schemaName) : base(AttributeTypeCode.Picklist, schemaName)
    {
    }

    /// <summary>The formula of a calculated or rolled-up column.</summary>
    [DataMember(Order = 70)]
    public string FormulaDefinition { get; set; }

    /// <summary>What the formula uses.</summary>
    [DataMember(Order = 70)]
    public int? SourceTypeMask { get; internal set; }
}
