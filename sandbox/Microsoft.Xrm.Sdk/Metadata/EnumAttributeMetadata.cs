using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk.Metadata;

/// <summary>A column whose values are options.</summary>
[DataContract(Name = "EnumAttributeMetadata", Namespace = Namespaces.Metadata)]
[KnownType(typeof(MultiSelectPicklistAttributeMetadata))]
[KnownType(typeof(EntityNameAttributeMetadata))]
[KnownType(typeof(PicklistAttributeMetadata))]
[KnownType(typeof(StateAttributeMetadata))]
[KnownType(typeof(StatusAttributeMetadata))]
public abstract class EnumAttributeMetadata : AttributeMetadata
{
    /// <summary>A column of no type yet.</summary>
    protected EnumAttributeMetadata()
    {
    }

    /// <summary>A column of a type by its schema name.</summary>
    protected EnumAttributeMetadata(AttributeTypeCode attributeType, string schemaName) : base(attributeType, schemaName)
    {
    }

    /// <summary>The value on a new form; null or -1 for none.</summary>
    [DataMember]
    public int? DefaultFormValue { get; set; }

    /// <summary>The options.</summary>
    [DataMember]
    public OptionSetMetadata OptionSet { get; set; }
}
