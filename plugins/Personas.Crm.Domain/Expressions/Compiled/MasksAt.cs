using System;
using System.Linq;

namespace Personas.Crm.Domain.Expressions.Compiled;

/// <summary>A table of masks at one moment. Immutable; shared by all threads.</summary>
internal sealed class MasksAt
{
    private readonly ulong[] _all;
    private readonly ulong[] _moving;
    private readonly int[] _layers;
    private readonly MaskColumn[] _columns;
    private readonly MaskColumn[] _withOthers;
    private readonly int _still;
    private readonly int[] _slots;
    private readonly ValueCode[] _codes;
    private readonly ulong[][] _rows;

    /// <summary>The table at the moment of codes.</summary>
    /// <param name="codes">How values are coded.</param>
    /// <param name="all">The bits of all conjunctions.</param>
    /// <param name="moving">The bits of those that ask something of a slot that moves.</param>
    /// <param name="layers">The word at which each layer of them begins, and the end.</param>
    /// <param name="columns">The slots that codes decide, those that move at the end.</param>
    /// <param name="withOthers">The slots of which something is asked that no code decides.</param>
    public MasksAt(SlotCodes codes, ulong[] all, ulong[] moving, int[] layers, MaskColumn[] columns, MaskColumn[] withOthers)
    {
        Codes = codes;
        _all = all;
        _moving = moving;
        _layers = layers;
        _columns = columns;
        _withOthers = withOthers;
        _still = columns.Count(column => !column.Moves);
        _slots = Array.ConvertAll(columns, column => column.Slot);
        _codes = Array.ConvertAll(columns, column => codes.Of(column.Slot)!);
        _rows = Array.ConvertAll(columns, column => column.Rows(codes));
    }

    /// <summary>How values are coded at the moment.</summary>
    public SlotCodes Codes { get; }

    /// <summary>The items that hold, by their bits; those without conjunctions do not.</summary>
    /// <param name="evaluation">The values.</param>
    /// <param name="coded">Their codes, by slot.</param>
    /// <param name="masks">Room for <see cref="MaskTable.Words"/>; what holds is at the beginning.</param>
    public void Evaluate(Evaluation evaluation, int[] coded, ulong[] masks)
    {
        Begin(masks);
        Narrow(evaluation, coded, masks, _slots.Length);
        foreach (var column in _withOthers) column.NarrowOthers(evaluation, masks);
        Join(masks);
    }

    /// <summary>The same of a few values that have not been coded.</summary>
    public void Evaluate(Evaluation evaluation, ulong[] masks)
    {
        Begin(masks);
        for (var i = 0; i < _slots.Length; i++)
        {
            var code = _codes[i].Of(in evaluation.Values[evaluation.Offset + _slots[i]]);
            if (code < 0) _columns[i].NarrowUncoded(evaluation, masks);
            else And(masks, _rows[i], code);
        }
        foreach (var column in _withOthers) column.NarrowOthers(evaluation, masks);
        Join(masks);
    }

    /// <summary>
    /// The items that time alone may let hold or cease to hold, by their bits: a conjunction is left when only moving slots are still asked,
    /// and none is met by what stays as it is.
    /// </summary>
    public ulong[] MayMove(Evaluation evaluation, int[] coded)
    {
        var open = new ulong[_all.Length];
        Begin(open);
        Narrow(evaluation, coded, open, _still);
        foreach (var column in _withOthers)
            if (!column.Moves) column.NarrowOthers(evaluation, open);
        var met = new ulong[_all.Length];
        for (var word = 0; word < open.Length; word++)
        {
            met[word] = open[word] & ~_moving[word];
            open[word] &= _moving[word];
        }
        Join(open);
        Join(met);
        for (var word = 0; word < _layers[1]; word++) open[word] &= ~met[word];
        return open;
    }

    private void Begin(ulong[] masks)
    {
        for (var word = 0; word < masks.Length; word++) masks[word] = _all[word];
    }

    // Four slots at a time: the masks are read and written once for all four. A value without a code leads to a row that allows everything.
    private void Narrow(Evaluation evaluation, int[] coded, ulong[] masks, int columns)
    {
        var i = 0;
        var sign = 0;
        for (; i + 4 <= columns; i += 4)
        {
            int a = coded[_slots[i]], b = coded[_slots[i + 1]], c = coded[_slots[i + 2]], d = coded[_slots[i + 3]];
            sign |= a | b | c | d;
            And(masks, _rows[i], a, _rows[i + 1], b, _rows[i + 2], c, _rows[i + 3], d);
        }
        for (; i < columns; i++)
        {
            sign |= coded[_slots[i]];
            And(masks, _rows[i], coded[_slots[i]]);
        }
        for (i = 0; sign < 0 && i < columns; i++)
            if (coded[_slots[i]] < 0) _columns[i].NarrowUncoded(evaluation, masks);
    }

    private static void And(ulong[] masks, ulong[] rows, int code)
    {
        unchecked
        {
            var at = (code + 1) * masks.Length;
            for (var word = 0; word < masks.Length; word++) masks[word] &= rows[at + word];
        }
    }

    private static void And(ulong[] masks, ulong[] first, int a, ulong[] second, int b, ulong[] third, int c, ulong[] fourth, int d)
    {
        unchecked
        {
            var words = masks.Length;
            a = (a + 1) * words;
            b = (b + 1) * words;
            c = (c + 1) * words;
            d = (d + 1) * words;
            for (var word = 0; word < masks.Length; word++) masks[word] &= first[a + word] & second[b + word] & third[c + word] & fourth[d + word];
        }
    }

    // The or of the layers: what holds, by the bits of the first.
    private void Join(ulong[] masks)
    {
        for (var layer = 1; layer < _layers.Length - 1; layer++)
            for (int word = 0, from = _layers[layer]; from < _layers[layer + 1]; from++, word++) masks[word] |= masks[from];
    }
}
