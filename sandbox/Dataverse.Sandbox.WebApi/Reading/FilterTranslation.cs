using System;
using System.Collections.Generic;
using System.Linq;
using System.Xml.Linq;
using Dataverse.Sandbox.Metadata;
using Dataverse.Sandbox.WebApi.Errors;
using Dataverse.Sandbox.WebApi.Model;
using Microsoft.OData.Edm;
using Microsoft.OData.UriParser;

namespace Dataverse.Sandbox.WebApi.Reading;

/// <summary>
/// A filter of OData as one of FetchXML. A not is carried inwards to the conditions, where each has its opposite; as everywhere in Dataverse, the
/// opposite of a comparison with a value also holds for empty columns.
/// </summary>
internal sealed class FilterTranslation(ServiceModel model, Func<string> names, IDictionary<string, SingleValueNode>? aliases)
{
    private static readonly Dictionary<BinaryOperatorKind, string> Comparisons = new()
    {
        [BinaryOperatorKind.Equal] = "eq", [BinaryOperatorKind.NotEqual] = "ne", [BinaryOperatorKind.GreaterThan] = "gt",
        [BinaryOperatorKind.GreaterThanOrEqual] = "ge", [BinaryOperatorKind.LessThan] = "lt", [BinaryOperatorKind.LessThanOrEqual] = "le",
    };

    private static readonly Dictionary<string, string> Mirrored = new() { ["gt"] = "lt", ["ge"] = "le", ["lt"] = "gt", ["le"] = "ge" };

    private readonly Dictionary<string, Scope> _scopes = new(StringComparer.Ordinal);

    /// <summary>The filter of rows of that scope.</summary>
    public XElement Translate(FilterClause clause, Scope scope)
    {
        _scopes[clause.RangeVariable.Name] = scope;
        var found = Node(clause.Expression, isNot: false);
        return found.Name == "filter" ? found : new XElement("filter", found);
    }

    /// <summary>The column that a path of properties leads to, with the alias of its link; none for the rows themselves.</summary>
    public (Column Column, string Alias) ColumnOf(SingleValueNode node, Scope? root = null)
    {
        if (Bare(node) is SingleValueFunctionCallNode call) throw NoFunction(call.Name);
        if (Bare(node) is not SingleValuePropertyAccessNode access)
            throw WebApiException.Query($"'{node.Kind}' is not supported where a column is expected. Compare a column with a value, or two columns.");
        var path = new List<Navigation>();
        var source = access.Source;
        while (source is SingleNavigationNode step)
        {
            var table = model.TableOf(step.NavigationProperty.DeclaringType);
            path.Insert(0, model.Find(table, step.NavigationProperty.Name) ?? throw WebApiException.NoSegment(step.NavigationProperty.Name));
            source = step.Source;
        }

        if (source is not ResourceRangeVariableReferenceNode variable)
            throw WebApiException.Query($"A path over '{source.Kind}' is not supported. Write lookups only.");
        var scope = root ?? _scopes[variable.Name];
        var owner = path.Count == 0 ? scope.Table : model.Catalog[path[^1].Target];
        return (Known(owner, access.Property.Name), path.Count == 0 ? "" : scope.Alias(path));
    }

    private static Column Known(Table table, string property) => ServiceModel.ColumnOf(table, property)
        ?? throw WebApiException.Query($"Could not find a property named '{property}' on type '{ServiceModel.Namespace}.{table.LogicalName}'.");

    private XElement Node(QueryNode node, bool isNot) => Bare(node) switch
    {
        BinaryOperatorNode { OperatorKind: BinaryOperatorKind.And } both => Joined(both, isNot ? "or" : "and", isNot),
        BinaryOperatorNode { OperatorKind: BinaryOperatorKind.Or } either => Joined(either, isNot ? "and" : "or", isNot),
        BinaryOperatorNode comparison => Comparison(comparison, isNot),
        UnaryOperatorNode { OperatorKind: UnaryOperatorKind.Not } not => Node(not.Operand, !isNot),
        SingleValueFunctionCallNode function => Function(function, isNot),
        AnyNode any => Lambda(any, isNot ? "not any" : "any", bodyIsNot: false),
        AllNode all => Lambda(all, isNot ? "any" : "not any", bodyIsNot: true),
        SingleValuePropertyAccessNode flag => Condition(flag, isNot ? "ne" : "eq", "1"),
        var other => throw WebApiException.Query($"'{other.Kind}' is not supported in $filter. Write comparisons, and, or, not, contains, startswith, "
            + $"endswith, any, all, or a query function of {ServiceModel.Namespace}."),
    };

    private XElement Joined(BinaryOperatorNode node, string type, bool isNot)
    {
        var filter = new XElement("filter", new XAttribute("type", type));
        foreach (var side in new[] { node.Left, node.Right })
        {
            var found = Node(side, isNot);
            // a and b and c is one filter, not a filter within a filter.
            if (found.Name == "filter" && found.Attribute("type")?.Value == type) filter.Add(found.Elements());
            else filter.Add(found);
        }

        return filter;
    }

    private XElement Comparison(BinaryOperatorNode node, bool isNot)
    {
        if (!Comparisons.TryGetValue(node.OperatorKind, out var sign))
            throw WebApiException.Query($"The operator '{node.OperatorKind}' is not supported in $filter. Write eq, ne, gt, ge, lt or le.");
        var (left, right) = (Bare(node.Left), Bare(node.Right));
        if (left is ConstantNode && right is not ConstantNode) (left, right, sign) = (right, left, Mirrored.GetValueOrDefault(sign, sign));
        if (left is SingleValueFunctionCallNode or BinaryOperatorNode && right is ConstantNode { Value: bool truth } && sign is "eq" or "ne")
            return Node(left, isNot ^ (truth != (sign == "eq")));
        if (isNot) sign = Opposites.Of(sign)!;
        if (right is SingleValuePropertyAccessNode other) return Columns(left, sign, other);
        if (right is not ConstantNode constant)
            throw WebApiException.Query($"'{right.Kind}' is not supported as a value in $filter. Write a value.");
        if (constant.Value is not null) return Condition((SingleValueNode)left, sign, FetchText.Of(constant.Value));
        return Condition((SingleValueNode)left, sign switch
        {
            "eq" => "null",
            "ne" => "not-null",
            _ => throw WebApiException.Query($"null cannot be compared by {sign}. Write eq null, or ne null."),
        });
    }

    private XElement Columns(QueryNode left, string sign, SingleValuePropertyAccessNode right)
    {
        var condition = Condition((SingleValueNode)left, sign);
        var (column, alias) = ColumnOf(right);
        condition.SetAttributeValue("valueof", alias.Length == 0 ? column.LogicalName : $"{alias}.{column.LogicalName}");
        return condition;
    }

    private XElement Function(SingleValueFunctionCallNode call, bool isNot)
    {
        if (QueryFunctions.Find(call.Name) is { } function) return Condition(call, function, isNot);
        var (before, after) = call.Name switch
        {
            "contains" => ("%", "%"),
            "startswith" => ("", "%"),
            "endswith" => ("%", ""),
            _ => throw NoFunction(call.Name),
        };
        var parameters = call.Parameters.ToArray();
        if (Bare(parameters[1]) is not ConstantNode { Value: string text })
            throw WebApiException.Query($"The second argument of '{call.Name}' is no text. Write '{call.Name}(column,'text')'.");
        // Wildcards in the text are wildcards: https://learn.microsoft.com/power-apps/developer/data-platform/wildcard-characters.
        return Condition((SingleValueNode)parameters[0], isNot ? "not-like" : "like", before + FetchText.Of(text) + after);
    }

    private XElement Condition(SingleValueFunctionCallNode call, QueryFunction function, bool isNot)
    {
        var values = call.Parameters.OfType<NamedFunctionParameterNode>().ToDictionary(parameter => parameter.Name, parameter => ConstantOf(parameter.Value));
        // Inside any and all, the function speaks of the innermost rows.
        var scope = call.Source is ResourceRangeVariableReferenceNode variable ? _scopes[variable.Name] : _scopes.Values.Last();
        var sign = isNot ? Opposites.Of(function.Operator) ?? throw WebApiException.Query($"'not' in front of '{function.Name}' is not supported: the operator "
            + $"'{function.Operator}' has no opposite.") : function.Operator;
        var condition = Condition(Named(scope.Table, FetchText.Of(values["PropertyName"])), "", sign);
        return function.Takes switch
        {
            Values.None => condition,
            Values.Text or Values.Number => With(condition, FetchText.Of(values["PropertyValue"])),
            Values.Pair => With(condition, FetchText.Of(values["PropertyValue1"]), FetchText.Of(values["PropertyValue2"])),
            _ => With(condition, [.. FetchText.OfList(values["PropertyValues"])]),
        };
    }

    private static WebApiException NoFunction(string name) =>
        WebApiException.Query($"The function '{name}' is not supported in $filter. Write contains, startswith or endswith.");

    // The property is named by a text here: a lookup by its column or by _column_value.
    private static Column Named(Table table, string property) => table.Find(property) ?? Known(table, property);

    private XElement Lambda(LambdaNode lambda, string type, bool bodyIsNot)
    {
        if (lambda.Source is not CollectionNavigationNode collection || collection.Source is not ResourceRangeVariableReferenceNode variable)
            throw WebApiException.Query("any and all are supported on the collections of the row itself. Write collection/any(x:…).");
        var table = model.TableOf(collection.NavigationProperty.DeclaringType);
        var navigation = model.Find(table, collection.NavigationProperty.Name) ?? throw WebApiException.NoSegment(collection.NavigationProperty.Name);
        if (!_scopes.ContainsKey(variable.Name)) throw WebApiException.Query($"'{variable.Name}' is not known here.");

        var link = Links.To(model.Catalog, navigation, type);
        var rows = link;
        if (navigation.Kind == NavigationKind.Peers) link.Add(rows = Links.Onwards(model.Catalog, navigation));
        if (lambda.CurrentRangeVariable is null || lambda.Body is ConstantNode) return link;
        _scopes[lambda.CurrentRangeVariable.Name] = new Scope(model.Catalog, model.Catalog[navigation.Target], rows, names);
        var body = Node(lambda.Body, bodyIsNot);
        _scopes.Remove(lambda.CurrentRangeVariable.Name);
        rows.Add(body.Name == "filter" ? body : new XElement("filter", body));
        return link;
    }

    private XElement Condition(SingleValueNode column, string sign, params string[] values)
    {
        var (found, alias) = ColumnOf(column);
        return With(Condition(found, alias, sign), values);
    }

    private static XElement Condition(Column column, string alias, string sign)
    {
        var condition = new XElement("condition", new XAttribute("attribute", column.LogicalName), new XAttribute("operator", sign));
        if (alias.Length > 0) condition.SetAttributeValue("entityname", alias);
        return condition;
    }

    private static XElement With(XElement condition, params string[] values)
    {
        if (values.Length == 1 && condition.Attribute("operator")!.Value is not ("in" or "not-in" or "contain-values" or "not-contain-values"))
            condition.SetAttributeValue("value", values[0]);
        else condition.Add(values.Select(value => new XElement("value", value)));
        return condition;
    }

    private object ConstantOf(QueryNode node) => Bare(node) is ConstantNode { Value: { } value } ? value
        : throw WebApiException.Query("A parameter of a query function has no value. Write PropertyName='column',PropertyValue=….");

    private QueryNode Bare(QueryNode node) => node switch
    {
        ConvertNode { Source: ConstantNode { Value: Date day } } convert when convert.TypeReference.IsDateTimeOffset() =>
            new ConstantNode(new DateTimeOffset((DateTime)day, TimeSpan.Zero)),
        ConvertNode convert => Bare(convert.Source),
        ParameterAliasNode alias when aliases is not null && aliases.TryGetValue(alias.Alias, out var value) && value is not null => Bare(value),
        ParameterAliasNode alias => throw WebApiException.Query($"The parameter '{alias.Alias}' has no value. Add {alias.Alias}=… to the query."),
        _ => node,
    };
}
