namespace Personas.Crm.Domain.Products;

/// <summary>By which parts of a year the interest of a product is counted.</summary>
public enum InterestCount
{
    /// <summary>All periods are equal, whatever their days.</summary>
    EqualPeriods,

    /// <summary>
    /// 30/360 US: months of 30 days, years of 360, the end of February a 30th too (NASD; spreadsheets' basis 0). ISDA's 30/360, the bond basis, knows
    /// no end of February and is another convention.
    /// </summary>
    Thirty360Us,

    /// <summary>30E/360, the eurobond basis: every 31st is a 30th, and February ends when it ends (spreadsheets' basis 4).</summary>
    Thirty360European,

    /// <summary>The days, in years of 365.</summary>
    Actual365,

    /// <summary>The days, in years of 360.</summary>
    Actual360,

    /// <summary>The days, in the years they fall in.</summary>
    ActualActualIsda,

    /// <summary>The days, in the periods they fall in.</summary>
    ActualActualIcma,
}
