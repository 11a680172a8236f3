using System.Collections.Generic;
using System.Linq;

namespace Personas.Crm.Domain.Expressions.Columns;

/// <summary>Room to evaluate a graph for some customers at a time: some words a node. Per run, used again and again.</summary>
internal sealed class GraphRun
{
    /// <summary>The words of a node.</summary>
    public const int Words = 8;

    private readonly AndNode[][] _runs;

    public GraphRun(BitGraph graph)
    {
        _runs = Runs(graph).ToArray();
        Bits = Enumerable.Range(0, graph.Count).Select(_ => new ulong[Words]).ToArray();
    }

    /// <summary>The words of every node; those of leaves are put there from outside, and stay as they are.</summary>
    public ulong[][] Bits { get; }

    /// <summary>Finds the words of all nodes that are no leaves.</summary>
    public void Evaluate()
    {
        foreach (var run in _runs)
            if (!BitGraph.IsNot(run[0].Left)) Both(run, Bits);
            else if (!BitGraph.IsNot(run[0].Right)) Second(run, Bits);
            else Neither(run, Bits);
    }

    /// <summary>Copies the words of a reference, as many as there is room for.</summary>
    public void Read(int reference, ulong[] words, int from)
    {
        var bits = Bits[reference >> 1];
        var negation = BitGraph.IsNot(reference) ? ulong.MaxValue : 0;
        for (var i = 0; i < bits.Length && from + i < words.Length; i++) words[from + i] = bits[i] ^ negation;
    }

    // Nodes whose operands are ready one after the other, and among them those with the same negations: nothing to decide from node to node.
    private static IEnumerable<AndNode[]> Runs(BitGraph graph)
    {
        var heights = new int[graph.Count];
        foreach (var and in graph.Ands)
            heights[and.Node] = 1 + System.Math.Max(heights[and.Left >> 1], heights[and.Right >> 1]);
        return graph.Ands.Select(NotFirst)
            .GroupBy(and => (heights[and.Node] << 2) | ((and.Left & 1) << 1) | (and.Right & 1))
            .OrderBy(run => run.Key)
            .Select(run => run.ToArray());
    }

    private static AndNode NotFirst(AndNode and) => BitGraph.IsNot(and.Right) && !BitGraph.IsNot(and.Left) ? new AndNode(and.Node, and.Right, and.Left) : and;

    // The lengths are looked at once, and then nowhere any more: so the compiler knows that the positions are inside.
    private static void Both(AndNode[] run, ulong[][] bits)
    {
        foreach (var and in run)
        {
            ulong[] to = bits[and.Node], left = bits[and.Left >> 1], right = bits[and.Right >> 1];
            if (to.Length < Words || left.Length < Words || right.Length < Words) continue;
            to[0] = left[0] & right[0];
            to[1] = left[1] & right[1];
            to[2] = left[2] & right[2];
            to[3] = left[3] & right[3];
            to[4] = left[4] & right[4];
            to[5] = left[5] & right[5];
            to[6] = left[6] & right[6];
            to[7] = left[7] & right[7];
        }
    }

    private static void Second(AndNode[] run, ulong[][] bits)
    {
        foreach (var and in run)
        {
            ulong[] to = bits[and.Node], left = bits[and.Left >> 1], right = bits[and.Right >> 1];
            if (to.Length < Words || left.Length < Words || right.Length < Words) continue;
            to[0] = ~left[0] & right[0];
            to[1] = ~left[1] & right[1];
            to[2] = ~left[2] & right[2];
            to[3] = ~left[3] & right[3];
            to[4] = ~left[4] & right[4];
            to[5] = ~left[5] & right[5];
            to[6] = ~left[6] & right[6];
            to[7] = ~left[7] & right[7];
        }
    }

    private static void Neither(AndNode[] run, ulong[][] bits)
    {
        foreach (var and in run)
        {
            ulong[] to = bits[and.Node], left = bits[and.Left >> 1], right = bits[and.Right >> 1];
            if (to.Length < Words || left.Length < Words || right.Length < Words) continue;
            to[0] = ~(left[0] | right[0]);
            to[1] = ~(left[1] | right[1]);
            to[2] = ~(left[2] | right[2]);
            to[3] = ~(left[3] | right[3]);
            to[4] = ~(left[4] | right[4]);
            to[5] = ~(left[5] | right[5]);
            to[6] = ~(left[6] | right[6]);
            to[7] = ~(left[7] | right[7]);
        }
    }
}
