using System;
using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk.Metadata;

/// <summary>The parts of a table's definition.</summary>
[Flags]
[DataContract(Name = "EntityFilters", Namespace = Namespaces.Metadata)]
public enum EntityFilters
{
    /// <summary>The table itself.</summary>
    [EnumMember]
    Entity = 1,

    /// <summary>Its columns.</summary>
    [EnumMember]
    Attributes = 2,

    /// <summary>Its privileges.</summary>
    [EnumMember]
    Privileges = 4,

    /// <summary>Its relationships.</summary>
    [EnumMember]
    Relationships = 8,

    /// <summary>The table itself.</summary>
    Default = 1,

    /// <summary>Everything.</summary>
    All = 15,
}
