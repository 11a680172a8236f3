using System.Collections.Generic;

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

    /// <summary>The nodes that are the and of two others, each after both.</summary>
    public IReadOnlyList<AndNode> Ands => _ands;

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
}

/// <summary>A node that is the and of two references.</summary>
internal readonly record struct AndNode(int Node, int Left, int Right);
