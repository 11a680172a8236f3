using System;
using Personas.Crm.Domain.Expressions.Operators;
using Personas.Crm.Domain.Expressions.Tree;

namespace Personas.Crm.Domain.Expressions.Compiled;

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
