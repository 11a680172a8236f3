using System;
using System.Linq;
using Dataverse.Sandbox.Metadata;
using Dataverse.Sandbox.Query.Model;
using Dataverse.Sandbox.Query.Operators;
using Dataverse.Sandbox.Records;

namespace Dataverse.Sandbox.Query.Sql;

/// <summary>Filters as SQL.</summary>
internal static class Predicates
{
    /// <summary>The filter of a table; "1" when everything passes.</summary>
    public static string Of(Translation translation, Node node, BoundSource home, Names names) => node switch
    {
        Group { Parts.Count: 0 } => "1",
        Group { Parts: [var only] } => Of(translation, only, home, names),
        Group group => $"({string.Join(group.IsAny ? " OR " : " AND ", group.Parts.Select(part => Of(translation, part, home, names)))})",
        Condition condition => Of(translation, condition, home, names),
        Related related => Subqueries.RelatedRows(translation, related.Link, home, names),
        _ => throw new ArgumentOutOfRangeException(nameof(node), node, "Not a part of a filter."),
    };

    private static string Of(Translation translation, Condition condition, BoundSource home, Names names)
    {
        var source = condition.Source is null ? home : names.Find(condition.Source, condition.Place);
        var column = source.Column(condition.Column, condition.Place);
        RequireFit(condition, source, column.Column);
        if (condition.OtherColumn is not null) return ColumnToColumn(condition, source, column, names);

        var comparison = new Comparison(condition, source.Table, column, translation.Text, translation.Clock, translation.Scope);
        return condition.Operator.Sql(comparison);
    }

    private static void RequireFit(Condition condition, BoundSource source, Column column)
    {
        var one = condition.Operator;
        if ((one.AppliesTo & column.Usable()) == Kinds.None)
        {
            throw new QueryException(condition.Place,
                $"the operator '{one.DisplayName}' does not apply to '{source.Table.LogicalName}.{column.LogicalName}', which is of type {column.Type}"
                + (column.Type == ColumnType.DateTime ? $" ({column.Behavior})." : "."));
        }

        if (condition.OtherColumn is not null) return;
        var (fits, expected) = (one.Takes, condition.Values.Count) switch
        {
            (Takes.None, 0) or (Takes.One, 1) or (Takes.Two, 2) => (true, ""),
            (Takes.Many, >= 1 and <= Limits.ListedValues) => (true, ""),
            (Takes.Many, 0) => (false, "at least one value"),
            (Takes.Many, _) => (false, $"at most {Limits.ListedValues} values; join a table or split the list"),
            (Takes.None, _) => (false, "no value"),
            (Takes.One, _) => (false, "one value"),
            _ => (false, "two values"),
        };
        if (!fits) throw new QueryException(condition.Place, $"'{one.DisplayName}' takes {expected}; {condition.Values.Count} given.");
    }

    private static string ColumnToColumn(Condition condition, BoundSource source, ColumnExpression column, Names names)
    {
        var sign = condition.Operator.ColumnSign
            ?? throw new QueryException(condition.Place,
                $"two columns compare with eq, ne, gt, ge, lt and le only, not with '{condition.Operator.DisplayName}'.");
        var dot = condition.OtherColumn!.IndexOf('.', StringComparison.Ordinal);
        var otherSource = dot < 0 ? source : names.Find(condition.OtherColumn[..dot], condition.Place);
        var other = otherSource.Column(condition.OtherColumn[(dot + 1)..], condition.Place);
        if (!SameType(column.Column, other.Column))
        {
            throw new QueryException(condition.Place,
                $"'{column.Column.LogicalName}' ({column.Column.Type}) and '{other.Column.LogicalName}' ({other.Column.Type}) are not of one type, "
                + "so that they cannot be compared.");
        }

        var difference = Scale(other.Column) - Scale(column.Column);
        var left = difference > 0 ? $"{column.Sql} * {Power(difference)}" : column.Sql;
        var right = difference < 0 ? $"{other.Sql} * {Power(-difference)}" : other.Sql;
        var predicate = $"{left} {sign} {right}";
        return sign == "<>" ? $"({predicate} OR {column.Sql} IS NULL)" : $"({predicate})";
    }

    private static bool SameType(Column a, Column b) => a.Kind() == b.Kind() && a.Kind() != Kinds.Choices
        && (a.Kind() is Kinds.Text or Kinds.Reference or Kinds.Choice || a.Type == b.Type)
        && (a.Type != ColumnType.DateTime || a.Behavior == b.Behavior);

    private static int Scale(Column column) => column.Type is ColumnType.Decimal or ColumnType.Money ? Stored.Scale(column) : 0;

    private static long Power(int digits) => (long)Math.Pow(10, digits);
}
