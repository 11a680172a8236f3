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
    /// <summary>A problem, a note, or null when the column is in the source.</summary>
    public static Problem? Check(Solution solution, SourceDocument document, XObject node, string table, string column)
    {
        if (CheckTable(solution, document, node, table) is { } missing) return missing;
        if (solution.Table(table) is { } found && found.Columns.ContainsKey(column)) return null;
        var isKnownWhole = solution.Table(table)?.IsWhole is true;
        return isKnownWhole || solution.IsOwnName(column)
            ? document.Problem(node, $"{table} has no column {column}", "Correct the name, or add the column to the table")
            : document.Note(node, $"the column {column} of {table} is not in the source", "It is taken as the platform's");
    }

    /// <summary>A problem when a table with our prefix is not in the source.</summary>
    public static Problem? CheckTable(Solution solution, SourceDocument document, XObject node, string table) =>
        solution.IsOwnName(table) && solution.Table(table) is null
            ? document.Problem(node, $"there is no table {table}", "Correct the name, or add the table")
            : null;

#pragma warning disable CA1308 // Logical names are lower case by definition.
    /// <summary>A name as a logical name.</summary>
    public static string Lower(string name) => name.ToLowerInvariant();
#pragma warning restore CA1308
}
