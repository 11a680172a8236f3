using System;
using System.Collections.Generic;
using System.Linq;
using Dataverse.Sandbox.Query.Model;
using Microsoft.Xrm.Sdk.Query;

namespace Dataverse.Sandbox.Query.Reading;

/// <summary>Reads the columns, sorts and links of a QueryExpression.</summary>
internal static class ExpressionSources
{
    /// <summary>The columns asked for by name.</summary>
    public static IReadOnlyList<Selected> Columns(ColumnSet? columns, string place)
    {
        if (columns is null) return [];
        return
        [
            .. columns.Columns.Select((column, index) => new Selected($"{place}.Columns[{index}]", column)),
            .. columns.AttributeExpressions.Select((column, index) => Column(column, $"{place}.AttributeExpressions[{index}]")),
        ];
    }

    /// <summary>The sorts.</summary>
    public static IReadOnlyList<Ordering> Orders(IEnumerable<OrderExpression> orders, string place) => [.. orders.Select((order, index) => new Ordering(
        $"{place}[{index}]", order.AttributeName ?? "", order.OrderType == OrderType.Descending, Named(order.Alias), Named(order.EntityName)))];

    /// <summary>The links.</summary>
    public static IReadOnlyList<Link> Links(IEnumerable<LinkEntity> links, string parent, string place, int level = 1) =>
        [.. links.Select((link, index) => Of(link, parent, $"{place}LinkEntities[{index}]", level))];

    private static Link Of(LinkEntity entity, string parent, string place, int level)
    {
        if (level > Limits.Links) throw new QueryException(place, $"the query has more than {Limits.Links} links. Split it.", QueryException.TooManyLinks);
        if (!string.IsNullOrEmpty(entity.LinkFromEntityName) && !string.Equals(entity.LinkFromEntityName, parent, StringComparison.OrdinalIgnoreCase))
            throw new QueryException(place, $"LinkFromEntityName is '{entity.LinkFromEntityName}', but the link stands in '{parent}'.");
        var link = new Link
        {
            Place = place,
            Table = Required(entity.LinkToEntityName, nameof(entity.LinkToEntityName)),
            Alias = Named(entity.EntityAlias),
            From = Required(entity.LinkToAttributeName, nameof(entity.LinkToAttributeName)),
            To = Required(entity.LinkFromAttributeName, nameof(entity.LinkFromAttributeName)),
            Kind = KindOf(entity.JoinOperator, place),
            AllColumns = entity.Columns?.AllColumns ?? false,
            Columns = Columns(entity.Columns, place + ".Columns"),
            Filter = ExpressionFilters.Of(entity.LinkCriteria, place + ".LinkCriteria", 1),
            Orders = Orders(entity.Orders, place + ".Orders"),
            Links = Links(entity.LinkEntities, entity.LinkToEntityName, place + ".", level + 1),
        };
        LinkRules.Require(link);
        return link;

        string Required(string? name, string property) => Named(name) ?? throw new QueryException(place, $"{property} is missing.");
    }

    private static Selected Column(XrmAttributeExpression expression, string place) => new(place, expression.AttributeName)
    {
        Alias = Named(expression.Alias),
        Aggregate = (Aggregate)(int)expression.AggregateType,
        IsGroup = expression.HasGroupBy,
        DatePart = (DatePart)(int)expression.DateTimeGrouping,
    };

    private static LinkKind KindOf(JoinOperator join, string place) => join switch
    {
        JoinOperator.Inner or JoinOperator.Natural => LinkKind.Inner,
        JoinOperator.LeftOuter => LinkKind.Outer,
        JoinOperator.MatchFirstRowUsingCrossApply => LinkKind.First,
        JoinOperator.Exists => LinkKind.Exists,
        JoinOperator.In => LinkKind.In,
        _ => throw new QueryException(place,
            $"the join operator {join} stands inside a filter only, which this version of QueryExpression cannot say. Use FetchXML."),
    };

    private static string? Named(string? name) => string.IsNullOrEmpty(name) ? null : name;
}
