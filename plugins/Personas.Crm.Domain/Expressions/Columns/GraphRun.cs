namespace Personas.Crm.Domain.Expressions.Columns;

/// <summary>Room to evaluate a graph for some customers at a time: some words a node. Per run, used again and again.</summary>
internal sealed class GraphRun
{
    /// <summary>The words of a node.</summary>
    public const int Words = 8;

    private static readonly ulong[] Nothing = new ulong[Words];
    private readonly AndNode[][] _runs;

    /// <summary>Room for a graph.</summary>
    /// <param name="nodes">How many nodes there are.</param>
    /// <param name="runs">Those that are no leaves, see <see cref="BitGraph.Runs"/>.</param>
    public GraphRun(int nodes, AndNode[][] runs)
    {
        _runs = runs;
        Bits = new ulong[nodes][];
        for (var node = 0; node < nodes; node++) Bits[node] = Nothing;
        foreach (var run in runs)
            foreach (var and in run) Bits[and.Node] = new ulong[Words];
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
