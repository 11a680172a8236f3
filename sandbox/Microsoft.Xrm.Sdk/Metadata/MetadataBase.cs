using System;
using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk.Metadata;

/// <summary>A definition.</summary>
[DataContract(Name = "MetadataBase", Namespace = Namespaces.Metadata)]
[KnownType(typeof(AttributeMetadata))]
[KnownType(typeof(EntityMetadata))]
[KnownType(typeof(OptionSetMetadata))]
[KnownType(typeof(RelationshipMetadataBase))]
public abstract class MetadataBase : IExtensibleDataObject
{
    /// <summary>The id of the definition.</summary>
    [DataMember]
    public Guid? MetadataId { get; set; }

    /// <summary>True when it was changed since the version that was asked about.</summary>
    [DataMember(Order = 60)]
    public bool? HasChanged { get; set; }

    /// <inheritdoc/>
    public ExtensionDataObject ExtensionData { get; set; }
}
