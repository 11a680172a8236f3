namespace Dataverse.Sandbox.Query.Model;

/// <summary>A query of any dialect, as read: names and values are not looked up yet. Immutable.</summary>
internal sealed record Selection
{
    /// <summary>The table asked for, with its links.</summary>
    public required Source Root { get; init; }

    /// <summary>Whether equal rows are returned once.</summary>
    public bool IsDistinct { get; init; }

    /// <summary>Whether the rows are grouped and aggregated.</summary>
    public bool IsAggregate { get; init; }

    /// <summary>Whether choices are ordered by their number and not by their label.</summary>
    public bool OrdersByRawValue { get; init; }

    /// <summary>The first rows only; excludes paging.</summary>
    public int? Top { get; init; }

    /// <summary>The page asked for.</summary>
    public Page Page { get; init; } = new(1, Limits.PageSize, null);

    /// <summary>Whether the rows of all pages are counted.</summary>
    public bool CountsAll { get; init; }

    /// <summary>The most rows to aggregate.</summary>
    public int AggregateLimit { get; init; } = Limits.AggregatedRows;
}

/// <summary>A page of the result.</summary>
/// <param name="Number">From 1.</param>
/// <param name="Size">Rows of a full page.</param>
/// <param name="Cookie">What the server returned with the page before; null to count rows from the start.</param>
internal sealed record Page(int Number, int Size, string? Cookie);

/// <summary>The sort by one column.</summary>
/// <param name="Place">Where it stands in the query.</param>
/// <param name="Column">Logical name of the column; empty when only the alias is given.</param>
/// <param name="IsDescending">From the last to the first.</param>
/// <param name="Alias">The alias of a selected or aggregated column; null for none.</param>
/// <param name="Source">The alias of the link that has the column; null for the table at hand.</param>
internal sealed record Ordering(string Place, string Column, bool IsDescending, string? Alias, string? Source);
