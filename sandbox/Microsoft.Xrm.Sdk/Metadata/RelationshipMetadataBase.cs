using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk.Metadata;

/// <summary>The definition of a relationship.</summary>
[DataContract(Name = "RelationshipMetadataBase", Namespace = Namespaces.Metadata)]
[KnownType(typeof(OneToManyRelationshipMetadata))]
[KnownType(typeof(ManyToManyRelationshipMetadata))]
public abstract class RelationshipMetadataBase : MetadataBase
{
    /// <summary>A relationship.</summary>
    protected RelationshipMetadataBase()
    {
    }

    /// <summary>A relationship of a kind.</summary>
    protected RelationshipMetadataBase(RelationshipType type) => RelationshipType = type;

    /// <summary>True when a solution added it.</summary>
    [DataMember]
    public bool? IsCustomRelationship { get; set; }

    /// <summary>Whether it may be customised.</summary>
    [DataMember]
    public BooleanManagedProperty IsCustomizable { get; set; }

    /// <summary>Whether users may search by it.</summary>
    [DataMember]
    public bool? IsValidForAdvancedFind { get; set; }

    /// <summary>The schema name.</summary>
    [DataMember]
    public string SchemaName { get; set; }

    /// <summary>True when it comes with a managed solution.</summary>
    [DataMember]
    public bool? IsManaged { get; internal set; }

    /// <summary>The kind.</summary>
    [DataMember(Order = 60)]
    public RelationshipType RelationshipType { get; internal set; }

    /// <summary>The version of the solution that brought it.</summary>
    [DataMember(Order = 60)]
    public string IntroducedVersion { get; internal set; }
}
