namespace Personas.Crm.Domain.Products;

/// <summary>By which parts of a year the interest of a product is counted.</summary>
public enum InterestCount
{
    /// <summary>All periods are equal, whatever their days.</summary>
    EqualPeriods,

    /// <summary>Months of 30 days, years of 360, as in the United States: the end of February is a 30th too.</summary>
    Thirty360Us,

    /// <summary>The same, where a 31st is always a 30th.</summary>
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
