using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk.Query;

/// <summary>How a linked table joins.</summary>
[DataContract(Name = "JoinOperator", Namespace = Namespaces.Contracts)]
public enum JoinOperator
{
    /// <summary>Rows without partner are left out.</summary>
    [EnumMember]
    Inner = 0,

    /// <summary>Rows without partner stay, with nulls.</summary>
    [EnumMember]
    LeftOuter = 1,

    /// <summary>As Inner, with one of the two joining columns in the result.</summary>
    [EnumMember]
    Natural = 2,

    /// <summary>As Inner, with the first partner only.</summary>
    [EnumMember]
    MatchFirstRowUsingCrossApply = 3,

    /// <summary>Rows that have a partner, tested with IN; the partner's columns are not in the result.</summary>
    [EnumMember]
    In = 4,

    /// <summary>Rows that have a partner, tested with EXISTS; the partner's columns are not in the result.</summary>
    [EnumMember]
    Exists = 5,

    /// <summary>In a filter: a partner meets the criteria.</summary>
    [EnumMember]
    Any = 6,

    /// <summary>In a filter: no partner meets the criteria.</summary>
    [EnumMember]
    NotAny = 7,

    /// <summary>In a filter: there are partners and none fails the criteria.</summary>
    [EnumMember]
    All = 8,

    /// <summary>In a filter: a partner fails the criteria.</summary>
    [EnumMember]
    NotAll = 9,
}
