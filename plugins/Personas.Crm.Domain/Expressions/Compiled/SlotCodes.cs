using System;
using System.Collections.Generic;
using System.Linq;
using Personas.Crm.Domain.Facts;

namespace Personas.Crm.Domain.Expressions.Compiled;

/// <summary>The coders of all slots that conjunctions look at. Immutable; shared by all moments.</summary>
internal sealed class SlotCoders
{
    private readonly SlotCoder?[] _coders;
    private readonly ValueCode?[] _fixed;
    private readonly int[] _moving;

    /// <summary>The coders for all that is asked of slots.</summary>
    public SlotCoders(IEnumerable<SlotTest> tests)
    {
        var slots = tests.ToLookup(test => test.Slot);
        _coders = new SlotCoder?[slots.Select(slot => slot.Key + 1).DefaultIfEmpty().Max()];
        foreach (var slot in slots) _coders[slot.Key] = new SlotCoder(slot.GroupBy(test => test.Key).Select(same => same.First()).ToList());
        _fixed = Array.ConvertAll(_coders, coder => coder?.Fixed);
        _moving = Enumerable.Range(0, _coders.Length).Where(slot => _coders[slot]?.Moves == true).ToArray();
    }

    /// <summary>The coder of a slot of which something is asked.</summary>
    public SlotCoder Of(int slot) => _coders[slot]!;

    /// <summary>The codes at a moment.</summary>
    /// <param name="dated">The tests that the moment made definite.</param>
    public SlotCodes At(ValueTest[] dated)
    {
        var codes = (ValueCode?[])_fixed.Clone();
        foreach (var slot in _moving) codes[slot] = _coders[slot]!.At(dated);
        return new SlotCodes(codes, dated);
    }
}

/// <summary>How the values of all slots are coded at one moment. Immutable.</summary>
internal sealed class SlotCodes(ValueCode?[] codes, ValueTest[] dated)
{
    /// <summary>The tests that the moment made definite.</summary>
    public ValueTest[] Dated => dated;

    /// <summary>The code of a slot; null when it needs none.</summary>
    public ValueCode? Of(int slot) => codes[slot];

    /// <summary>The codes of the values of all slots; a slot that needs none has 0.</summary>
    public int[] Of(FactValue[] values)
    {
        var coded = new int[codes.Length];
        for (var slot = 0; slot < codes.Length; slot++)
            if (codes[slot] is { } code) coded[slot] = code.Of(in values[slot]);
        return coded;
    }
}
