using System;
using Personas.Crm.Domain.Expressions.Operators;
using Personas.Crm.Domain.Expressions.Tree;
using Personas.Crm.Domain.Facts;

namespace Personas.Crm.Domain.Expressions.Compiled;

/// <summary>A node made ready to run. Immutable and shared: what differs from customer to customer is in the evaluation.</summary>
internal abstract class CompiledNode(Node source)
{
    /// <summary>The node it was made of.</summary>
    public Node Source { get; } = source;

    /// <summary>Whether the verdict can change with time alone.</summary>
    public virtual bool Moves => false;

    public abstract bool Holds(Evaluation evaluation);

    /// <summary>The first later instant (UTC ticks) at which the verdict may differ though no data changed; never too late.</summary>
    public virtual long NextFlip(Evaluation evaluation) => Edge.Never;

    /// <summary>The value that was looked at: of a fact or column, or the number of related rows; missing for groups.</summary>
    public virtual FactValue Found(Evaluation evaluation) => FactValue.Missing;
}

/// <summary>A group: all of its nodes, or any of them, or none.</summary>
internal sealed class GroupNode(Group source, CompiledNode[] nodes) : CompiledNode(source)
{
    // "none" is the negation of "any"; both stop at the first node that holds, "all" at the first that does not.
    private readonly bool _stopsAt = source.Kind != GroupKind.All;
    private readonly bool _verdictAtStop = source.Kind == GroupKind.Any;

    public CompiledNode[] Nodes => nodes;

    public override bool Moves { get; } = Array.Exists(nodes, node => node.Moves);

    public override bool Holds(Evaluation evaluation)
    {
        foreach (var node in nodes)
            if (node.Holds(evaluation) == _stopsAt) return _verdictAtStop;
        return !_verdictAtStop;
    }

    // Nodes at the stopping verdict hold the group where it is until the last of them changes; without any, the first change of a node counts.
    public override long NextFlip(Evaluation evaluation)
    {
        foreach (var node in nodes)
            if (!node.Moves && node.Holds(evaluation) == _stopsAt) return Edge.Never;
        long first = Edge.Never, lastHolding = 0;
        foreach (var node in nodes)
        {
            if (!node.Moves) continue;
            var flip = node.NextFlip(evaluation);
            if (node.Holds(evaluation) == _stopsAt) lastHolding = Math.Max(lastHolding, flip);
            else first = Math.Min(first, flip);
        }
        return lastHolding > 0 ? lastHolding : first;
    }
}

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

    public override bool Holds(Evaluation evaluation) => test.Holds(in evaluation.Values[evaluation.Offset + slot]);

    public override long NextFlip(Evaluation evaluation) => changes ? evaluation.Changes[slot] : Edge.Never;

    public override FactValue Found(Evaluation evaluation) => evaluation.Values[evaluation.Offset + slot];
}

/// <summary>The usual test: whether a whole value, or an amount in ten-thousandths, lies in one interval. One step instead of two.</summary>
internal sealed class IntervalNode(Condition source, int slot, Interval interval, ValueKind kind, ValueTest otherwise, bool changes) : CompiledNode(source)
{
    private readonly long _low = interval.Low;
    private readonly long _high = interval.High;

    public override bool Moves => changes;

    public override bool Holds(Evaluation evaluation)
    {
        ref readonly var value = ref evaluation.Values[evaluation.Offset + slot];
        return value.Kind == kind ? value.AsWhole >= _low && value.AsWhole <= _high : otherwise.Holds(in value);
    }

    public override long NextFlip(Evaluation evaluation) => changes ? evaluation.Changes[slot] : Edge.Never;

    public override FactValue Found(Evaluation evaluation) => evaluation.Values[evaluation.Offset + slot];
}

/// <summary>A test of a date that the moment makes definite.</summary>
internal sealed class DatedNode(Condition source, int slot, int test, bool changes) : CompiledNode(source)
{
    public override bool Moves => changes || source.Operator.Span is not null;

    public override bool Holds(Evaluation evaluation) => evaluation.Tests[test].Holds(in evaluation.Values[evaluation.Offset + slot]);

    public override long NextFlip(Evaluation evaluation)
    {
        var change = changes ? evaluation.Changes[slot] : Edge.Never;
        ref readonly var value = ref evaluation.Values[evaluation.Offset + slot];
        if (value.IsMissing || source.Operator.Span is not { } span) return change;
        return Math.Min(change, span.NextFlip(value.AsWhole, (RangeTest)evaluation.Tests[test], source.Operand, evaluation.Moment));
    }

    public override FactValue Found(Evaluation evaluation) => evaluation.Values[evaluation.Offset + slot];
}

/// <summary>Whether the customer is in another segment, as this same evaluation has found.</summary>
internal sealed class MemberNode(Condition source, int segment, bool whenMember, bool whenNot, bool moves) : CompiledNode(source)
{
    public int Segment => segment;

    public override bool Moves => moves;

    public override bool Holds(Evaluation evaluation) => evaluation.Members[segment] ? whenMember : whenNot;

    public override long NextFlip(Evaluation evaluation) => evaluation.MemberFlips[segment];

    public override FactValue Found(Evaluation evaluation) => FactValue.OfTruth(evaluation.Members[segment]);
}
