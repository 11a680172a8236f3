using System;
using System.Collections.Generic;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Dataverse.Sandbox.WebApi.Errors;
using Microsoft.OData;
using Microsoft.OData.UriParser;

namespace Dataverse.Sandbox.WebApi.Definitions;

/// <summary>
/// Filters of definitions: comparisons of plain values and of enumerations, also within managed properties, joined by and, or, not; as on the platform
/// there are no functions: https://learn.microsoft.com/power-apps/developer/data-platform/webapi/query-metadata-web-api.
/// </summary>
internal sealed class DefinitionFilter(IDictionary<string, SingleValueNode> aliases)
{
    /// <summary>Whether the definition is one that the filter takes.</summary>
    public bool Takes(FilterClause? clause, Definition definition) => clause is null || Holds(clause.Expression, definition);

    private bool Holds(QueryNode node, Definition definition) => Bare(node) switch
    {
        BinaryOperatorNode { OperatorKind: BinaryOperatorKind.And } both => Holds(both.Left, definition) && Holds(both.Right, definition),
        BinaryOperatorNode { OperatorKind: BinaryOperatorKind.Or } either => Holds(either.Left, definition) || Holds(either.Right, definition),
        BinaryOperatorNode comparison => Compares(comparison, definition),
        UnaryOperatorNode { OperatorKind: UnaryOperatorKind.Not } not => !Holds(not.Operand, definition),
        SingleValuePropertyAccessNode flag => Read(flag, definition) is JsonValue value && value.GetValueKind() == JsonValueKind.True,
        ConstantNode { Value: bool constant } => constant,
        var other => throw Unsupported(other),
    };

    private bool Compares(BinaryOperatorNode node, Definition definition)
    {
        var (left, right) = (Value(node.Left, definition), Value(node.Right, definition));
        if (left is null || right is null)
            return node.OperatorKind switch
            {
                BinaryOperatorKind.Equal => left is null && right is null,
                BinaryOperatorKind.NotEqual => left is not null || right is not null,
                _ => false,
            };
        var order = Order(left, right);
        return node.OperatorKind switch
        {
            BinaryOperatorKind.Equal => order == 0,
            BinaryOperatorKind.NotEqual => order != 0,
            BinaryOperatorKind.GreaterThan => order > 0,
            BinaryOperatorKind.GreaterThanOrEqual => order >= 0,
            BinaryOperatorKind.LessThan => order < 0,
            BinaryOperatorKind.LessThanOrEqual => order <= 0,
            _ => throw WebApiException.Query($"The operator '{node.OperatorKind}' is not supported for definitions. Write eq, ne, gt, ge, lt or le."),
        };
    }

    // Numbers by their size, everything else by its text.
    private static int Order(object left, object right) => left is double one && right is double other ? one.CompareTo(other)
        : string.CompareOrdinal(Convert.ToString(left, CultureInfo.InvariantCulture), Convert.ToString(right, CultureInfo.InvariantCulture));

    private object? Value(QueryNode node, Definition definition) => Bare(node) switch
    {
        ConstantNode constant => Plain(constant.Value),
        SingleValuePropertyAccessNode access => Plain(Read(access, definition)),
        var other => throw Unsupported(other),
    };

    private static object? Plain(object? value) => value switch
    {
        null or ODataNullValue => null,
        JsonValue json => json.GetValueKind() switch
        {
            JsonValueKind.Number => json.Deserialize<double>(),
            JsonValueKind.True => "True",
            JsonValueKind.False => "False",
            _ => json.ToString(),
        },
        ODataEnumValue one => Enumerations.NameOf(one),
        int or long or decimal or double or float or short or byte => Convert.ToDouble(value, CultureInfo.InvariantCulture),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture),
    };

    private static JsonNode? Read(SingleValuePropertyAccessNode access, Definition definition)
    {
        var path = new Stack<string>([access.Property.Name]);
        var source = access.Source;
        for (; source is SingleComplexNode complex; source = complex.Source) path.Push(complex.Property.Name);
        if (source is not ResourceRangeVariableReferenceNode) throw Unsupported(source);
        var value = definition.Value(path.Pop());
        if (value is JsonObject label && label.ContainsKey("LocalizedLabels"))
            throw WebApiException.Query("A filter cannot compare labels. Compare LogicalName or SchemaName.");
        while (path.Count > 0) value = value?[path.Pop()];
        return value;
    }

    private QueryNode Bare(QueryNode node) => node switch
    {
        ConvertNode convert => Bare(convert.Source),
        ParameterAliasNode alias when aliases.TryGetValue(alias.Alias, out var known) && known is not null => Bare(known),
        _ => node,
    };

    private static WebApiException Unsupported(QueryNode? node) => node is SingleValueFunctionCallNode call
        ? new WebApiException(501, "0x8006088a", $"The \"{call.Name}\" function isn't supported for Metadata Entities.")
        : WebApiException.Query($"'{node?.Kind}' is not supported in a filter of definitions. Compare properties with values.");
}
