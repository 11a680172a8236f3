using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk;

/// <summary>How far the index of an alternate key is.</summary>
[DataContract(Name = "EntityKeyIndexStatus", Namespace = Namespaces.Contracts71)]
public enum EntityKeyIndexStatus
{
    /// <summary>It waits.</summary>
    [EnumMember]
    Pending = 0,

    /// <summary>It is being built.</summary>
    [EnumMember]
    InProgress = 1,

    /// <summary>It is in use.</summary>
    [EnumMember]
    Active = 2,

    /// <summary>It could not be built, for example because of duplicates.</summary>
    [EnumMember]
    Failed = 3,
}
