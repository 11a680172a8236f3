namespace Dataverse.Sandbox.Query.Model;

/// <summary>A column to return, plain, grouped by or aggregated.</summary>
/// <param name="Place">Where it stands in the query.</param>
/// <param name="Column">Logical name of the column.</param>
internal sealed record Selected(string Place, string Column)
{
    /// <summary>The name in the result; null for the column's own.</summary>
    public string? Alias { get; init; }

    /// <summary>What is made of the rows of a group.</summary>
    public Aggregate Aggregate { get; init; }

    /// <summary>Whether equal values are counted once.</summary>
    public bool IsDistinct { get; init; }

    /// <summary>Whether the rows are grouped by it.</summary>
    public bool IsGroup { get; init; }

    /// <summary>The part of a date to group by.</summary>
    public DatePart DatePart { get; init; }

    /// <summary>Whether date parts are those of UTC and not of the user's time zone.</summary>
    public bool IsUtc { get; init; }
}

/// <summary>What is made of the rows of a group.</summary>
internal enum Aggregate
{
    /// <summary>Nothing: the column is returned or grouped by.</summary>
    None,

    /// <summary>Number of rows.</summary>
    Count,

    /// <summary>Number of rows in which the column has a value.</summary>
    CountColumn,

    /// <summary>Total of the values.</summary>
    Sum,

    /// <summary>Mean of the values; empty ones do not take part.</summary>
    Avg,

    /// <summary>Smallest value.</summary>
    Min,

    /// <summary>Largest value.</summary>
    Max,
}

/// <summary>The part of a date by which rows are grouped; every one is a whole number.</summary>
internal enum DatePart
{
    /// <summary>The date itself.</summary>
    None,

    /// <summary>Day of the month.</summary>
    Day,

    /// <summary>Week of the year; week 1 holds January the 1st, weeks start on the organisation's day.</summary>
    Week,

    /// <summary>Month of the year.</summary>
    Month,

    /// <summary>Quarter of the year.</summary>
    Quarter,

    /// <summary>The year.</summary>
    Year,

    /// <summary>Period of the fiscal year.</summary>
    FiscalPeriod,

    /// <summary>The fiscal year, called after the year it starts in.</summary>
    FiscalYear,
}
