using System;
using System.Collections.Generic;
using System.Linq;
using Dataverse.Sandbox.Query.Model;
using Dataverse.Sandbox.Query.Sql;
using Microsoft.Data.Sqlite;
using Microsoft.Xrm.Sdk;

namespace Dataverse.Sandbox.Query.Results;

/// <summary>Reads one page of a statement: after the cookie when there is one, otherwise by skipping the rows of the pages before.</summary>
internal sealed class PageOf(Selection selection, IReadOnlyList<Sort> sorts, string mark, int[] keys)
{
    /// <summary>The page.</summary>
    /// <param name="select">The statement with its WHERE clause, without order and limit.</param>
    /// <param name="translation">The values of the statement.</param>
    /// <param name="reader">Makes rows.</param>
    public EntityCollection Read(string select, Translation translation, RowReader reader)
    {
        var size = selection.Top ?? selection.Page.Size;
        var (after, skip) = Start(translation.Text);
        var order = sorts.Count == 0 ? "" : $" ORDER BY {string.Join(", ", sorts.Select(sort => sort.Term))}";
        // One row more than the page holds tells whether there is another page.
        var limit = selection.Top is null ? size + 1 : size;
        using var command = translation.Text.Command(translation.Scope.Session, $"{select}{after}{order} LIMIT {limit} OFFSET {skip}");
        using var rows = command.ExecuteReader();

        var entities = new List<Entity>(Math.Min(size, 256));
        var last = Array.Empty<object?>();
        while (entities.Count < size && rows.Read())
        {
            entities.Add(reader.Read(rows));
            if (entities.Count == size) last = LastOf(rows);
        }

        var isMore = entities.Count == size && selection.Top is null && rows.Read();
        rows.Close();
        reader.FillNames();
        return new EntityCollection(entities)
        {
            EntityName = selection.Root.Table,
            TotalRecordCount = -1,
            MoreRecords = isMore,
            PagingCookie = isMore && keys.Length > 0 ? new PagingCookie(selection.Page.Number, mark, last).ToString() : null,
        };
    }

    private object?[] LastOf(SqliteDataReader row) => [.. keys.Select(key => row.IsDBNull(key) ? null : row.GetValue(key))];

    private (string After, long Skip) Start(SqlText text)
    {
        if (selection.Top is not null) return ("", 0);
        var (number, size, cookie) = selection.Page;
        if (cookie is null || keys.Length == 0) return ("", (number - 1L) * size);

        var known = PagingCookie.Read(cookie, mark, sorts.Count);
        return known.Page < number ? ($" AND {Keyset.After(sorts, known.Last, text)}", (number - known.Page - 1L) * size) : ("", (number - 1L) * size);
    }
}
