using System;
using System.Collections.Generic;
using System.Linq;
using Personas.Crm.Domain.Facts;

namespace Personas.Crm.Domain.Expressions.Columns;

/// <summary>A column whose values are kept as codes, and whose conditions are built of the bits of the codes. Immutable.</summary>
internal sealed class CodedColumn
{
    private readonly int[] _planes;
    private readonly FactValue[] _samples;

    /// <summary>A column whose answers change at the starts of stretches.</summary>
    public CodedColumn(ColumnSource source, Stretches codes, BitGraph graph)
    {
        Source = source;
        Codes = codes;
        _samples = codes.Samples.ToArray();
        _planes = Enumerable.Range(0, Bits.Telling(codes.Count)).Select(_ => graph.Leaf()).ToArray();
    }

    public ColumnSource Source { get; }

    public Stretches Codes { get; }

    /// <summary>The leaves of the codes' bits, the lowest first.</summary>
    public IReadOnlyList<int> Planes => _planes;

    /// <summary>The reference of the rows for which a question has the answer yes.</summary>
    public int Reference(ColumnQuestion question, BitGraph graph)
    {
        var answers = Array.ConvertAll(_samples, sample => question.Holds(in sample));
        var changes = Enumerable.Range(1, answers.Length - 1).Where(code => answers[code] != answers[code - 1]).ToList();
        // From every change to the next; when the highest codes are among them, it is the gaps that end.
        var inverted = answers[answers.Length - 1];
        var reference = BitGraph.False;
        if (inverted == !answers[0]) changes.Insert(0, 0);
        for (var i = 0; i < changes.Count; i += 2)
            reference = graph.Or(reference, graph.And(AtLeast(changes[i], graph), BitGraph.Not(AtLeast(changes[i + 1], graph))));
        return inverted ? BitGraph.Not(reference) : reference;
    }

    // Bit by bit from the lowest: where the number has a one, the code needs it too; where it has none, a one in the code is enough.
    private int AtLeast(int code, BitGraph graph)
    {
        var reference = BitGraph.True;
        for (var bit = 0; bit < _planes.Length; bit++)
            reference = (code >> bit & 1) != 0 ? graph.And(_planes[bit], reference) : graph.Or(_planes[bit], reference);
        return reference;
    }
}
