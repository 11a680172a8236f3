using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk.Metadata;

/// <summary>How a whole number is shown.</summary>
[DataContract(Name = "IntegerFormat", Namespace = Namespaces.Metadata)]
public enum IntegerFormat
{
    /// <summary>As a number.</summary>
    [EnumMember]
    None = 0,

    /// <summary>As a duration; the number is minutes.</summary>
    [EnumMember]
    Duration = 1,

    /// <summary>As a time zone.</summary>
    [EnumMember]
    TimeZone = 2,

    /// <summary>As a language.</summary>
    [EnumMember]
    Language = 3,

    /// <summary>As a locale.</summary>
    [EnumMember]
    Locale = 4,
}
