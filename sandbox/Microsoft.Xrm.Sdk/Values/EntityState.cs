using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk;

/// <summary>What is to be done with a row that travels inside another.</summary>
[DataContract(Name = "EntityState", Namespace = Namespaces.Contracts)]
public enum EntityState
{
    /// <summary>Nothing.</summary>
    [EnumMember]
    Unchanged = 0,

    /// <summary>It is created.</summary>
    [EnumMember]
    Created = 1,

    /// <summary>It is updated.</summary>
    [EnumMember]
    Changed = 2,
}
