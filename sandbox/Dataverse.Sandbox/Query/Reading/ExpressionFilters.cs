using System.Linq;
using Dataverse.Sandbox.Query.Model;
using Dataverse.Sandbox.Query.Operators;
using Microsoft.Xrm.Sdk.Query;

namespace Dataverse.Sandbox.Query.Reading;

/// <summary>Reads the filters of a QueryExpression.</summary>
internal static class ExpressionFilters
{
    /// <summary>A filter with the conditions and filters in it.</summary>
    public static Group Of(FilterExpression? filter, string place, int level)
    {
        if (filter is null || (filter.Conditions.Count == 0 && filter.Filters.Count == 0)) return Group.Everything;
        if (level > Limits.FilterLevels) throw new QueryException(place, $"filters stand in one another more than {Limits.FilterLevels} deep.");
        var conditions = filter.Conditions.Select((condition, index) => (Node)Of(condition, $"{place}.Conditions[{index}]"));
        var filters = filter.Filters.Select((inner, index) => (Node)Of(inner, $"{place}.Filters[{index}]", level + 1));
        return new Group(filter.FilterOperator == LogicalOperator.Or, [.. conditions, .. filters]);
    }

    private static Condition Of(ConditionExpression condition, string place)
    {
        place = $"{place} ({condition.AttributeName} {condition.Operator})";
        if (string.IsNullOrEmpty(condition.AttributeName)) throw new QueryException(place, "AttributeName is missing.");
        var read = new Condition(place, condition.AttributeName, OperatorTable.Of(condition.Operator, place), [.. condition.Values])
        {
            Source = string.IsNullOrEmpty(condition.EntityName) ? null : condition.EntityName,
        };
        if (!condition.CompareColumns) return read;
        return condition.Values is [string other] ? read with { OtherColumn = other, Values = [] }
            : throw new QueryException(place, "CompareColumns takes one value: the name of the other column.");
    }
}
