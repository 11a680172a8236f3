using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk;

/// <summary>What an update or delete does when the row was changed since it was read.</summary>
[DataContract(Name = "ConcurrencyBehavior", Namespace = Namespaces.Contracts71)]
public enum ConcurrencyBehavior
{
    /// <summary>What the platform does for that table: overwrite.</summary>
    [EnumMember]
    Default = 0,

    /// <summary>Refuse.</summary>
    [EnumMember]
    IfRowVersionMatches = 1,

    /// <summary>Overwrite.</summary>
    [EnumMember]
    AlwaysOverwrite = 2,
}
