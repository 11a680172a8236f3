using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;
using System.Xml.Linq;
using Dataverse.Sandbox.WebApi.Errors;
using Dataverse.Sandbox.WebApi.Model;
using Dataverse.Sandbox.WebApi.Requests;
using Dataverse.Sandbox.WebApi.Rows;
using Microsoft.OData.UriParser;
using Microsoft.OData.UriParser.Aggregation;
using Microsoft.Xrm.Sdk.Query;

namespace Dataverse.Sandbox.WebApi.Reading;

/// <summary>Answers <c>$apply</c>: an optional filter, then groups, aggregates, or both, by columns of the rows themselves.</summary>
internal sealed class ApplyReader(Call call, Target target, ODataUriParser parser)
{
    private static readonly Dictionary<AggregationMethod, string> Methods = new()
    {
        [AggregationMethod.Sum] = "sum", [AggregationMethod.Min] = "min", [AggregationMethod.Max] = "max", [AggregationMethod.Average] = "avg",
        [AggregationMethod.CountDistinct] = "countcolumn", [AggregationMethod.VirtualPropertyCount] = "count",
    };

    private readonly XElement _entity = new("entity", new XAttribute("name", target.Table!.LogicalName));
    private readonly Dictionary<string, string> _names = [];

    public Answer Read()
    {
        if (target.From is not null) throw WebApiException.Query("$apply is supported on entity sets only, not on related rows.");
        var clause = parser.ParseApply() ?? throw WebApiException.Query("$apply is empty. Write aggregate(…) or groupby(…).");
        foreach (var step in clause.Transformations) Add(step);
        var fetch = new XElement("fetch", new XAttribute("aggregate", "true"), _entity);
        var rows = call.Service.RetrieveMultiple(new FetchExpression(fetch.ToString(SaveOptions.DisableFormatting)));
        return Answer.Json(200, new JsonObject
        {
            ["@odata.context"] = $"{call.Root}$metadata#{target.Table!.EntitySetName}({string.Join(",", _names.Values)})",
            ["value"] = new JsonArray([.. rows.Entities.Select(Written)]),
        }).With("Preference-Applied", call.Preferences.Applied(ofRows: true));
    }

    private void Add(TransformationNode step)
    {
        switch (step)
        {
            case FilterTransformationNode filter when _names.Count == 0:
                var scope = new Scope(call.Model.Catalog, target.Table!, _entity, () => throw WebApiException.Query(
                    "A filter of $apply compares columns of the rows themselves; a path over a lookup is not supported there."));
                _entity.Add(new FilterTranslation(call.Model, () => "", parser.ParameterAliasNodes).Translate(filter.FilterClause, scope));
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
        if (group.ChildTransformations.Count > 0 || group.Expression is null)
            throw WebApiException.Query($"Grouping by '{group.Name}' over a lookup is not supported. Use FetchXML.");
        Add(group.Name, group.Name, new XAttribute("groupby", "true"));
    }

    private void AddAggregate(AggregateExpressionBase expression)
    {
        if (expression is not AggregateExpression { MethodDefinition: { } method } known || !Methods.TryGetValue(method.MethodKind, out var name))
            throw WebApiException.Query($"The aggregate '{expression.Alias}' is not supported. Write sum, min, max, average, countdistinct or $count.");
        var property = known.Expression switch
        {
            SingleValuePropertyAccessNode access => access.Property.Name,
            _ when name == "count" => target.Table!.PrimaryId,
            _ => throw WebApiException.Query($"The aggregate '{expression.Alias}' is not over a column. Name a column."),
        };
        Add(property, expression.Alias, new XAttribute("aggregate", name), name == "countcolumn" ? new XAttribute("distinct", "true") : null);
    }

    private void Add(string property, string alias, params object?[] how)
    {
        var column = ServiceModel.ColumnOf(target.Table!, property) ?? throw WebApiException.Query($"'{property}' is not a column.");
        // An alias of FetchXML is a simple name; the answer has the name that was asked for.
        var name = "a" + _names.Count.ToString(System.Globalization.CultureInfo.InvariantCulture);
        _names.Add(name, alias);
        _entity.Add(new XElement("attribute", new XAttribute("name", column.LogicalName), new XAttribute("alias", name), how));
    }

    private JsonObject Written(Microsoft.Xrm.Sdk.Entity row)
    {
        var json = new JsonObject();
        new RowJson(call.Model, call.Preferences).AddAliased(json, row);
        var named = new JsonObject();
        foreach (var (name, value) in json.ToArray())
        {
            var parts = name.Split('@', 2);
            named[_names[parts[0]] + (parts.Length > 1 ? "@" + parts[1] : "")] = value?.DeepClone();
        }

        return named;
    }
}
