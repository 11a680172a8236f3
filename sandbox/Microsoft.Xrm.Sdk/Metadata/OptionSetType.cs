using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk.Metadata;

/// <summary>What an option set belongs to.</summary>
[DataContract(Name = "OptionSetType", Namespace = Namespaces.Metadata)]
public enum OptionSetType
{
    /// <summary>A choice.</summary>
    [EnumMember]
    Picklist = 0,

    /// <summary>The state of a row.</summary>
    [EnumMember]
    State = 1,

    /// <summary>The reason for the state of a row.</summary>
    [EnumMember]
    Status = 2,

    /// <summary>Yes or no.</summary>
    [EnumMember]
    Boolean = 3,
}
