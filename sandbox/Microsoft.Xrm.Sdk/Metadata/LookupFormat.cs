using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk.Metadata;

/// <summary>What a lookup is used for.</summary>
[DataContract(Name = "LookupFormat", Namespace = Namespaces.Metadata)]
public enum LookupFormat
{
    /// <summary>Nothing special.</summary>
    [EnumMember]
    None = 0,

    /// <summary>A connection.</summary>
    [EnumMember]
    Connection = 1,

    /// <summary>What an activity regards.</summary>
    [EnumMember]
    Regarding = 2,

    /// <summary>Shown as text.</summary>
    [EnumMember]
    Text = 3,
}
