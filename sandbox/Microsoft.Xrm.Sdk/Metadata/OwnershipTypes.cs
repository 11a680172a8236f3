using System;
using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk.Metadata;

/// <summary>Who owns the rows of a table.</summary>
[Flags]
[DataContract(Name = "OwnershipTypes", Namespace = Namespaces.Metadata)]
public enum OwnershipTypes
{
    /// <summary>Nobody.</summary>
    [EnumMember]
    None = 0,

    /// <summary>A user or team.</summary>
    [EnumMember]
    UserOwned = 1,

    /// <summary>A team.</summary>
    [EnumMember]
    TeamOwned = 2,

    /// <summary>A business unit.</summary>
    [EnumMember]
    BusinessOwned = 4,

    /// <summary>The organisation.</summary>
    [EnumMember]
    OrganizationOwned = 8,

    /// <summary>The business unit of the parent row.</summary>
    [EnumMember]
    BusinessParented = 16,

    /// <summary>Rows are filtered by their parent.</summary>
    [EnumMember]
    Filtered = 32,
}
