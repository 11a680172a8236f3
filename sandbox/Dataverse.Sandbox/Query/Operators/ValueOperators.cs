using System.Collections.Generic;
using System.Linq;
using static Dataverse.Sandbox.Query.Operators.Takes;
using static Microsoft.Xrm.Sdk.Query.ConditionOperator;

namespace Dataverse.Sandbox.Query.Operators;

/// <summary>Equality, order, lists, presence. An empty column satisfies every negative operator and no positive one.</summary>
internal static class ValueOperators
{
    /// <summary>The rows of the table of operators.</summary>
    public static IReadOnlyList<Operator> All { get; } =
    [
        new(Equal, "eq", One, Kinds.Single | Kinds.Choices, c => $"{c.Sql} = {c.Value()}"),
        new(NotEqual, "ne", One, Kinds.Single | Kinds.Choices, c => c.OrEmpty($"{c.Sql} <> {c.Value()}")),
        new(GreaterThan, "gt", One, Kinds.Ordered, c => $"{c.Sql} > {c.Value()}"),
        new(LessThan, "lt", One, Kinds.Ordered, c => $"{c.Sql} < {c.Value()}"),
        new(GreaterEqual, "ge", One, Kinds.Ordered, c => $"{c.Sql} >= {c.Value()}"),
        new(LessEqual, "le", One, Kinds.Ordered, c => $"{c.Sql} <= {c.Value()}"),
        new(In, "in", Many, Kinds.Single, c => $"{c.Sql} IN ({string.Join(", ", c.Values())})"),
        new(NotIn, "not-in", Many, Kinds.Single, c => c.OrEmpty($"{c.Sql} NOT IN ({string.Join(", ", c.Values())})")),
        new(Between, "between", Two, Kinds.Number | Kinds.Date, c => $"{c.Sql} BETWEEN {c.Value(0)} AND {c.Value(1)}"),
        new(NotBetween, "not-between", Two, Kinds.Number | Kinds.Date, c => c.OrEmpty($"{c.Sql} NOT BETWEEN {c.Value(0)} AND {c.Value(1)}")),
        new(Null, "null", None, Kinds.Any, c => $"{c.Sql} IS NULL"),
        new(NotNull, "not-null", None, Kinds.Any, c => $"{c.Sql} IS NOT NULL"),
        new(ContainValues, "contain-values", Many, Kinds.Choices, c => Holds(c)),
        new(DoesNotContainValues, "not-contain-values", Many, Kinds.Choices, c => c.OrEmpty($"NOT {Holds(c)}")),
    ];

    // A choices column is kept as ",1,5,", so that it holds 5 when ",5," stands in it.
    private static string Holds(Sql.Comparison c) => $"({string.Join(" OR ", c.Values().Select(value => $"instr({c.Sql}, {value}) > 0"))})";
}
