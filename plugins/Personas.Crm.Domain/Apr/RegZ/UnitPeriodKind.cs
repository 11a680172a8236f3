namespace Personas.Crm.Domain.Apr.RegZ;

/// <summary>The standard intervals of appendix J, paragraph (b)(3)(iii).</summary>
public enum UnitPeriodKind
{
    /// <summary>Days; a multiple stands for a term or a common period that is no other interval.</summary>
    Day,

    /// <summary>Weeks, or a multiple.</summary>
    Week,

    /// <summary>Half months, as on the 1st and 16th.</summary>
    HalfMonth,

    /// <summary>Months, or a multiple up to 11.</summary>
    Month,

    /// <summary>A year, the longest unit-period there is.</summary>
    Year,
}
