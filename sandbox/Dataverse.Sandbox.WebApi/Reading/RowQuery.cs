using System.Collections.Generic;
using System.Globalization;
using System.Xml.Linq;
using Dataverse.Sandbox.WebApi.Model;
using Microsoft.OData.UriParser;

namespace Dataverse.Sandbox.WebApi.Reading;

/// <summary>A query of rows in the making: OData's clauses added to one FetchXML.</summary>
internal sealed class RowQuery
{
    private readonly ServiceModel _model;
    private readonly XElement _fetch;
    private readonly XElement _entity;
    private readonly Scope _scope;
    private readonly FilterTranslation _filters;
    private int _links;

    /// <summary>All rows of the shape's table, with its columns.</summary>
    public RowQuery(ServiceModel model, Shape shape, IDictionary<string, SingleValueNode>? aliases = null)
    {
        _model = model;
        _entity = new XElement("entity", new XAttribute("name", shape.Table.LogicalName));
        _fetch = new XElement("fetch", _entity);
        foreach (var column in shape.Columns) _entity.Add(new XElement("attribute", new XAttribute("name", column.LogicalName)));
        _scope = new Scope(model.Catalog, shape.Table, _entity, NextAlias);
        _filters = new FilterTranslation(model, NextAlias, aliases);
    }

    /// <summary>The query as FetchXML.</summary>
    public string Text => _fetch.ToString(SaveOptions.DisableFormatting);

    /// <summary>Only rows that the filter takes.</summary>
    public RowQuery Where(FilterClause? clause)
    {
        if (clause is not null) _entity.Add(_filters.Translate(clause, _scope));
        return this;
    }

    /// <summary>Only rows with that value in a column.</summary>
    public RowQuery Where(string column, params IReadOnlyList<string> values)
    {
        var condition = new XElement("condition", new XAttribute("attribute", column), new XAttribute("operator", "in"));
        foreach (var value in values) condition.Add(new XElement("value", value));
        _entity.Add(new XElement("filter", condition));
        return this;
    }

    /// <summary>Only the rows that a navigation property of a row leads to.</summary>
    public RowQuery Within(Navigation navigation, System.Guid from)
    {
        if (navigation.Kind == NavigationKind.Children) return Where(navigation.Link!.ReferencingColumn, from.ToString("D"));
        var condition = new XElement("condition", new XAttribute("attribute", navigation.NearColumn), new XAttribute("operator", "eq"),
            new XAttribute("value", from.ToString("D")));
        _entity.Add(new XElement("link-entity", new XAttribute("name", navigation.Intersect!.IntersectTable), new XAttribute("from", navigation.FarColumn),
            new XAttribute("to", _model.Catalog[navigation.Target].PrimaryId), new XAttribute("link-type", "inner"), new XElement("filter", condition)));
        return this;
    }

    /// <summary>In that order.</summary>
    public RowQuery OrderBy(OrderByClause? clause)
    {
        for (var term = clause; term is not null; term = term.ThenBy)
        {
            var (column, alias) = _filters.ColumnOf(term.Expression, _scope);
            var order = new XElement("order", new XAttribute("attribute", column.LogicalName));
            if (term.Direction == OrderByDirection.Descending) order.SetAttributeValue("descending", "true");
            if (alias.Length > 0) order.SetAttributeValue("entityname", alias);
            _entity.Add(order);
        }

        return this;
    }

    /// <summary>Sets an attribute of the query itself: top, count, page, …</summary>
    public RowQuery With(string attribute, object? value)
    {
        if (value is not null) _fetch.SetAttributeValue(attribute, value);
        return this;
    }

    private string NextAlias() => string.Create(CultureInfo.InvariantCulture, $"odata{++_links}");
}
