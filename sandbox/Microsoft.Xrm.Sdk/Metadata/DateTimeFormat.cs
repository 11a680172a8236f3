using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk.Metadata;

/// <summary>What of a date is shown.</summary>
[DataContract(Name = "DateTimeFormat", Namespace = Namespaces.Metadata)]
public enum DateTimeFormat
{
    /// <summary>The day.</summary>
    [EnumMember]
    DateOnly = 0,

    /// <summary>The day and the time.</summary>
    [EnumMember]
    DateAndTime = 1,
}
