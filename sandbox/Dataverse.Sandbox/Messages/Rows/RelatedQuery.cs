using System;
using System.Xml;
using System.Xml.Linq;
using Dataverse.Sandbox.Metadata;
using Dataverse.Sandbox.Records;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace Dataverse.Sandbox.Messages.Rows;

/// <summary>The query for the rows related to one row: the caller's query, narrowed to those rows.</summary>
internal static class RelatedQuery
{
    private const string Nothing = "00000000-0000-0000-0000-000000000000";

    public static QueryBase Of(Turn turn, Table table, Guid id, Relationship relationship, QueryBase query)
    {
        var catalog = turn.Unit.Catalog;
        if (catalog.FindManyToMany(relationship.SchemaName) is { } many) return Many(catalog, table, id, relationship, many, query);

        var link = catalog.FindOneToMany(relationship.SchemaName) ?? throw UnknownNameException.Relationship(catalog, relationship.SchemaName);
        var isChild = link.ReferencedTable == link.ReferencingTable ? relationship.PrimaryEntityRole == EntityRole.Referencing
            : link.ReferencingTable == table.LogicalName;
        if (!isChild && link.ReferencedTable != table.LogicalName)
            throw Faults.Invalid($"RelatedEntitiesQuery: the relationship '{link.Name}' is between '{link.ReferencedTable}' and "
                + $"'{link.ReferencingTable}', not on '{table.LogicalName}'.");
        return isChild
            ? Narrowed(query, link.ReferencedTable, catalog[link.ReferencedTable].PrimaryId, Parent(turn, table, id, link))
            : Narrowed(query, link.ReferencingTable, link.ReferencingColumn, id.ToString("D"));
    }

    // A polymorphic reference leads to the relationship's own table only.
    private static string Parent(Turn turn, Table table, Guid id, OneToMany link)
    {
        var column = table[link.ReferencingColumn];
        var type = column.IsPolymorphic ? $" AND \"{Stored.TypeColumn(column)}\" = '{link.ReferencedTable}'" : "";
        return turn.Unit.Session.Scalar($"""SELECT "{column.LogicalName}" FROM "{table.LogicalName}" WHERE "{table.PrimaryId}" = $0{type}""",
            Stored.Of(id)) as string ?? Nothing;
    }

    private static QueryBase Narrowed(QueryBase query, string table, string column, string value)
    {
        switch (query)
        {
            case QueryExpression expression:
                Expect(table, expression.EntityName);
                var narrowed = Copy(expression);
                narrowed.Criteria = new FilterExpression(LogicalOperator.And);
                narrowed.Criteria.AddCondition(column, ConditionOperator.Equal, Guid.Parse(value));
                if (expression.Criteria is not null) narrowed.Criteria.AddFilter(expression.Criteria);
                return narrowed;
            case FetchExpression fetch:
                return Fetch(fetch, table, new XElement("filter",
                    new XElement("condition", new XAttribute("attribute", column), new XAttribute("operator", "eq"), new XAttribute("value", value))));
            case QueryByAttribute byAttribute:
                Expect(table, byAttribute.EntityName);
                var copy = new QueryByAttribute(byAttribute.EntityName)
                {
                    ColumnSet = byAttribute.ColumnSet, PageInfo = byAttribute.PageInfo, TopCount = byAttribute.TopCount,
                };
                copy.Orders.AddRange(byAttribute.Orders);
                copy.Attributes.AddRange(byAttribute.Attributes);
                copy.Values.AddRange(byAttribute.Values);
                copy.AddAttributeValue(column, Guid.Parse(value));
                return copy;
            default:
                throw Faults.Of(Faults.NotSupported, $"RelatedEntitiesQuery: a query of type {query?.GetType().Name ?? "null"} is not supported. Use "
                    + "QueryExpression, FetchExpression or QueryByAttribute.");
        }
    }

    private static QueryBase Many(Catalog catalog, Table table, Guid id, Relationship relationship, ManyToMany link, QueryBase query)
    {
        var isFirst = link.FirstTable == link.SecondTable ? relationship.PrimaryEntityRole != EntityRole.Referenced : link.FirstTable == table.LogicalName;
        var (own, other, otherTable) = isFirst ? (link.FirstColumn, link.SecondColumn, link.SecondTable)
            : (link.SecondColumn, link.FirstColumn, link.FirstTable);
        var key = catalog[otherTable].PrimaryId;
        switch (query)
        {
            case QueryExpression expression:
                Expect(otherTable, expression.EntityName);
                var narrowed = Copy(expression);
                var intersect = new LinkEntity(otherTable, link.IntersectTable, key, other, JoinOperator.Inner);
                intersect.LinkCriteria.AddCondition(own, ConditionOperator.Equal, id);
                narrowed.LinkEntities.Add(intersect);
                return narrowed;
            case FetchExpression fetch:
                return Fetch(fetch, otherTable, new XElement(
                    "link-entity", new XAttribute("name", link.IntersectTable), new XAttribute("from", other), new XAttribute("to", key),
                    new XElement("filter", new XElement("condition", new XAttribute("attribute", own), new XAttribute("operator", "eq"),
                        new XAttribute("value", id.ToString("D"))))));
            default:
                throw Faults.Of(Faults.NotSupported, $"RelatedEntitiesQuery over the N:N relationship '{link.Name}': a query of type "
                    + $"{query?.GetType().Name ?? "null"} is not supported. Use QueryExpression or FetchExpression.");
        }
    }

    private static FetchExpression Fetch(FetchExpression fetch, string table, XElement narrowing)
    {
        var document = Parsed(fetch.Query);
        var entity = document.Root?.Element("entity")
            ?? throw Faults.Invalid("RelatedEntitiesQuery: the FetchXML has no entity element. Write <fetch><entity name=\"…\">.");
        Expect(table, (string?)entity.Attribute("name"));
        entity.Add(narrowing);
        return new FetchExpression(document.ToString(SaveOptions.DisableFormatting));
    }

    private static XDocument Parsed(string fetch)
    {
        try
        {
            return XDocument.Parse(fetch);
        }
        catch (XmlException malformed)
        {
            throw Faults.Invalid($"RelatedEntitiesQuery: the FetchXML is not well-formed. {malformed.Message}");
        }
    }

    private static QueryExpression Copy(QueryExpression query)
    {
        var copy = new QueryExpression(query.EntityName)
        {
            ColumnSet = query.ColumnSet, Distinct = query.Distinct, TopCount = query.TopCount, PageInfo = query.PageInfo, Criteria = query.Criteria,
            DataSource = query.DataSource,
        };
        copy.Orders.AddRange(query.Orders);
        copy.LinkEntities.AddRange(query.LinkEntities);
        return copy;
    }

    private static void Expect(string table, string? asked)
    {
        if (!string.Equals(table, asked, StringComparison.OrdinalIgnoreCase))
            throw Faults.Invalid($"RelatedEntitiesQuery: the relationship leads to '{table}', but the query asks for '{asked}'.");
    }
}
