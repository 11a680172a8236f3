namespace Personas.Crm.Domain.Repayment;

/// <summary>What the periods between instalments are counted in.</summary>
public enum PeriodUnit
{
    /// <summary>Days. The 364th part of a year where periods count as equal, so that seven of them are a week.</summary>
    Day,

    /// <summary>Weeks: the 52nd part of a year.</summary>
    Week,

    /// <summary>Months: the twelfth part of a year.</summary>
    Month,

    /// <summary>Years.</summary>
    Year,
}
