using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk.Metadata;

/// <summary>One row has many: a lookup seen from both sides.</summary>
[DataContract(Name = "OneToManyRelationshipMetadata", Namespace = Namespaces.Metadata)]
public sealed class OneToManyRelationshipMetadata : RelationshipMetadataBase
{
    /// <summary>A relationship without tables yet.</summary>
    public OneToManyRelationshipMetadata() : base(RelationshipType.OneToManyRelationship)
    {
    }

    /// <summary>What happens to the many with the one.</summary>
    [DataMember]
    public CascadeConfiguration CascadeConfiguration { get; set; }

    /// <summary>The id of the one.</summary>
    [DataMember]
    public string ReferencedAttribute { get; set; }

    /// <summary>The table of the one.</summary>
    [DataMember]
    public string ReferencedEntity { get; set; }

    /// <summary>The lookup of the many.</summary>
    [DataMember]
    public string ReferencingAttribute { get; set; }

    /// <summary>The table of the many.</summary>
    [DataMember]
    public string ReferencingEntity { get; set; }

    /// <summary>True when it makes a hierarchy.</summary>
    [DataMember]
    public bool? IsHierarchical { get; set; }

    /// <summary>The many in the Web API.</summary>
    [DataMember]
    public string ReferencedEntityNavigationPropertyName { get; set; }

    /// <summary>The one in the Web API.</summary>
    [DataMember]
    public string ReferencingEntityNavigationPropertyName { get; set; }
}
