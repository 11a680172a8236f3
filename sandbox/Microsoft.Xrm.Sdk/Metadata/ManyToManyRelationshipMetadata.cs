using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk.Metadata;

/// <summary>Many rows have many, by a table between them.</summary>
[DataContract(Name = "ManyToManyRelationshipMetadata", Namespace = Namespaces.Metadata)]
public sealed class ManyToManyRelationshipMetadata : RelationshipMetadataBase
{
    /// <summary>A relationship without tables yet.</summary>
    public ManyToManyRelationshipMetadata() : base(RelationshipType.ManyToManyRelationship)
    {
    }

    /// <summary>The first table.</summary>
    [DataMember]
    public string Entity1LogicalName { get; set; }

    /// <summary>The second table.</summary>
    [DataMember]
    public string Entity2LogicalName { get; set; }

    /// <summary>The table between them.</summary>
    [DataMember]
    public string IntersectEntityName { get; set; }

    /// <summary>The column between them that holds the first.</summary>
    [DataMember]
    public string Entity1IntersectAttribute { get; set; }

    /// <summary>The column between them that holds the second.</summary>
    [DataMember]
    public string Entity2IntersectAttribute { get; set; }

    /// <summary>The first in the Web API.</summary>
    [DataMember]
    public string Entity1NavigationPropertyName { get; set; }

    /// <summary>The second in the Web API.</summary>
    [DataMember]
    public string Entity2NavigationPropertyName { get; set; }
}
