using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk.Metadata;

/// <summary>The kind of a relationship.</summary>
[DataContract(Name = "RelationshipType", Namespace = Namespaces.Metadata)]
public enum RelationshipType
{
    /// <summary>One row has many.</summary>
    [EnumMember]
    OneToManyRelationship = 0,

    /// <summary>Many rows have many.</summary>
    [EnumMember]
    ManyToManyRelationship = 1,

    /// <summary>One row has many.</summary>
    Default = 0,
}
