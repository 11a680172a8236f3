using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk.Metadata;

/// <summary>A column that holds the name of a table.</summary>
[DataContract(Name = "EntityNameAttributeMetadata", Namespace = Namespaces.Metadata)]
public sealed class EntityNameAttributeMetadata : EnumAttributeMetadata
{
    /// <summary>A column without name yet.</summary>
    public EntityNameAttributeMetadata() : this((string)null)
    {
    }

    /// <summary>A column by its schema name.</summary>
    public EntityNameAttributeMetadata(string schemaName) : base(AttributeTypeCode.EntityName, schemaName)
    {
    }

    /// <summary>True when the rows keep it.</summary>
    [DataMember(Order = 90)]
    public bool IsEntityReferenceStored { get; internal set; }
}
