using System.Collections.Generic;
using System.Linq;

namespace Personas.Crm.Domain.Expressions.Compiled;

/// <summary>
/// Gives conjunctions their bits. The n-th conjunctions of all items make a layer, items with most of them first: so the or of the layers, word
/// by word, is the items that hold, and the bits of the first layer are those of the items.
/// </summary>
internal sealed class MaskLayers
{
    private readonly List<int> _starts = [0];
    private readonly List<ulong> _all;

    /// <summary>The bits of the conjunctions of items; an item without conjunctions has a bit in the first layer that is not set.</summary>
    public MaskLayers(IReadOnlyList<IReadOnlyList<Term[]>?> forms)
    {
        var order = Enumerable.Range(0, forms.Count).OrderByDescending(item => forms[item]?.Count ?? -1).ToArray();
        Bits = new int[forms.Count];
        for (var bit = 0; bit < order.Length; bit++) Bits[order[bit]] = bit;
        _all = [.. new ulong[(forms.Count + 63) / 64]];
        var reached = order.Length;
        for (var layer = 0; ; layer++)
        {
            while (reached > 0 && !(forms[order[reached - 1]]?.Count > layer)) reached--;
            if (reached == 0) break;
            if (layer > 0) Begin(reached);
            for (var i = 0; i < reached; i++) Add((_starts[layer] * 64) + i, forms[order[i]]![layer]);
        }
        _starts.Add(_all.Count);
    }

    /// <summary>The bit of every item.</summary>
    public int[] Bits { get; }

    /// <summary>The word at which each layer begins, and the end.</summary>
    public int[] Starts => _starts.ToArray();

    /// <summary>The bits of all conjunctions.</summary>
    public ulong[] All => _all.ToArray();

    /// <summary>What the conjunctions ask, by slot.</summary>
    public SortedDictionary<int, List<AskedBit>> Asked { get; } = [];

    private void Begin(int conjunctions)
    {
        _starts.Add(_all.Count);
        _all.AddRange(new ulong[(conjunctions + 63) / 64]);
    }

    private void Add(int bit, Term[] terms)
    {
        _all[bit / 64] |= 1UL << (bit % 64);
        foreach (var term in terms)
        {
            if (!Asked.TryGetValue(term.Test.Slot, out var asked)) Asked.Add(term.Test.Slot, asked = []);
            asked.Add(new AskedBit(term, bit));
        }
    }
}

/// <summary>What the conjunction with a bit asks of a slot.</summary>
internal readonly record struct AskedBit(Term Term, int Bit);
