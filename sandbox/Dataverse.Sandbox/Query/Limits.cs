namespace Dataverse.Sandbox.Query;

/// <summary>What the platform allows in one query.</summary>
internal static class Limits
{
    /// <summary>Rows of one page at most, and of <c>top</c>.</summary>
    public const int PageSize = 5000;

    /// <summary>Rows that are counted for the total at most.</summary>
    public const int TotalRecordCount = 5000;

    /// <summary>Rows that one query aggregates at most.</summary>
    public const int AggregatedRows = 50_000;

    /// <summary>Links at most, those inside filters included.</summary>
    public const int Links = 15;

    /// <summary>Conditions and links together at most.</summary>
    public const int ConditionsAndLinks = 500;

    /// <summary>Values of one list at most (the database behind the platform takes 2,100 parameters a statement).</summary>
    public const int ListedValues = 2000;

    /// <summary>Levels of elements of FetchXML at most: as <see cref="FilterLevels"/>, with the links around the filters.</summary>
    public const int ElementLevels = 2 * (FilterLevels + Links);

    /// <summary>Levels of filters inside filters at most: a bound of ours, far beyond what is used, against queries that exhaust the stack.</summary>
    public const int FilterLevels = 60;
}
