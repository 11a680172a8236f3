using System.Collections.Generic;
using System.Linq;
using Dataverse.SolutionPacker.Reading;
using Dataverse.SolutionPacker.Source;

namespace Dataverse.SolutionPacker.Checks.Tables;

/// <summary>A view has a kind that exists, and a table we own has each special kind at most once.</summary>
public static class QueryTypes
{
    private const string QuickFind = "4";

    // Public, advanced find, associated, quick find, lookup, main application view, and one that exports hold without anybody saying what it is.
    private static readonly string[] Known = ["0", "1", "2", QuickFind, "64", "8192", "1048576"];
    private static readonly string[] Single = ["1", "2", QuickFind, "64"];

    /// <summary>Unknown, contradictory and repeated kinds.</summary>
    public static IEnumerable<Problem> Find(Solution solution)
    {
        foreach (var (_, document) in solution.Parts("SavedQueries"))
            foreach (var view in document.Root.DescendantsAndSelf("savedquery"))
            {
                var type = view.Element("querytype");
                if (!Known.Contains(type?.Value)) yield return document.Problem(type ?? view, $"the query type is '{type?.Value}'", "Write one of " + string.Join(", ", Known));
                if (view.Element("isquickfindquery") is { } flag && flag.Value is "1" != type?.Value is QuickFind)
                    yield return document.Problem(flag, "isquickfindquery contradicts the query type", "Write 1 with query type 4 and 0 with any other");
            }

        foreach (var table in solution.Tables.Where(table => table.IsWhole))
            foreach (var group in Views(solution, table).GroupBy(view => view.Type).Where(group => Single.Contains(group.Key) && group.Count() > 1))
                yield return group.Last().Document.Problem(null, $"{table.SchemaName} has a second view of query type {group.Key}", "Make it a public view (0), or remove it");
    }

    private static IEnumerable<(string? Type, SourceDocument Document)> Views(Solution solution, Table table) =>
        solution.Documents(table.Folder + "/SavedQueries")
            .SelectMany(document => document.Root.DescendantsAndSelf("savedquery").Select(view => (view.Element("querytype")?.Value, document)));
}
