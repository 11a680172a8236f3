using System.Collections.Generic;
using System.Linq;
using Personas.Crm.Domain.Expressions.Compiled;
using Personas.Crm.Domain.Expressions.Tree;

namespace Personas.Crm.Domain.Facts.Loading;

/// <summary>Some of the rows of a related table, and the figures that are taken of them.</summary>
internal sealed class RowPredicate(int index, CompiledNode? node, IReadOnlyList<Condition> windows)
{
    private readonly List<Accumulator> _accumulators = [];

    public int Index => index;

    /// <summary>The condition on a row; null for all rows.</summary>
    public CompiledNode? Node => node;

    public bool Moves => node?.Moves ?? false;

    /// <summary>The one range of dates by which rows come and go with time, when nothing else lets them; null otherwise.</summary>
    public DatedNode? Window { get; } = WindowOf(node);

    public IReadOnlyList<Condition> Windows => windows;

    public IReadOnlyList<Accumulator> Accumulators => _accumulators;

    public void Add(Accumulator accumulator) => _accumulators.Add(accumulator);

    private static DatedNode? WindowOf(CompiledNode? node)
    {
        if (node is DatedNode { IsSpan: true, Moves: true } window) return window;
        if (node is not GroupNode { Source: Group { Kind: GroupKind.All } } group) return null;
        var moving = group.Nodes.Where(below => below.Moves).ToList();
        return moving.Count == 1 ? WindowOf(moving[0]) : null;
    }
}
