using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.Json.Nodes;
using System.Xml.Linq;
using Dataverse.Sandbox.WebApi.Errors;
using Dataverse.Sandbox.WebApi.Requests;
using Dataverse.Sandbox.WebApi.Rows;
using Microsoft.OData.UriParser;
using Microsoft.OData.UriParser.Aggregation;
using Microsoft.Xrm.Sdk.Query;

namespace Dataverse.Sandbox.WebApi.Reading;

/// <summary>Answers <c>$apply</c>: an optional filter, then groups, aggregates, or both, by columns of the rows or of rows they look up.</summary>
internal sealed class ApplyReader
{
    private static readonly Dictionary<AggregationMethod, string> Methods = new()
    {
        [AggregationMethod.Sum] = "sum", [AggregationMethod.Min] = "min", [AggregationMethod.Max] = "max", [AggregationMethod.Average] = "avg",
        [AggregationMethod.CountDistinct] = "countcolumn", [AggregationMethod.VirtualPropertyCount] = "count",
    };

    private readonly Call _call;
    private readonly Target _target;
    private readonly ODataUriParser _parser;
    private readonly XElement _entity;
    private readonly Scope _scope;
    private readonly FilterTranslation _filters;
    private readonly Dictionary<string, string> _names = [];
    private int _links;

    public ApplyReader(Call call, Target target, ODataUriParser parser)
    {
        (_call, _target, _parser) = (call, target, parser);
        _entity = new XElement("entity", new XAttribute("name", target.Table!.LogicalName));
        _scope = new Scope(call.Model.Catalog, target.Table, _entity, NextLink);
        _filters = new FilterTranslation(call.Model, NextLink, parser.ParameterAliasNodes);
    }

    public Answer Read()
    {
        if (_target.From is not null) throw WebApiException.Query("$apply is supported on entity sets only, not on related rows.");
        var clause = _parser.ParseApply() ?? throw WebApiException.Query("$apply is empty. Write aggregate(…) or groupby(…).");
        foreach (var step in clause.Transformations) Add(step);
        var fetch = new XElement("fetch", new XAttribute("aggregate", "true"), _entity);
        var rows = _call.Service.RetrieveMultiple(new FetchExpression(fetch.ToString(SaveOptions.DisableFormatting)));
        return Answer.Json(200, new JsonObject
        {
            ["@odata.context"] = $"{_call.Root}$metadata#{_target.Table!.EntitySetName}",
            ["value"] = new JsonArray([.. rows.Entities.Select(Written)]),
        }).With("Preference-Applied", _call.Preferences.Applied(ofRows: true));
    }

    private void Add(TransformationNode step)
    {
        switch (step)
        {
            case FilterTransformationNode filter when _names.Count == 0:
                _entity.Add(_filters.Translate(filter.FilterClause, _scope));
                break;
            case GroupByTransformationNode group when _names.Count == 0:
                foreach (var property in group.GroupingProperties) AddGroup(property);
                if (group.ChildTransformations is { } child) Add(child);
                break;
            case AggregateTransformationNode aggregate:
                foreach (var expression in aggregate.AggregateExpressions) AddAggregate(expression);
                break;
            default:
                throw WebApiException.Query($"The transformation '{step.Kind}' is not supported there. Write filter(…)/groupby((…),aggregate(…)).");
        }
    }

    private void AddGroup(GroupByPropertyNode group)
    {
        // A path over a lookup: each step holds the next.
        foreach (var next in group.ChildTransformations) AddGroup(next);
        if (group.ChildTransformations.Count > 0) return;
        if (group.Expression is null) throw WebApiException.Query($"'{group.Name}' is not a column. Group by columns, or by lookup/column.");
        var (column, link) = _filters.ColumnOf(group.Expression, _scope);
        // As the platform names it: contact_fullname.
        var table = link.Length > 0 ? _call.Model.TableOf(((SingleValuePropertyAccessNode)group.Expression).Property.DeclaringType) : null;
        Add(column, link, table is null ? group.Name : $"{table.LogicalName}_{column.LogicalName}", new XAttribute("groupby", "true"));
    }

    private void AddAggregate(AggregateExpressionBase expression)
    {
        if (expression is not AggregateExpression { MethodDefinition: { } method } known || !Methods.TryGetValue(method.MethodKind, out var name))
            throw WebApiException.Query($"The aggregate '{expression.Alias}' is not supported. Write sum, min, max, average, countdistinct or $count.");
        var (column, link) = known.Expression switch
        {
            SingleValuePropertyAccessNode access => _filters.ColumnOf(access, _scope),
            _ when name == "count" => (_target.Table![_target.Table.PrimaryId], ""),
            _ => throw WebApiException.Query($"The aggregate '{expression.Alias}' is not over a column. Name a column."),
        };
        Add(column, link, expression.Alias, new XAttribute("aggregate", name), name == "countcolumn" ? new XAttribute("distinct", "true") : null);
    }

    private void Add(Metadata.Column column, string link, string alias, params object?[] how)
    {
        // An alias of FetchXML is a simple name; the answer has the name that was asked for.
        var name = "a" + _names.Count.ToString(CultureInfo.InvariantCulture);
        _names.Add(name, alias);
        var element = link.Length == 0 ? _entity : _entity.Descendants("link-entity").First(each => each.Attribute("alias")?.Value == link);
        element.Add(new XElement("attribute", new XAttribute("name", column.LogicalName), new XAttribute("alias", name), how));
    }

    private string NextLink() => string.Create(CultureInfo.InvariantCulture, $"odata{++_links}");

    private JsonObject Written(Microsoft.Xrm.Sdk.Entity row)
    {
        var json = new JsonObject();
        new RowJson(_call.Model, _call.Preferences).AddAliased(json, row);
        var named = new JsonObject();
        foreach (var (name, value) in json.ToArray())
        {
            var parts = name.Split('@', 2);
            named[_names[parts[0]] + (parts.Length > 1 ? "@" + parts[1] : "")] = value?.DeepClone();
        }

        return named;
    }
}
