using System.Collections.Generic;
using System.Linq;
using Personas.Crm.Domain.Expressions.Compiled;

namespace Personas.Crm.Domain.Segments;

/// <summary>
/// The verdicts of many segments at once. Every segment is an or of conjunctions, every conjunction a bit; what a slot's value allows is a
/// row of bits, and a customer is the and of one row a slot. Segments that cannot be written so are evaluated by their trees, after the
/// others and in order. Immutable; shared by all threads and moments.
/// </summary>
internal sealed class SegmentMasks
{
    private readonly CompiledNode[] _nodes;
    private readonly MaskColumn[] _columns;
    private readonly int[] _trees;
    private readonly int[] _segments;
    private readonly int[] _layers;
    private readonly ulong[] _all;

    /// <summary>Makes the masks of some segments.</summary>
    /// <param name="nodes">The trees of all segments of the rules.</param>
    /// <param name="segments">The segments to evaluate, by index.</param>
    public SegmentMasks(CompiledNode[] nodes, IReadOnlyCollection<int> segments)
    {
        _nodes = nodes;
        var forms = segments.Select(segment => new SegmentForm(segment, NormalForm.Of(nodes[segment]))).ToList();
        _trees = forms.Where(form => form.Conjunctions is null).Select(form => form.Segment).OrderBy(segment => segment).ToArray();

        // The n-th conjunctions of all segments make a layer, segments with most of them first: so the or of the layers, word by word, is
        // the segments that hold.
        var masked = forms.Where(form => form.Conjunctions is not null).OrderByDescending(form => form.Conjunctions!.Count).ToList();
        _segments = masked.Select(form => form.Segment).ToArray();
        var layers = new List<int>();
        var all = new List<ulong>();
        var asked = new List<AskedBit>();
        for (var layer = 0; masked.Count > 0 && layer < masked[0].Conjunctions!.Count; layer++)
        {
            var first = all.Count * 64;
            var reached = masked.TakeWhile(form => form.Conjunctions!.Count > layer).ToList();
            for (var i = 0; i < reached.Count; i++)
                foreach (var term in reached[i].Conjunctions![layer]) asked.Add(new AskedBit(term, first + i));
            layers.Add(all.Count);
            for (var left = reached.Count; left > 0; left -= 64) all.Add(left < 64 ? (1UL << left) - 1 : ulong.MaxValue);
        }
        _layers = [.. layers, all.Count];
        _all = all.ToArray();
        _columns = asked.GroupBy(bit => bit.Term.Test.Slot).Select(slot => new MaskColumn(slot.Key, _all.Length, Requirements(slot))).ToArray();
    }

    /// <summary>Fills <see cref="Evaluation.Members"/> for the segments of the masks; the others stay as they are.</summary>
    public void Evaluate(Evaluation evaluation)
    {
        var masks = (ulong[])_all.Clone();
        foreach (var column in _columns) column.Narrow(evaluation, masks);
        Spread(masks, evaluation.Members);
        foreach (var segment in _trees) evaluation.Members[segment] = _nodes[segment].Holds(evaluation);
    }

    private static List<Requirement> Requirements(IEnumerable<AskedBit> asked) =>
        asked.GroupBy(bit => new { bit.Term.Test.Key, bit.Term.Holds })
            .Select(same => new Requirement(same.First().Term, same.Select(bit => bit.Bit))).ToList();

    private void Spread(ulong[] masks, bool[] members)
    {
        var segments = _segments;
        for (var word = 0; word * 64 < segments.Length; word++)
        {
            var holds = 0UL;
            for (var layer = 0; layer < _layers.Length - 1 && _layers[layer] + word < _layers[layer + 1]; layer++) holds |= masks[_layers[layer] + word];
            var end = System.Math.Min(segments.Length, (word + 1) * 64);
            for (var i = word * 64; i < end; i++, holds >>= 1) members[segments[i]] = (holds & 1) != 0;
        }
    }
}

/// <summary>A segment as an or of conjunctions; null when it has no such form.</summary>
internal sealed record SegmentForm(int Segment, IReadOnlyList<Term[]>? Conjunctions);

/// <summary>What the conjunction with a bit asks of a slot.</summary>
internal readonly record struct AskedBit(Term Term, int Bit);
