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
    private readonly MaskJoin[] _joins;
    private readonly ulong[] _all;
    private readonly ulong[] _moving;
    private readonly MaskColumn[] _columns;
    private readonly MaskColumn[] _withOthers;
    private readonly MaskColumn[] _movers;

    // At the moment that was asked for last.
    private volatile MasksAt? _latest;

    /// <summary>Makes the table of some items.</summary>
    /// <param name="forms">The conjunctions of each; null for one without.</param>
    /// <param name="coders">What codes the values of slots.</param>
    public MaskTable(IReadOnlyList<IReadOnlyList<Term[]>?> forms, SlotCoders coders)
    {
        var layers = new MaskLayers(forms);
        Bits = layers.Bits;
        Trees = Enumerable.Range(0, forms.Count).Where(item => forms[item] is null).ToArray();
        _joins = layers.Joins;
        _all = layers.All;
        _moving = new ulong[_all.Length];
        var columns = layers.Asked.Select(slot => new MaskColumn(slot.Key, coders.Of(slot.Key), _all, Requirement.Of(slot.Value)))
            .OrderBy(column => column.Moves).ToList();
        _movers = columns.Where(column => column.Moves).ToArray();
        foreach (var column in _movers) column.Mark(_moving);
        _columns = columns.Where(column => column.IsCoded).ToArray();
        _withOthers = columns.Where(column => column.Others.Length > 0).ToArray();
    }

    /// <summary>The items without conjunctions, in order.</summary>
    public int[] Trees { get; }

    /// <summary>The bit of every item among those that hold.</summary>
    public int[] Bits { get; }

    /// <summary>How many words an evaluation needs.</summary>
    public int Words => _all.Length;

    /// <summary>The table at a moment.</summary>
    public MasksAt At(SlotCodes codes)
    {
        if (_latest is { } latest && ReferenceEquals(latest.Codes, codes)) return latest;
        return _latest = new MasksAt(codes, _all, _moving, Bits.Length, _joins, _columns, _withOthers, _movers);
    }
}
