using System;
using Personas.Crm.Domain.Expressions.Operators;
using Personas.Crm.Domain.Expressions.Tree;
using Personas.Crm.Domain.Facts;

namespace Personas.Crm.Domain.Expressions.Compiled;

/// <summary>A test of one value that is the same at every moment.</summary>
internal sealed class TestNode(Condition source, int slot, ValueTest test, bool changes) : CompiledNode(source)
{
    /// <summary>The node that runs a test fastest.</summary>
    public static CompiledNode Of(Condition source, int slot, ValueTest test, bool changes) => test switch
    {
        RangeTest range => new IntervalNode(source, slot, range.Interval, ValueKind.Whole, test, changes),
        NumberRangeTest range => new IntervalNode(source, slot, range.Parts, ValueKind.Parts, test, changes),
        _ => new TestNode(source, slot, test, changes),
    };

    public override bool Moves => changes;

    public override SlotTest? SlotTest => new(slot, test);

    public override bool Holds(Evaluation evaluation) => test.Holds(in evaluation.Values[evaluation.Offset + slot]);

    public override long NextFlip(Evaluation evaluation) => changes ? evaluation.ChangeOf(slot) : Edge.Never;

    public override FactValue Found(Evaluation evaluation) => evaluation.Values[evaluation.Offset + slot];
}

/// <summary>The usual test: whether a whole value, or an amount in ten-thousandths, lies in one interval. One step instead of two.</summary>
internal sealed class IntervalNode(Condition source, int slot, Interval interval, ValueKind kind, ValueTest otherwise, bool changes) : CompiledNode(source)
{
    private readonly long _low = interval.Low;
    private readonly long _high = interval.High;

    public override bool Moves => changes;

    public override SlotTest? SlotTest => new(slot, otherwise);

    public override bool Holds(Evaluation evaluation)
    {
        ref readonly var value = ref evaluation.Values[evaluation.Offset + slot];
        return value.Kind == kind ? value.AsWhole >= _low && value.AsWhole <= _high : otherwise.Holds(in value);
    }

    public override long NextFlip(Evaluation evaluation) => changes ? evaluation.ChangeOf(slot) : Edge.Never;

    public override FactValue Found(Evaluation evaluation) => evaluation.Values[evaluation.Offset + slot];
}

/// <summary>A test of a date that the moment makes definite.</summary>
internal sealed class DatedNode(Condition source, int slot, int test, bool changes) : CompiledNode(source)
{
    public override bool Moves { get; } = changes || source.Operator.Span is { Moves: true };

    public override SlotTest? SlotTest => Compiled.SlotTest.Dated(slot, test, source);

    public override bool Holds(Evaluation evaluation) => evaluation.Tests[test].Holds(in evaluation.Values[evaluation.Offset + slot]);

    /// <summary>The slot of the date.</summary>
    public int Slot => slot;

    /// <summary>Whether at every moment it is one range of dates.</summary>
    public bool IsSpan => source.Operator.Span is not null;

    public override long NextFlip(Evaluation evaluation)
    {
        var change = changes ? evaluation.ChangeOf(slot) : Edge.Never;
        ref readonly var value = ref evaluation.Values[evaluation.Offset + slot];
        return value.IsMissing || !IsSpan ? change : Math.Min(change, NextFlip(value.AsWhole, evaluation));
    }

    /// <summary>When the verdict on a date differs from what it is now: of a range of dates.</summary>
    public long NextFlip(long date, Evaluation evaluation) => source.Operator.Span!.NextFlip(date, Range(evaluation), source.Operand, evaluation.Moment);

    /// <summary>The last date (ticks) in the range; what lies after it the range may still reach.</summary>
    /// <param name="dated">The tests that the moment made definite.</param>
    public long End(ValueTest[] dated) => ((RangeTest)dated[test]).Interval.High;

    private RangeTest Range(Evaluation evaluation) => (RangeTest)evaluation.Tests[test];

    public override FactValue Found(Evaluation evaluation) => evaluation.Values[evaluation.Offset + slot];
}
