using System.Collections.Generic;
using System.Linq;

namespace Personas.Crm.Domain.Expressions.Compiled;

/// <summary>
/// Many verdicts at once. Every item is an or of conjunctions, every conjunction a bit; a value's code leads to a row of the conjunctions
/// that it allows, and what holds is the and of one row a slot. Items without such a form have a bit for whoever evaluates their tree.
/// Immutable; shared by all threads and moments.
/// </summary>
internal sealed class MaskTable
{
    private readonly int[] _bits;
    private readonly int[] _layers;
    private readonly ulong[] _all;
    private readonly ulong[] _moving;
    private readonly MaskColumn[] _columns;
    private readonly MaskColumn[] _withOthers;

    // At the moment that was asked for last.
    private volatile MasksAt? _latest;

    /// <summary>Makes the table of some items.</summary>
    /// <param name="forms">The conjunctions of each; null for one without.</param>
    /// <param name="coders">What codes the values of slots.</param>
    public MaskTable(IReadOnlyList<IReadOnlyList<Term[]>?> forms, SlotCoders coders)
    {
        // The n-th conjunctions of all items make a layer, items with most of them first: so the or of the layers, word by word, is the items
        // that hold, and their bits are those of the first layer.
        var order = Enumerable.Range(0, forms.Count).OrderByDescending(item => forms[item]?.Count ?? -1).ToArray();
        _bits = new int[forms.Count];
        for (var bit = 0; bit < order.Length; bit++) _bits[order[bit]] = bit;
        Trees = Enumerable.Range(0, forms.Count).Where(item => forms[item] is null).ToArray();

        var layers = new List<int> { 0 };
        var all = new List<ulong>(new ulong[(forms.Count + 63) / 64]);
        var asked = new List<AskedBit>();
        var most = order.Length == 0 ? 0 : forms[order[0]]?.Count ?? 0;
        for (var layer = 0; layer < most; layer++)
        {
            var reached = order.TakeWhile(item => forms[item]?.Count > layer).ToList();
            if (layer > 0)
            {
                layers.Add(all.Count);
                all.AddRange(new ulong[(reached.Count + 63) / 64]);
            }
            for (var i = 0; i < reached.Count; i++)
            {
                var bit = (layers[layer] * 64) + i;
                all[bit / 64] |= 1UL << (bit % 64);
                foreach (var term in forms[reached[i]]![layer]) asked.Add(new AskedBit(term, bit));
            }
        }
        _layers = [.. layers, all.Count];
        _all = all.ToArray();
        var columns = asked.GroupBy(bit => bit.Term.Test.Slot).Select(slot => new MaskColumn(slot.Key, coders.Of(slot.Key), _all, Requirements(slot))).OrderBy(column => column.Moves).ToList();
        _columns = columns.Where(column => column.IsCoded).ToArray();
        _moving = new ulong[_all.Length];
        foreach (var column in columns.Where(column => column.Moves)) column.Mark(_moving);
        _withOthers = columns.Where(column => column.Others.Length > 0).ToArray();
    }

    /// <summary>The items without conjunctions, in order.</summary>
    public int[] Trees { get; }

    /// <summary>The bit of every item among those that hold.</summary>
    public int[] Bits => _bits;

    /// <summary>How many words an evaluation needs.</summary>
    public int Words => _all.Length;

    /// <summary>The table at a moment.</summary>
    public MasksAt At(SlotCodes codes)
    {
        if (_latest is { } latest && ReferenceEquals(latest.Codes, codes)) return latest;
        return _latest = new MasksAt(codes, _all, _moving, _layers, _columns, _withOthers);
    }

    private static List<Requirement> Requirements(IEnumerable<AskedBit> asked) =>
        asked.GroupBy(bit => new { bit.Term.Test.Key, bit.Term.Holds })
            .Select(same => new Requirement(same.First().Term, same.Select(bit => bit.Bit))).ToList();
}

/// <summary>What the conjunction with a bit asks of a slot.</summary>
internal readonly record struct AskedBit(Term Term, int Bit);
