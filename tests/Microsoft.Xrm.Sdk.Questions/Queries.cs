using System.Collections;
using System.Collections.Generic;
using System.Linq;
using Microsoft.Xrm.Sdk.Query;

namespace Microsoft.Xrm.Sdk.Questions;

/// <summary>What queries start with and how they take conditions.</summary>
internal static class Queries
{
    public static IEnumerable<Question> Questions =>
    [
        new("the columns of a query at first", () => new QueryExpression().ColumnSet.Columns),
        new("the page of a query at first", () => $"{new QueryExpression().PageInfo.PageNumber} {new QueryExpression().PageInfo.Count}"),
        new("the columns of a query set to null", () => new QueryExpression { ColumnSet = null }.ColumnSet),
        new("the criteria of a query set to null", () => new QueryExpression { Criteria = null }.Criteria),
        new("the page of a query set to null", () => new QueryExpression { PageInfo = null }.PageInfo),
        new("the columns of a link set to null", () => new LinkEntity { Columns = null }.Columns.AllColumns),
        new("the criteria of a link set to null", () => new LinkEntity { LinkCriteria = null }.LinkCriteria),
        new("a link", () => Link(new QueryExpression("a").AddLink("b", "x", "y"))),
        new("a link of a link", () => Link(new QueryExpression("a").AddLink("b", "x", "y").AddLink("c", "p", "q", JoinOperator.Exists))),
        Condition("one value", new("a", ConditionOperator.Equal, 5)),
        Condition("a text", new("a", ConditionOperator.Equal, "xy")),
        Condition("values", new("a", ConditionOperator.In, 1, "x")),
        Condition("a list", new("a", ConditionOperator.In, new List<int> { 1, 2 })),
        Condition("an array of numbers", new("a", ConditionOperator.In, new[] { 1, 2 })),
        Condition("an array of texts", new("a", ConditionOperator.In, new[] { "x", "y" })),
        Condition("an array of texts as one object", new("a", ConditionOperator.In, (object)new object[] { 1, 2 })),
        Condition("a list for a linked table", new("e", "a", ConditionOperator.In, new List<int> { 1, 2 })),
        Condition("the value null", new("a", ConditionOperator.Equal, (object)null)),
        Condition("no array", new("a", ConditionOperator.In, (object[])null)),
        Condition("no value", new("a", ConditionOperator.Null)),
        Condition("another column", new("a", ConditionOperator.Equal, true, "b")),
        Condition("true, which is no comparison of columns", new("a", ConditionOperator.Equal, true)),
        new("a condition of no list", () => new ConditionExpression("a", ConditionOperator.In, (ICollection)null).Values),
        new("the values of a filter's condition", () => Filter(each => each.AddCondition("a", ConditionOperator.In, 1, 2)).Conditions.Single().Values),
        new("a filter takes no condition", () => Filter(each => each.AddCondition(null)).Conditions.Count),
        new("a filter takes no filter", () => Filter(each => each.AddFilter(null)).Filters.Count),
        new("columns", () => new ColumnSet("a", "b").Columns),
        new("columns of no array", () => new ColumnSet((string[])null).Columns),
        Question.After("adding columns of no array", new ColumnSet("a"), each => each.AddColumns(null), each => each.Columns),
        Question.After("adding a column named null", new ColumnSet("a"), each => each.AddColumn(null), each => each.Columns),
        Question.After("adding a column twice", new ColumnSet("a"), each => each.AddColumn("a"), each => each.Columns),
        new("an aggregate at first", () => Text(new XrmAttributeExpression("a"))),
        new("an aggregate", () => Text(new XrmAttributeExpression("a", XrmAggregateType.Sum, "s"))),
        new("an aggregate of a date", () => Text(new XrmAttributeExpression("a", XrmAggregateType.None, "s", XrmDateTimeGrouping.Month))),
        new("the columns of a query by values", () => new QueryByAttribute("a").ColumnSet),
        new("the page of a query by values", () => new QueryByAttribute("a").PageInfo),
    ];

    private static Question Condition(string what, ConditionExpression condition) => new(
        "a condition of " + what,
        () => new object[] { condition.EntityName, condition.AttributeName, condition.Operator, condition.CompareColumns, condition.Values });

    private static string Link(LinkEntity link) =>
        $"{link.LinkFromEntityName}.{link.LinkFromAttributeName} {link.JoinOperator} {link.LinkToEntityName}.{link.LinkToAttributeName} {link.EntityAlias}";

    private static FilterExpression Filter(System.Action<FilterExpression> act)
    {
        var filter = new FilterExpression();
        act(filter);
        return filter;
    }

    private static string Text(XrmAttributeExpression column) =>
        $"{column.AttributeName} {column.AggregateType} {column.Alias} {column.HasGroupBy} {column.DateTimeGrouping}";
}
