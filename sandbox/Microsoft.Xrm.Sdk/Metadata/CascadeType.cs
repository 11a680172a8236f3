using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk.Metadata;

/// <summary>What happens to the related rows.</summary>
[DataContract(Name = "CascadeType", Namespace = Namespaces.Metadata)]
public enum CascadeType
{
    /// <summary>Nothing.</summary>
    [EnumMember]
    NoCascade = 0,

    /// <summary>The same to all.</summary>
    [EnumMember]
    Cascade = 1,

    /// <summary>The same to the active ones.</summary>
    [EnumMember]
    Active = 2,

    /// <summary>The same to those of the same owner.</summary>
    [EnumMember]
    UserOwned = 3,

    /// <summary>Their lookup is emptied.</summary>
    [EnumMember]
    RemoveLink = 4,

    /// <summary>It is refused while there are any.</summary>
    [EnumMember]
    Restrict = 5,
}
