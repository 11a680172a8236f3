namespace Personas.Crm.Domain.Repayment;

/// <summary>How long a period counts when interest is taken.</summary>
public enum InterestBasis
{
    /// <summary>
    /// Every regular period is the same part of a year: 1/12, 1/4, 1/52. Of an irregular first period the whole periods are counted back from
    /// the first due date, and the days that remain are counted by the day count. A period that a drawdown or a new rate divides is
    /// divided by its actual days.
    /// </summary>
    EqualPeriods,

    /// <summary>Every period is as long as the day count says.</summary>
    DayCounted,
}
