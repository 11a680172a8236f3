using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk.Metadata;

/// <summary>A yes-or-no column.</summary>
[DataContract(Name = "BooleanAttributeMetadata", Namespace = Namespaces.Metadata)]
public sealed class BooleanAttributeMetadata : AttributeMetadata
{
    /// <summary>A column without name yet.</summary>
    public BooleanAttributeMetadata() : this((string)null)
    {
    }

    /// <summary>A column by its schema name.</summary>
    public BooleanAttributeMetadata(string schemaName) : this(schemaName, null)
    {
    }

    /// <summary>A column with its options.</summary>
    public BooleanAttributeMetadata(BooleanOptionSetMetadata optionSet) : this(null, optionSet)
    {
    }

    /// <summary>A column by its schema name with its options.</summary>
    public BooleanAttributeMetadata(string schemaName, BooleanOptionSetMetadata optionSet)
        : base(AttributeTypeCode.Boolean, schemaName) => OptionSet = optionSet;

    /// <summary>The value of a new row.</summary>
    [DataMember]
    public bool? DefaultValue { get; set; }

    /// <summary>The formula of a calculated or rolled-up column.</summary>
    [DataMember(Order = 70)]
    public string FormulaDefinition { get; set; }

    /// <summary>What the formula uses.</summary>
    [DataMember(Order = 70)]
    public int? SourceTypeMask { get; internal set; }

    /// <summary>What yes and no are called.</summary>
    [DataMember]
    public BooleanOptionSetMetadata OptionSet { get; set; }
}
