using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk.Query;

/// <summary>How the values of a group become one.</summary>
[DataContract(Name = "AggregateType", Namespace = Namespaces.Contracts)]
public enum XrmAggregateType
{
    /// <summary>Not at all.</summary>
    [EnumMember]
    None = 0,

    /// <summary>How many rows.</summary>
    [EnumMember]
    Count = 1,

    /// <summary>How many rows have a value.</summary>
    [EnumMember]
    CountColumn = 2,

    /// <summary>Their sum.</summary>
    [EnumMember]
    Sum = 3,

    /// <summary>Their mean.</summary>
    [EnumMember]
    Avg = 4,

    /// <summary>The smallest.</summary>
    [EnumMember]
    Min = 5,

    /// <summary>The largest.</summary>
    [EnumMember]
    Max = 6,
}
