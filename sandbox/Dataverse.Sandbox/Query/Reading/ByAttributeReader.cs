using System.Linq;
using Dataverse.Sandbox.Query.Model;
using Dataverse.Sandbox.Query.Operators;
using Microsoft.Xrm.Sdk.Query;

namespace Dataverse.Sandbox.Query.Reading;

/// <summary>Reads a QueryByAttribute: all columns named must equal their values.</summary>
internal static class ByAttributeReader
{
    /// <summary>The query that it asks.</summary>
    public static Selection Read(QueryByAttribute query)
    {
        if (query.Attributes.Count != query.Values.Count)
            throw new QueryException("QueryByAttribute",
                $"{query.Attributes.Count} attributes and {query.Values.Count} values are given; every attribute needs its value.");
        var conditions = query.Attributes.Select((attribute, index) =>
            (Node)new Condition($"Attributes[{index}] ({attribute})", attribute, OperatorTable.Of(ConditionOperator.Equal, ""), [query.Values[index]]));
        return ExpressionReader.Paged(query.PageInfo, query.TopCount) with
        {
            Root = new Source
            {
                Place = "QueryByAttribute",
                Table = query.EntityName,
                AllColumns = query.ColumnSet?.AllColumns ?? false,
                Columns = ExpressionSources.Columns(query.ColumnSet, "ColumnSet"),
                Filter = new Group(false, [.. conditions]),
                Orders = ExpressionSources.Orders(query.Orders, "Orders"),
            },
        };
    }
}
