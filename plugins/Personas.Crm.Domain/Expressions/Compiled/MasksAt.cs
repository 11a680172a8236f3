using System;
using System.Linq;

namespace Personas.Crm.Domain.Expressions.Compiled;

/// <summary>A table of masks at one moment. Immutable; shared by all threads.</summary>
internal sealed class MasksAt
{
    private readonly ulong[] _all;
    private readonly ulong[] _moving;
    private readonly int _items;
    private readonly ulong _last;
    private readonly MaskJoin[] _joins;
    private readonly MaskColumn[] _columns;
    private readonly MaskColumn[] _withOthers;
    private readonly int _still;
    private readonly int[] _slots;
    private readonly ValueCode[] _codes;
    private readonly ulong[][] _rows;
    private readonly ulong[]?[] _rowsOfMoving;

    /// <summary>The table at the moment of codes.</summary>
    /// <param name="codes">How values are coded.</param>
    /// <param name="all">The bits of all conjunctions.</param>
    /// <param name="moving">The bits of those that ask something of a slot that moves.</param>
    /// <param name="items">How many items there are.</param>
    /// <param name="joins">How the layers of conjunctions become one.</param>
    /// <param name="columns">The slots that codes decide, those that move at the end.</param>
    /// <param name="withOthers">The slots of which something is asked that no code decides.</param>
    /// <param name="movers">The slots that move.</param>
    public MasksAt(SlotCodes codes, ulong[] all, ulong[] moving, int items, MaskJoin[] joins, MaskColumn[] columns, MaskColumn[] withOthers, MaskColumn[] movers)
    {
        Codes = codes;
        _all = all;
        _moving = moving;
        _items = (items + 63) / 64;
        _last = MaskPlaces.Low(items - (64 * (_items - 1)));
        _joins = joins;
        _columns = columns;
        _withOthers = withOthers;
        _still = columns.Count(column => !column.Moves);
        _slots = Array.ConvertAll(columns, column => column.Slot);
        _codes = Array.ConvertAll(columns, column => codes.Of(column.Slot)!);
        _rows = Array.ConvertAll(columns, column => column.Rows(codes));
        Moving = movers;
        _rowsOfMoving = Array.ConvertAll(movers, column => column.IsCoded ? column.Rows(codes) : null);
    }

    /// <summary>How values are coded at the moment.</summary>
    public SlotCodes Codes { get; }

    /// <summary>The slots that move.</summary>
    public MaskColumn[] Moving { get; }

    /// <summary>How many words the items have.</summary>
    public int ItemWords => _items;

    /// <summary>Whether codes decide all that conjunctions ask.</summary>
    public bool IsByCodes => _withOthers.Length == 0;

    /// <summary>The slots that codes decide, each with its code.</summary>
    public CodedSlot[] Columns => Array.ConvertAll(_columns, column => new CodedSlot(column.Slot, Codes.Of(column.Slot)!));

    /// <summary>The items that hold, by their bits, for values with some codes.</summary>
    /// <param name="codes">The codes, in the order of <see cref="Columns"/>.</param>
    public ulong[] Held(int[] codes)
    {
        var masks = (ulong[])_all.Clone();
        for (var i = 0; i < codes.Length; i++) And(masks, _rows[i], codes[i]);
        Join(masks);
        return masks.Take(_items).ToArray();
    }

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

    /// <summary>The items that time alone may let hold or cease to hold, by their bits.</summary>
    /// <param name="evaluation">The values.</param>
    /// <param name="coded">Their codes, by slot.</param>
    public ulong[] MayMove(Evaluation evaluation, int[] coded)
    {
        var open = Open(evaluation, coded);
        Join(open);
        return open;
    }

    /// <summary>
    /// The conjunctions that time alone may let hold or cease to hold, where that matters: only moving slots are still asked by them, and
    /// no other conjunction of their item is met by what stays as it is.
    /// </summary>
    /// <param name="evaluation">The values.</param>
    /// <param name="coded">Their codes, by slot.</param>
    public ulong[] Open(Evaluation evaluation, int[] coded)
    {
        var open = new ulong[_all.Length];
        Begin(open);
        Narrow(evaluation, coded, open, _still);
        foreach (var column in _withOthers)
            if (!column.Moves) column.NarrowOthers(evaluation, open);
        var met = new ulong[_all.Length];
        for (var word = 0; word < open.Length; word++) met[word] = open[word] & ~_moving[word];
        Join(met);
        foreach (var join in _joins) open[join.From] &= ~((met[join.Into] & join.Bits) << join.Shift);
        for (var word = 0; word < _items; word++) open[word] &= ~met[word];
        for (var word = 0; word < open.Length; word++) open[word] &= _moving[word];
        return open;
    }

    /// <summary>Takes the conjunctions away that the value of a moving slot does not allow.</summary>
    /// <param name="column">Which of the moving slots.</param>
    /// <param name="evaluation">The values.</param>
    /// <param name="coded">Their codes, by slot.</param>
    /// <param name="masks">The bits of conjunctions.</param>
    public void NarrowMoving(int column, Evaluation evaluation, int[] coded, ulong[] masks)
    {
        var moving = Moving[column];
        if (_rowsOfMoving[column] is { } rows)
        {
            var code = coded[moving.Slot];
            if (code < 0) moving.NarrowUncoded(evaluation, masks);
            else And(masks, rows, code);
        }
        moving.NarrowOthers(evaluation, masks);
    }

    /// <summary>Takes the conjunctions away that a code of a moving slot does not allow.</summary>
    /// <param name="column">Which of the moving slots: one that codes decide.</param>
    /// <param name="code">The code.</param>
    /// <param name="masks">The bits of conjunctions.</param>
    public void NarrowMoving(int column, int code, ulong[] masks) => And(masks, _rowsOfMoving[column]!, code);

    /// <summary>Makes one of the layers of conjunctions: the items that hold, by their bits.</summary>
    public void Join(ulong[] masks)
    {
        foreach (var join in _joins) masks[join.Into] |= masks[join.From] >> join.Shift & join.Bits;
        if (_items > 0) masks[_items - 1] &= _last;
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
        if (masks.Length == 1)
        {
            var mask = masks[0];
            for (; i < columns; i++)
            {
                var code = coded[_slots[i]];
                sign |= code;
                mask &= _rows[i][code + 1];
            }
            masks[0] = mask;
        }
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
}

/// <summary>A slot that codes decide.</summary>
/// <param name="Slot">The slot.</param>
/// <param name="Code">The code of its values.</param>
internal readonly record struct CodedSlot(int Slot, ValueCode Code);
