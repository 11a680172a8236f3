using System.Linq;

namespace Personas.Crm.Domain.Expressions.Columns;

/// <summary>Room to evaluate a graph for some customers at a time: some words a node. Per run, used again and again.</summary>
internal sealed class GraphRun
{
    /// <summary>The words of a node.</summary>
    public const int Words = 8;

    private readonly AndNode[] _ands;

    public GraphRun(BitGraph graph)
    {
        _ands = graph.Ands.ToArray();
        Bits = Enumerable.Range(0, graph.Count).Select(_ => new ulong[Words]).ToArray();
    }

    /// <summary>The words of every node; those of leaves are written from outside.</summary>
    public ulong[][] Bits { get; }

    /// <summary>Finds the words of all nodes that are no leaves.</summary>
    public void Evaluate()
    {
        var bits = Bits;
        foreach (var and in _ands)
            And(bits[and.Node], bits[and.Left >> 1], Negation(and.Left), bits[and.Right >> 1], Negation(and.Right));
    }

    /// <summary>Copies the words of a reference, as many as there is room for.</summary>
    public void Read(int reference, ulong[] words, int from)
    {
        var bits = Bits[reference >> 1];
        var negation = Negation(reference);
        for (var i = 0; i < bits.Length && from + i < words.Length; i++) words[from + i] = bits[i] ^ negation;
    }

    private static ulong Negation(int reference) => unchecked(0UL - (ulong)(reference & 1));

    // No branch on negations: to negate by a mask costs less than to guess wrong.
    private static void And(ulong[] to, ulong[] left, ulong notLeft, ulong[] right, ulong notRight)
    {
        for (var i = 0; i < to.Length; i++) to[i] = (left[i] ^ notLeft) & (right[i] ^ notRight);
    }
}
