using System.Collections.Generic;
using System.Linq;
using Personas.Crm.Domain.Expressions.Compiled;
using Personas.Crm.Domain.Expressions.Tree;
using Personas.Crm.Domain.Expressions.Words;

namespace Personas.Crm.Domain.Segments.Estimates;

/// <summary>
/// A node with what was counted of it so far. The verdicts of the outermost conditions are enough: what the rule would say when cut off after
/// a node, or without it, follows from them. Tests of related rows count as one, because their conditions speak of the same row. Per run.
/// </summary>
internal sealed class EffectNode(CompiledNode node)
{
    private readonly GroupKind? _kind = (node.Source as Group)?.Kind;
    private readonly EffectNode[] _nodes = node is GroupNode group ? group.Nodes.Select(inner => new EffectNode(inner)).ToArray() : [];

    private bool _holds;
    private int _alone;
    private int _remaining;
    private int _without;

    /// <summary>Counts a customer for whom the node is the whole rule.</summary>
    /// <returns>Whether the rule holds.</returns>
    public bool Add(Evaluation evaluation)
    {
        Find(evaluation);
        Count(Outcome.OfNode, Outcome.OfNode, whenRemoved: true);
        return _holds;
    }

    /// <summary>The effects of the node and of all below it, in reading order.</summary>
    /// <param name="before">How many customers were left before it.</param>
    public IEnumerable<ConditionEffect> Effects(int before)
    {
        yield return new ConditionEffect(node.Source.Place, Summary.Of(node.Source), _alone, _remaining, before - _remaining, _without);
        foreach (var inner in Inner(before)) yield return inner;
    }

    /// <summary>The effects of all that is below it.</summary>
    public IEnumerable<ConditionEffect> Inner(int before)
    {
        foreach (var inner in _nodes)
        {
            foreach (var effect in inner.Effects(before)) yield return effect;
            before = inner._remaining;
        }
    }

    private bool Find(Evaluation evaluation)
    {
        foreach (var inner in _nodes) inner.Find(evaluation);
        _holds = _kind is null ? node.Holds(evaluation) : OfGroup(_nodes.Count(inner => inner._holds), _nodes.Length);
        return _holds;
    }

    private void Count(Outcome cut, Outcome whole, bool whenRemoved)
    {
        if (_holds) _alone++;
        if (cut.When(_holds)) _remaining++;
        if (whenRemoved && !whole.When(_holds)) _without++;
        if (!whenRemoved && whole.When(_holds)) _without--;

        var all = _nodes.Count(inner => inner._holds);
        var before = 0;
        for (var i = 0; i < _nodes.Length; i++)
        {
            var inner = _nodes[i];
            var others = inner._holds ? all - 1 : all;
            // A group that would be empty goes with its only node.
            var removed = _nodes.Length == 1 ? whenRemoved : whole.When(OfGroup(others, _nodes.Length - 1));
            inner.Count(Inside(cut, before, i + 1), Inside(whole, others, _nodes.Length), removed);
            if (inner._holds) before++;
        }
    }

    // What follows from a node of this group, when so many of the others hold.
    private Outcome Inside(Outcome outer, int holding, int count) =>
        new(outer.When(OfGroup(holding + 1, count)), outer.When(OfGroup(holding, count)));

    private bool OfGroup(int holding, int count) => _kind switch
    {
        GroupKind.All => holding == count,
        GroupKind.Any => holding > 0,
        _ => holding == 0,
    };
}

/// <summary>The verdict of a rule as it follows from that of one of its nodes.</summary>
internal readonly record struct Outcome(bool WhenHolds, bool WhenNot)
{
    /// <summary>That of the node itself.</summary>
    public static readonly Outcome OfNode = new(true, false);

    public bool When(bool holds) => holds ? WhenHolds : WhenNot;
}
