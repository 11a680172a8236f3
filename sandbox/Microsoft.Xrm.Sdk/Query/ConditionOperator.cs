using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk.Query;

/// <summary>What a condition asks of a column.</summary>
[DataContract(Name = "ConditionOperator", Namespace = Namespaces.Contracts)]
public enum ConditionOperator
{
    /// <summary>Equals the value.</summary>
    [EnumMember]
    Equal = 0,

    /// <summary>Differs from the value.</summary>
    [EnumMember]
    NotEqual = 1,

    /// <summary>Is greater than the value.</summary>
    [EnumMember]
    GreaterThan = 2,

    /// <summary>Is less than the value.</summary>
    [EnumMember]
    LessThan = 3,

    /// <summary>Is the value or greater.</summary>
    [EnumMember]
    GreaterEqual = 4,

    /// <summary>Is the value or less.</summary>
    [EnumMember]
    LessEqual = 5,

    /// <summary>Matches the pattern: % any text, _ one character.</summary>
    [EnumMember]
    Like = 6,

    /// <summary>Does not match the pattern.</summary>
    [EnumMember]
    NotLike = 7,

    /// <summary>Is one of the values.</summary>
    [EnumMember]
    In = 8,

    /// <summary>Is none of the values.</summary>
    [EnumMember]
    NotIn = 9,

    /// <summary>Lies between two values, ends included.</summary>
    [EnumMember]
    Between = 10,

    /// <summary>Does not lie between two values.</summary>
    [EnumMember]
    NotBetween = 11,

    /// <summary>Is missing.</summary>
    [EnumMember]
    Null = 12,

    /// <summary>Is there.</summary>
    [EnumMember]
    NotNull = 13,

    /// <summary>Is yesterday.</summary>
    [EnumMember]
    Yesterday = 14,

    /// <summary>Is today.</summary>
    [EnumMember]
    Today = 15,

    /// <summary>Is tomorrow.</summary>
    [EnumMember]
    Tomorrow = 16,

    /// <summary>Is in the seven days before today, or today.</summary>
    [EnumMember]
    Last7Days = 17,

    /// <summary>Is in the seven days from today.</summary>
    [EnumMember]
    Next7Days = 18,

    /// <summary>Is in the week before this one.</summary>
    [EnumMember]
    LastWeek = 19,

    /// <summary>Is in this week.</summary>
    [EnumMember]
    ThisWeek = 20,

    /// <summary>Is in the week after this one.</summary>
    [EnumMember]
    NextWeek = 21,

    /// <summary>Is in the month before this one.</summary>
    [EnumMember]
    LastMonth = 22,

    /// <summary>Is in this month.</summary>
    [EnumMember]
    ThisMonth = 23,

    /// <summary>Is in the month after this one.</summary>
    [EnumMember]
    NextMonth = 24,

    /// <summary>Is on the day.</summary>
    [EnumMember]
    On = 25,

    /// <summary>Is on the day or before it.</summary>
    [EnumMember]
    OnOrBefore = 26,

    /// <summary>Is on the day or after it.</summary>
    [EnumMember]
    OnOrAfter = 27,

    /// <summary>Is in the year before this one.</summary>
    [EnumMember]
    LastYear = 28,

    /// <summary>Is in this year.</summary>
    [EnumMember]
    ThisYear = 29,

    /// <summary>Is in the year after this one.</summary>
    [EnumMember]
    NextYear = 30,

    /// <summary>Is in the last hours.</summary>
    [EnumMember]
    LastXHours = 31,

    /// <summary>Is in the next hours.</summary>
    [EnumMember]
    NextXHours = 32,

    /// <summary>Is in the last days.</summary>
    [EnumMember]
    LastXDays = 33,

    /// <summary>Is in the next days.</summary>
    [EnumMember]
    NextXDays = 34,

    /// <summary>Is in the last weeks.</summary>
    [EnumMember]
    LastXWeeks = 35,

    /// <summary>Is in the next weeks.</summary>
    [EnumMember]
    NextXWeeks = 36,

    /// <summary>Is in the last months.</summary>
    [EnumMember]
    LastXMonths = 37,

    /// <summary>Is in the next months.</summary>
    [EnumMember]
    NextXMonths = 38,

    /// <summary>Is in the last years.</summary>
    [EnumMember]
    LastXYears = 39,

    /// <summary>Is in the next years.</summary>
    [EnumMember]
    NextXYears = 40,

    /// <summary>Is the user.</summary>
    [EnumMember]
    EqualUserId = 41,

    /// <summary>Is not the user.</summary>
    [EnumMember]
    NotEqualUserId = 42,

    /// <summary>Is the business unit of the user.</summary>
    [EnumMember]
    EqualBusinessId = 43,

    /// <summary>Is not the business unit of the user.</summary>
    [EnumMember]
    NotEqualBusinessId = 44,

    /// <summary>Is below the value in the hierarchy.</summary>
    [EnumMember]
    ChildOf = 45,

    /// <summary>Has the bits.</summary>
    [EnumMember]
    Mask = 46,

    /// <summary>Does not have the bits.</summary>
    [EnumMember]
    NotMask = 47,

    /// <summary>Has one of the bits.</summary>
    [EnumMember]
    MasksSelect = 48,

    /// <summary>Contains the text.</summary>
    [EnumMember]
    Contains = 49,

    /// <summary>Does not contain the text.</summary>
    [EnumMember]
    DoesNotContain = 50,

    /// <summary>Is the language of the user.</summary>
    [EnumMember]
    EqualUserLanguage = 51,

    /// <summary>Is not on the day.</summary>
    [EnumMember]
    NotOn = 52,

    /// <summary>Is older than the months.</summary>
    [EnumMember]
    OlderThanXMonths = 53,

    /// <summary>Begins with the text.</summary>
    [EnumMember]
    BeginsWith = 54,

    /// <summary>Does not begin with the text.</summary>
    [EnumMember]
    DoesNotBeginWith = 55,

    /// <summary>Ends with the text.</summary>
    [EnumMember]
    EndsWith = 56,

    /// <summary>Does not end with the text.</summary>
    [EnumMember]
    DoesNotEndWith = 57,

    /// <summary>Is in this fiscal year.</summary>
    [EnumMember]
    ThisFiscalYear = 58,

    /// <summary>Is in this fiscal period.</summary>
    [EnumMember]
    ThisFiscalPeriod = 59,

    /// <summary>Is in the fiscal year after this one.</summary>
    [EnumMember]
    NextFiscalYear = 60,

    /// <summary>Is in the fiscal period after this one.</summary>
    [EnumMember]
    NextFiscalPeriod = 61,

    /// <summary>Is in the fiscal year before this one.</summary>
    [EnumMember]
    LastFiscalYear = 62,

    /// <summary>Is in the fiscal period before this one.</summary>
    [EnumMember]
    LastFiscalPeriod = 63,

    /// <summary>Is in the last fiscal years.</summary>
    [EnumMember]
    LastXFiscalYears = 64,

    /// <summary>Is in the last fiscal periods.</summary>
    [EnumMember]
    LastXFiscalPeriods = 65,

    /// <summary>Is in the next fiscal years.</summary>
    [EnumMember]
    NextXFiscalYears = 66,

    /// <summary>Is in the next fiscal periods.</summary>
    [EnumMember]
    NextXFiscalPeriods = 67,

    /// <summary>Is in the fiscal year.</summary>
    [EnumMember]
    InFiscalYear = 68,

    /// <summary>Is in the fiscal period of any year.</summary>
    [EnumMember]
    InFiscalPeriod = 69,

    /// <summary>Is in the fiscal period of the year.</summary>
    [EnumMember]
    InFiscalPeriodAndYear = 70,

    /// <summary>Is in the fiscal period of the year or before it.</summary>
    [EnumMember]
    InOrBeforeFiscalPeriodAndYear = 71,

    /// <summary>Is in the fiscal period of the year or after it.</summary>
    [EnumMember]
    InOrAfterFiscalPeriodAndYear = 72,

    /// <summary>Is a team of the user.</summary>
    [EnumMember]
    EqualUserTeams = 73,

    /// <summary>Is the user or a team of the user.</summary>
    [EnumMember]
    EqualUserOrUserTeams = 74,

    /// <summary>Is below the row in the hierarchy.</summary>
    [EnumMember]
    Under = 75,

    /// <summary>Is not below the row in the hierarchy.</summary>
    [EnumMember]
    NotUnder = 76,

    /// <summary>Is the row or below it in the hierarchy.</summary>
    [EnumMember]
    UnderOrEqual = 77,

    /// <summary>Is above the row in the hierarchy.</summary>
    [EnumMember]
    Above = 78,

    /// <summary>Is the row or above it in the hierarchy.</summary>
    [EnumMember]
    AboveOrEqual = 79,

    /// <summary>Is the user or below the user in the hierarchy.</summary>
    [EnumMember]
    EqualUserOrUserHierarchy = 80,

    /// <summary>Is the user, a team of the user, or below the user in the hierarchy with their teams.</summary>
    [EnumMember]
    EqualUserOrUserHierarchyAndTeams = 81,

    /// <summary>Is older than the years.</summary>
    [EnumMember]
    OlderThanXYears = 82,

    /// <summary>Is older than the weeks.</summary>
    [EnumMember]
    OlderThanXWeeks = 83,

    /// <summary>Is older than the days.</summary>
    [EnumMember]
    OlderThanXDays = 84,

    /// <summary>Is older than the hours.</summary>
    [EnumMember]
    OlderThanXHours = 85,

    /// <summary>Is older than the minutes.</summary>
    [EnumMember]
    OlderThanXMinutes = 86,

    /// <summary>Holds one of the choices.</summary>
    [EnumMember]
    ContainValues = 87,

    /// <summary>Holds none of the choices.</summary>
    [EnumMember]
    DoesNotContainValues = 88,

    /// <summary>Is the business unit of a role of the user.</summary>
    [EnumMember]
    EqualRoleBusinessId = 89,
}
