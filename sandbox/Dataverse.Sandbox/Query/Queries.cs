using System;
using System.Globalization;
using System.Linq;
using System.Xml.Linq;
using Dataverse.Sandbox.Query.Model;
using Dataverse.Sandbox.Query.Reading;
using Dataverse.Sandbox.Query.Results;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace Dataverse.Sandbox.Query;

/// <summary>Answers queries. All dialects become one model, the model becomes SQL.</summary>
public static class Queries
{
    /// <summary>The page that the query asks for.</summary>
    /// <param name="query">A FetchExpression, QueryExpression or QueryByAttribute.</param>
    /// <param name="scope">Where it reads, for whom and when.</param>
    /// <exception cref="QueryException">The query cannot be answered as asked.</exception>
    public static EntityCollection RetrieveMultiple(QueryBase query, QueryScope scope) => Run(Read(query), scope);

    /// <summary>One row; null when there is none of that id.</summary>
    /// <exception cref="QueryException">A table or column does not exist.</exception>
    public static Entity? Retrieve(string table, Guid id, ColumnSet columns, QueryScope scope)
    {
        var primaryId = scope.Catalog[table].PrimaryId;
        var query = new QueryExpression(table) { ColumnSet = columns, TopCount = 1 };
        query.Criteria.AddCondition(primaryId, ConditionOperator.Equal, id);
        return Run(ExpressionReader.Read(query), scope).Entities.FirstOrDefault();
    }

    /// <summary>How many rows of a table there are, however many.</summary>
    /// <exception cref="QueryException">The table does not exist.</exception>
    public static long Count(string table, QueryScope scope)
    {
        var fetch = new XElement("fetch", new XAttribute("aggregate", "true"), new XElement("entity", new XAttribute("name", table),
            new XElement("attribute", new XAttribute("name", scope.Catalog[table].PrimaryId), new XAttribute("alias", "n"),
                new XAttribute("aggregate", "count"))));
        var row = Run(FetchReader.Read(fetch.ToString()) with { AggregateLimit = int.MaxValue }, scope).Entities.Single();
        return Convert.ToInt64(row.GetAttributeValue<AliasedValue>("n").Value, CultureInfo.InvariantCulture);
    }

    private static Selection Read(QueryBase query) => query switch
    {
        FetchExpression fetch => FetchReader.Read(fetch.Query),
        QueryExpression expression => ExpressionReader.Read(expression),
        QueryByAttribute byAttribute => ByAttributeReader.Read(byAttribute),
        _ => throw new QueryException("",
            $"queries of type {query?.GetType().Name ?? "null"} are not supported; use FetchExpression, QueryExpression or QueryByAttribute."),
    };

    private static EntityCollection Run(Selection selection, QueryScope scope)
    {
        Extent.Require(selection);
        return selection.IsAggregate ? AggregateQuery.Run(selection, scope) : RowQuery.Run(selection, scope);
    }
}
