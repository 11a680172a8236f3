using System.Collections.Generic;
using System.Linq;
using Personas.Crm.Domain.Expressions.Compiled;
using Personas.Crm.Domain.Expressions.Tree;
using Personas.Crm.Domain.Facts;

namespace Personas.Crm.Domain.Expressions.Columns;

/// <summary>What a condition asks of the values of one column. Immutable.</summary>
internal abstract class ColumnQuestion(CompiledNode node, int slot, ColumnSource source)
{
    /// <summary>The condition.</summary>
    public CompiledNode Node => node;

    /// <summary>The column.</summary>
    public ColumnSource Source => source;

    /// <summary>The values from which the answer follows, see <see cref="ValueTest.Landmarks"/>; null when every value must be tested.</summary>
    public abstract IReadOnlyList<FactValue>? Landmarks { get; }

    /// <summary>What makes two questions about one column the same. A condition on a band of a number asks something else of the number.</summary>
    public string Key { get; } = node.Source is Condition condition
        ? $"{slot} {condition.Subject.Key} {condition.Operator.Name} {string.Join(",", condition.Values.Select(value => value.Json))}"
        : $"{slot} exists {(node.Source as RelatedTest)?.Exists}";

    /// <summary>The answer for a value.</summary>
    public abstract bool Holds(in FactValue value);
}

/// <summary>A question about the value itself.</summary>
internal sealed class ValueQuestion(CompiledNode node, SlotTest slot, ValueTest test, FactValue standIn, ColumnSource source)
    : ColumnQuestion(node, slot.Slot, source)
{
    // Ten-thousandths say nothing about the values next to a number that they cannot hold.
    public override IReadOnlyList<FactValue>? Landmarks { get; } =
        node.Source is Condition condition && condition.Values.Any(value => value.Value.Kind == ValueKind.Number) ? null : test.Landmarks?.ToList();

    public override bool Holds(in FactValue value) => value.IsMissing ? test.Holds(in standIn) : test.Holds(in value);
}
