namespace Personas.Crm.Domain.Apr;

/// <summary>What an interval of the European rule is counted in before its remaining days: the frequency of the payments.</summary>
public enum EuPeriod
{
    /// <summary>Equal months, 12 to a year. Also what is used when payments have no frequency.</summary>
    Month,

    /// <summary>Weeks, 52 to a year.</summary>
    Week,

    /// <summary>Years.</summary>
    Year,
}
