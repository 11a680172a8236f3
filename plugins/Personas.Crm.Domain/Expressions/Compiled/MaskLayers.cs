using System;
using System.Collections.Generic;
using System.Linq;

namespace Personas.Crm.Domain.Expressions.Compiled;

/// <summary>
/// Gives conjunctions their bits. The n-th conjunctions of all items make a layer, items with most of them first; the bits of the first layer
/// are those of the items. So the or of the layers is the items that hold. Layers share words where they leave room.
/// </summary>
internal sealed class MaskLayers
{
    private const int Word = 64;
    private readonly ulong[] _all;

    /// <summary>The bits of the conjunctions of items; an item without conjunctions has a bit in the first layer that is not set.</summary>
    public MaskLayers(IReadOnlyList<IReadOnlyList<Term[]>?> forms)
    {
        var order = Enumerable.Range(0, forms.Count).OrderByDescending(item => forms[item]?.Count ?? -1).ToArray();
        Bits = new int[forms.Count];
        for (var bit = 0; bit < order.Length; bit++) Bits[order[bit]] = bit;
        var layers = forms.Select(form => form?.Count ?? 0).DefaultIfEmpty().Max();
        var places = new MaskPlaces(forms.Count);
        var pieces = Enumerable.Range(1, Math.Max(0, layers - 1)).SelectMany(layer => Pieces(layer, forms.Count(form => form?.Count > layer))).ToList();
        foreach (var piece in pieces.OrderByDescending(piece => piece.Width)) places.Add(piece);
        Joins = places.Joins.ToArray();
        _all = new ulong[places.Words];
        for (var layer = 0; layer < layers; layer++)
            for (var i = 0; i < order.Length && forms[order[i]]?.Count > layer; i++)
                Add(places.Bit(layer, i), forms[order[i]]![layer]);
    }

    /// <summary>The bit of every item.</summary>
    public int[] Bits { get; }

    /// <summary>How the layers become one: pieces of words, and the words that they are or-ed into.</summary>
    public MaskJoin[] Joins { get; }

    /// <summary>The bits of all conjunctions.</summary>
    public ulong[] All => _all;

    /// <summary>What the conjunctions ask, by slot.</summary>
    public SortedDictionary<int, List<AskedBit>> Asked { get; } = [];

    private static IEnumerable<MaskPiece> Pieces(int layer, int items) =>
        Enumerable.Range(0, (items + Word - 1) / Word).Select(into => new MaskPiece(layer, into, Math.Min(Word, items - (into * Word))));

    private void Add(int bit, Term[] terms)
    {
        _all[bit / Word] |= 1UL << (bit % Word);
        foreach (var term in terms)
        {
            if (!Asked.TryGetValue(term.Test.Slot, out var asked)) Asked.Add(term.Test.Slot, asked = []);
            asked.Add(new AskedBit(term, bit));
        }
    }
}

/// <summary>What the conjunction with a bit asks of a slot.</summary>
internal readonly record struct AskedBit(Term Term, int Bit);
