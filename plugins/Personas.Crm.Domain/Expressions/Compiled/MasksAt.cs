using System;

namespace Personas.Crm.Domain.Expressions.Compiled;

/// <summary>A table of masks at one moment. Immutable; shared by all threads.</summary>
internal sealed class MasksAt
{
    private readonly ulong[] _all;
    private readonly int[] _layers;
    private readonly MaskColumn[] _columns;
    private readonly MaskColumn[] _withOthers;
    private readonly int[] _slots;
    private readonly ValueCode[] _codes;
    private readonly ulong[][] _rows;

    /// <summary>The table at the moment of codes.</summary>
    /// <param name="codes">How values are coded.</param>
    /// <param name="all">The bits of all conjunctions.</param>
    /// <param name="layers">The word at which each layer of them begins, and the end.</param>
    /// <param name="columns">The slots that codes decide.</param>
    /// <param name="withOthers">The slots of which something is asked that no code decides.</param>
    public MasksAt(SlotCodes codes, ulong[] all, int[] layers, MaskColumn[] columns, MaskColumn[] withOthers)
    {
        Codes = codes;
        _all = all;
        _layers = layers;
        _columns = columns;
        _withOthers = withOthers;
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
        for (var word = 0; word < masks.Length; word++) masks[word] = _all[word];
        for (var i = 0; i < _slots.Length; i++)
        {
            var code = coded[_slots[i]];
            if (code < 0) _columns[i].NarrowUncoded(evaluation, masks);
            else And(masks, _rows[i], (code + 1) * masks.Length);
        }
        Finish(evaluation, masks);
    }

    /// <summary>The same of values that have not been coded.</summary>
    public void Evaluate(Evaluation evaluation, ulong[] masks)
    {
        for (var word = 0; word < masks.Length; word++) masks[word] = _all[word];
        for (var i = 0; i < _slots.Length; i++)
        {
            var code = _codes[i].Of(in evaluation.Values[evaluation.Offset + _slots[i]]);
            if (code < 0) _columns[i].NarrowUncoded(evaluation, masks);
            else if (masks.Length == 1) masks[0] &= _rows[i][code + 1];
            else And(masks, _rows[i], (code + 1) * masks.Length);
        }
        Finish(evaluation, masks);
    }

    private static void And(ulong[] masks, ulong[] rows, int at)
    {
        for (var i = 0; i < masks.Length; i++) masks[i] &= rows[at + i];
    }

    private void Finish(Evaluation evaluation, ulong[] masks)
    {
        foreach (var column in _withOthers) column.NarrowOthers(evaluation, masks);
        for (var layer = 1; layer < _layers.Length - 1; layer++)
            for (int word = 0, from = _layers[layer]; from < _layers[layer + 1]; from++, word++) masks[word] |= masks[from];
    }
}
