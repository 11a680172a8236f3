using System;
using System.Collections.Generic;
using System.Linq;

namespace Personas.Crm.Domain.Expressions.Columns;

/// <summary>
/// Conditions and groups of many segments as one graph, in which equal parts are one node: every node is a leaf or the and of two
/// others, and whoever refers to a node can refer to its negation. A reference is twice the node's number, and one more for the negation.
/// </summary>
internal sealed class BitGraph
{
    /// <summary>The reference that is never true; node 0 is a leaf that stays 0.</summary>
    public const int False = 0;

    /// <summary>The reference that is always true.</summary>
    public const int True = 1;

    private readonly Dictionary<long, int> _known = [];
    private readonly List<AndNode> _ands = [];

    /// <summary>How many nodes there are, leaves included.</summary>
    public int Count { get; private set; } = 1;

    /// <summary>The reference to the negation.</summary>
    public static int Not(int reference) => reference ^ 1;

    /// <summary>Whether a reference is to the negation of its node.</summary>
    public static bool IsNot(int reference) => (reference & 1) != 0;

    /// <summary>A new leaf; its bits come from outside.</summary>
    public int Leaf() => 2 * Count++;

    public int And(int left, int right)
    {
        if (left > right) return And(right, left);
        if (left == False || left == Not(right)) return False;
        if (left == True || left == right) return right;
        var key = ((long)left << 32) | (uint)right;
        if (_known.TryGetValue(key, out var known)) return known;
        _ands.Add(new AndNode(Count, left, right));
        return _known[key] = Leaf();
    }

    public int Or(int left, int right) => Not(And(Not(left), Not(right)));

    /// <summary>
    /// The nodes that are no leaves in an order to evaluate them: those whose operands are ready at the same time together, and among them those
    /// with the same negations, so that nothing is to be decided from node to node. A negation alone is on the left.
    /// </summary>
    public AndNode[][] Runs()
    {
        var heights = new int[Count];
        foreach (var and in _ands) heights[and.Node] = 1 + Math.Max(heights[and.Left >> 1], heights[and.Right >> 1]);
        return _ands.Select(NegationFirst)
            .GroupBy(and => (heights[and.Node] << 2) | ((and.Left & 1) << 1) | (and.Right & 1))
            .OrderBy(run => run.Key)
            .Select(run => run.ToArray()).ToArray();
    }

    private static AndNode NegationFirst(AndNode and) => IsNot(and.Right) && !IsNot(and.Left) ? new AndNode(and.Node, and.Right, and.Left) : and;
}

/// <summary>A node that is the and of two references.</summary>
internal readonly record struct AndNode(int Node, int Left, int Right);
