using System.Linq;
using System.Xml.Linq;
using Dataverse.SolutionPacker.Reading;
using Dataverse.SolutionPacker.Source;

namespace Dataverse.SolutionPacker.Checks;

/// <summary>
/// Whether a column that something names exists. Of a table that the source holds whole, and of names with our prefix, the source knows
/// everything; other columns belong to the platform or to a base solution and are only noted.
/// </summary>
internal static class ColumnRule
{
    // Every table has these, and not every export writes them.
    private static readonly string[] System =
    [
        "createdby", "createdon", "createdonbehalfby", "importsequencenumber", "modifiedby", "modifiedon", "modifiedonbehalfby", "ownerid", "organizationid",
        "overriddencreatedon", "owningbusinessunit", "owningteam", "owninguser", "statecode", "statuscode", "timezoneruleversionnumber", "utcconversiontimezonecode", "versionnumber",
    ];

    /// <summary>A problem, a note, or null when the column is in the source.</summary>
    public static Problem? Check(Solution solution, SourceDocument document, XObject node, string table, string column)
    {
        if (CheckTable(solution, document, node, table) is { } missing) return missing;
        var found = solution.Table(table);
        if (found?.Columns.ContainsKey(column) is true || (found is not null && System.Contains(column))) return null;
        return found?.IsWhole is true || (solution.IsOwnName(column) && IsOursToAdd(solution, table, found))
            ? document.Problem(node, $"{table} has no column {column}", "Correct the name, or add the column to the table")
            : document.Note(node, $"the column {column} of {table} is not in the source", "It is taken as the platform's");
    }

    /// <summary>A problem when a table with our prefix is not in the source.</summary>
    public static Problem? CheckTable(Solution solution, SourceDocument document, XObject node, string table) =>
        solution.IsOwnName(table) && solution.Table(table) is null
            ? document.Problem(node, $"there is no table {table}", "Correct the name, or add the table")
            : null;

    // A table of ours that the source only adds to is made by another solution of ours, which may have the column.
    private static bool IsOursToAdd(Solution solution, string table, Table? found) => !solution.IsOwnName(table) || found?.IsDefined is true;

#pragma warning disable CA1308 // Logical names are lower case by definition.
    /// <summary>A name as a logical name.</summary>
    public static string Lower(string name) => name.ToLowerInvariant();
#pragma warning restore CA1308
}
