using System.Globalization;
using System.Linq;
using Dataverse.Sandbox.Metadata;
using Dataverse.Sandbox.Query.Model;
using Dataverse.Sandbox.Query.Sql;
using Microsoft.Xrm.Sdk;

namespace Dataverse.Sandbox.Query.Results;

/// <summary>A query of rows: translated, run, read page by page.</summary>
internal static class RowQuery
{
    /// <summary>The page asked for.</summary>
    public static EntityCollection Run(Selection selection, QueryScope scope)
    {
        var translation = new Translation(scope);
        var names = new Names();
        var root = Joins.Bind(translation, selection.Root, names);
        var list = new SelectList();
        var columns = ResultColumns.Of(selection, root, list);
        var version = !selection.IsDistinct && root.Table.Find("versionnumber") is { IsStored: true, Type: ColumnType.BigInt }
            ? list.Add($"{root.SqlName}.\"versionnumber\"") : -1;
        var sorts = Sorting.Of(translation, selection, root, names);
        if (selection.IsDistinct)
            sorts = [.. sorts, .. columns.Select(column => new Sort(column.Key, (column.Ordinal + 1).ToString(CultureInfo.InvariantCulture), false))];
        var keys = selection.IsDistinct ? [] : sorts.Select(sort => list.Add(sort.Sql)).ToArray();

        var body = $"{Joins.From(translation, root, names)} WHERE {string.Join(" AND ", Joins.Conditions(translation, root, names))}";
        var reader = new RowReader(root.Table.LogicalName, root.Table.PrimaryId, columns, version, scope);
        var page = new PageOf(selection, sorts, PagingCookie.MarkOf(root.Table.LogicalName, sorts), keys);
        var result = page.Read($"SELECT {(selection.IsDistinct ? "DISTINCT " : "")}{list} {body}", translation, reader);
        if (selection.CountsAll) Total.Count(result, translation, selection.IsDistinct ? $"SELECT DISTINCT {list} {body}" : $"SELECT 1 {body}");
        return result;
    }
}
