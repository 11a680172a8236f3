using System;
using System.Linq;
using Dataverse.Sandbox.Query.Model;
using Microsoft.Xrm.Sdk.Query;

namespace Dataverse.Sandbox.Query.Reading;

/// <summary>Reads a QueryExpression. Places in messages are paths of its properties.</summary>
internal static class ExpressionReader
{
    /// <summary>The query that it asks.</summary>
    /// <exception cref="QueryException">It asks for what is not supported.</exception>
    public static Selection Read(QueryExpression query)
    {
        if (!string.IsNullOrEmpty(query.DataSource)) throw new QueryException("DataSource", "the sandbox does not support it; there is no retained data.");
        var root = new Source
        {
            Place = "QueryExpression",
            Table = query.EntityName ?? throw new QueryException("EntityName", "the query names no table."),
            AllColumns = query.ColumnSet?.AllColumns ?? false,
            Columns = ExpressionSources.Columns(query.ColumnSet, "ColumnSet"),
            Filter = ExpressionFilters.Of(query.Criteria, "Criteria", 1),
            Orders = ExpressionSources.Orders(query.Orders, "Orders"),
            Links = ExpressionSources.Links(query.LinkEntities, query.EntityName, ""),
        };
        return Paged(query.PageInfo, query.TopCount) with { Root = root, IsDistinct = query.Distinct, IsAggregate = IsAggregate(root) };
    }

    /// <summary>A query of that page or those first rows; the caller fills in the rest.</summary>
    public static Selection Paged(PagingInfo? page, int? top)
    {
        if (page is { PageNumber: < 0 } or { Count: < 0 }) throw new QueryException("PageInfo", "page number and count cannot be negative.");
        if (top is not null && page is { Count: > 0 })
            throw new QueryException("TopCount", "TopCount cannot be combined with PageInfo. Leave one of them out.");
        return new Selection
        {
            Root = new Source { Place = "", Table = "" },
            Top = top,
            Page = new Page(Math.Max(page?.PageNumber ?? 1, 1), page is { Count: > 0 } ? Math.Min(page.Count, Limits.PageSize) : Limits.PageSize,
                page?.PagingCookie is { Length: > 0 } cookie ? cookie : null),
            CountsAll = page?.ReturnTotalRecordCount ?? false,
        };
    }

    private static bool IsAggregate(Source source) =>
        source.Columns.Any(column => column.Aggregate != Aggregate.None || column.IsGroup) || source.Links.Any(IsAggregate);
}
