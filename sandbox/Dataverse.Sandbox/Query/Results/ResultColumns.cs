using System.Collections.Generic;
using System.Linq;
using Dataverse.Sandbox.Metadata;
using Dataverse.Sandbox.Query.Model;
using Dataverse.Sandbox.Query.Sql;

namespace Dataverse.Sandbox.Query.Results;

/// <summary>Finds the columns that a query of rows returns.</summary>
internal static class ResultColumns
{
    /// <summary>The columns of a table and its joined tables. The key of the table comes with it unless equal rows are returned once.</summary>
    public static IReadOnlyList<ResultColumn> Of(Selection selection, BoundSource root, SelectList list)
    {
        var columns = new Dictionary<string, ResultColumn>();
        if (!selection.IsDistinct) Add(columns, list, root, new Selected(root.Model.Place, root.Table.PrimaryId), selection);
        foreach (var source in Sorting.WithJoins(root))
            foreach (var selected in Asked(source))
                Add(columns, list, source, selected, selection);
        return [.. columns.Values];
    }

    private static IEnumerable<Selected> Asked(BoundSource source) => !source.Model.AllColumns ? source.Model.Columns
        : source.Table.Columns.Where(column => column is { IsStored: true, IsValidForRead: true, Type: not (ColumnType.Image or ColumnType.File) })
            .Select(column => new Selected(source.Model.Place, column.LogicalName)).Concat(source.Model.Columns.Where(selected => selected.Alias is not null));

    private static void Add(Dictionary<string, ResultColumn> columns, SelectList list, BoundSource source, Selected selected, Selection selection)
    {
        var expression = source.Column(selected.Column, selected.Place);
        var isLink = source.Alias.Length > 0;
        var key = selected.Alias ?? (isLink ? $"{source.Alias}.{expression.Column.LogicalName}" : expression.Column.LogicalName);
        var column = new ResultColumn(key, expression.Column, list.Add(expression.Sql))
        {
            TypeOrdinal = expression.TypeSql is null ? -1 : list.Add(expression.TypeSql),
            CurrencyOrdinal = expression.Column.Type == ColumnType.Money && !selection.IsDistinct
                && source.Table.Find("transactioncurrencyid") is { IsStored: true } currency
                ? list.Add($"{source.SqlName}.{SqlText.Quoted(currency.LogicalName)}") : -1,
            AliasedTable = isLink || selected.Alias is not null ? source.Table.LogicalName : null,
        };
        if (columns.TryAdd(key, column)) return;
        if (selected.Alias is not null) throw new QueryException(selected.Place, $"the alias '{key}' is used twice. Give every column its own.");
    }
}
