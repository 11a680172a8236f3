using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk.Metadata;

/// <summary>Whether a column must have a value.</summary>
[DataContract(Name = "AttributeRequiredLevel", Namespace = Namespaces.Metadata)]
public enum AttributeRequiredLevel
{
    /// <summary>It need not.</summary>
    [EnumMember]
    None = 0,

    /// <summary>The platform insists.</summary>
    [EnumMember]
    SystemRequired = 1,

    /// <summary>Forms insist.</summary>
    [EnumMember]
    ApplicationRequired = 2,

    /// <summary>Forms recommend it.</summary>
    [EnumMember]
    Recommended = 3,
}
