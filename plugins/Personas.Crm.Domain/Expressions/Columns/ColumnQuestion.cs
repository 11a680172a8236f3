using System.Collections.Generic;
using System.Linq;
using Personas.Crm.Domain.Expressions.Compiled;
using Personas.Crm.Domain.Expressions.Tree;
using Personas.Crm.Domain.Facts;

namespace Personas.Crm.Domain.Expressions.Columns;

/// <summary>What a condition asks of the values of one column.</summary>
/// <param name="Node">The condition.</param>
/// <param name="Test">Its test at the moment.</param>
/// <param name="StandIn">What stands in for a missing value.</param>
internal sealed record ColumnQuestion(CompiledNode Node, ValueTest Test, FactValue StandIn)
{
    private static readonly FactValue[] NoValues = [];

    /// <summary>The values from which the answer follows, see <see cref="ValueTest.Landmarks"/>; null when every value must be tested.</summary>
    // Ten-thousandths say nothing about the values next to a number that they cannot hold.
    public IReadOnlyList<FactValue>? Landmarks { get; } =
        Written(Node).Any(value => value.Kind == ValueKind.Number) ? null : Test.Landmarks?.ToList();

    /// <summary>What makes two questions about one column the same.</summary>
    public string Key { get; } = Node.Source is Condition condition
        ? $"{condition.Operator.Name} {condition.Subject.Type} {string.Join(",", condition.Values.Select(value => value.Json))}"
        : Node.Source.ToString()!;

    /// <summary>The answer for a value.</summary>
    public bool Holds(in FactValue value) => value.IsMissing ? Test.Holds(StandIn) : Test.Holds(in value);

    private static IEnumerable<FactValue> Written(CompiledNode node) =>
        node.Source is Condition condition ? condition.Values.Select(value => value.Value) : NoValues;
}
