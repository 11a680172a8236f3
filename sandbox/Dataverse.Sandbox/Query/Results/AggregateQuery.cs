using System.Globalization;
using System.Linq;
using Dataverse.Sandbox.Query.Model;
using Dataverse.Sandbox.Query.Sql;
using Microsoft.Xrm.Sdk;

namespace Dataverse.Sandbox.Query.Results;

/// <summary>A query of groups: translated, run, read. Groups have no key, so that their pages are found by counting.</summary>
internal static class AggregateQuery
{
    /// <summary>The page asked for.</summary>
    public static EntityCollection Run(Selection selection, QueryScope scope)
    {
        var translation = new Translation(scope);
        var names = new Names();
        var root = Joins.Bind(translation, selection.Root, names);
        var list = new SelectList();
        var columns = new AggregateColumns(translation, list);
        var sources = Sorting.WithJoins(root).ToList();
        foreach (var source in sources)
        {
            if (source.Model.AllColumns) throw new QueryException(source.Model.Place, "an aggregate query cannot return all columns.");
            foreach (var selected in source.Model.Columns) columns.Add(source, selected);
        }

        if (columns.Columns.Count == 0) throw new QueryException(selection.Root.Place, "an aggregate query needs a column with aggregate or groupby.");
        var sorts = sources.SelectMany(source => source.Model.Orders.Select(ordering => columns.Sorted(ordering, source)))
            .Concat(columns.Groups.Select(group => new Sort(group, group, false))).DistinctBy(sort => sort.Sql).ToList();

        var body = $"{Joins.From(translation, root, names)} WHERE {string.Join(" AND ", Joins.Conditions(translation, root, names))}";
        RequireFewRows(selection, translation, body);
        var groupBy = columns.Groups.Count == 0 ? "" : $" GROUP BY {string.Join(", ", columns.Groups.Distinct())}";
        var select = $"SELECT {list} {body}{groupBy}";
        var reader = new RowReader(root.Table.LogicalName, null, columns.Columns, -1, scope);
        var result = new PageOf(selection, sorts, "", []).Read(select, translation, reader);
        if (selection.CountsAll) Total.Count(result, translation, select);
        return result;
    }

    private static void RequireFewRows(Selection selection, Translation translation, string body)
    {
        using var command = translation.Text.Command(translation.Scope.Session, $"SELECT 1 {body} LIMIT 1 OFFSET {selection.AggregateLimit}");
        if (command.ExecuteScalar() is null) return;
        throw new QueryException("",
            string.Create(CultureInfo.InvariantCulture,
                $"AggregateQueryRecordLimit exceeded: the query aggregates more than {selection.AggregateLimit:N0} rows. "
                + $"Narrow its filter, or aggregate part by part."),
            QueryException.AggregateLimitExceeded);
    }
}
