namespace Personas.Crm.Domain.Values;

/// <summary>How a fiscal year is divided, as the organisation's settings say.</summary>
public enum FiscalPeriodKind
{
    /// <summary>One period: the year.</summary>
    Year,

    /// <summary>Two periods of six months.</summary>
    HalfYear,

    /// <summary>Four periods of three months.</summary>
    Quarter,

    /// <summary>Twelve periods of a month.</summary>
    Month,

    /// <summary>Thirteen periods of four weeks; the last one takes the days that remain.</summary>
    FourWeeks,
}
