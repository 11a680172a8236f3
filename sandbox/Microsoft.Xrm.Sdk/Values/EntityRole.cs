using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk;

/// <summary>Which side of a relationship a row is on; needed where a table relates to itself.</summary>
[DataContract(Name = "EntityRole", Namespace = Namespaces.Contracts)]
public enum EntityRole
{
    /// <summary>The row holds the lookup.</summary>
    [EnumMember]
    Referencing = 0,

    /// <summary>The row is looked up.</summary>
    [EnumMember]
    Referenced = 1,
}
