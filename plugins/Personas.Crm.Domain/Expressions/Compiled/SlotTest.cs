using Personas.Crm.Domain.Expressions.Tree;

namespace Personas.Crm.Domain.Expressions.Compiled;

/// <summary>A condition that looks at one slot only. Immutable.</summary>
internal sealed class SlotTest
{
    private readonly int _dated;

    public SlotTest(int slot, ValueTest test) : this(slot, test, -1, null) { }

    private SlotTest(int slot, ValueTest? test, int dated, Condition? span)
    {
        Slot = slot;
        Fixed = test;
        _dated = dated;
        Span = span;
        Key = test ?? (object)dated;
    }

    public int Slot { get; }

    /// <summary>The test; null when only a moment makes it definite.</summary>
    public ValueTest? Fixed { get; }

    /// <summary>The condition, when at every moment the test is one range of dates; null otherwise.</summary>
    public Condition? Span { get; }

    /// <summary>Whether at every moment the test is one range of dates.</summary>
    public bool IsSpan => Span is not null;

    /// <summary>What tells tests of one slot apart: conditions with the same key test the same.</summary>
    public object Key { get; }

    /// <summary>A test that a moment makes definite, by its number among those of <see cref="DatedTests"/>.</summary>
    /// <param name="slot">The slot.</param>
    /// <param name="test">The number.</param>
    /// <param name="condition">The condition.</param>
    public static SlotTest Dated(int slot, int test, Condition condition) => new(slot, null, test, condition.Operator.Span is null ? null : condition);

    /// <summary>The first later instant (UTC ticks) at which a date enters or leaves the range: of one range of dates.</summary>
    /// <param name="date">The date, in ticks.</param>
    /// <param name="evaluation">The evaluation whose moment counts.</param>
    public long NextFlip(long date, Evaluation evaluation) =>
        Span!.Operator.Span!.NextFlip(date, (RangeTest)At(evaluation.Tests), Span.Operand, evaluation.Moment);

    /// <summary>The test at the moment of an evaluation.</summary>
    public ValueTest At(ValueTest[] dated) => Fixed ?? dated[_dated];
}
