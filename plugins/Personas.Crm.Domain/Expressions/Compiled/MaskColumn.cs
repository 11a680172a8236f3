using System;
using System.Collections.Generic;
using System.Linq;
using Personas.Crm.Domain.Expressions.Operators;
using Personas.Crm.Domain.Facts;
using Personas.Crm.Domain.Facts.Derived;

namespace Personas.Crm.Domain.Expressions.Compiled;

/// <summary>What one slot allows: for every code the conjunctions that stay, and apart from it the requirements that no code decides.</summary>
internal sealed class MaskColumn
{
    private readonly ulong[] _all;
    private readonly Requirement[] _coded;
    private readonly Requirement[] _spans;
    private readonly ulong[] _asked;

    // Replaced as a whole when codes get another meaning: once in some days, and only where landmarks move.
    private volatile MaskRows? _latest;

    /// <summary>The column of a slot.</summary>
    /// <param name="slot">The slot.</param>
    /// <param name="coder">What codes its values.</param>
    /// <param name="all">The bits of all conjunctions.</param>
    /// <param name="requirements">What conjunctions ask of the slot.</param>
    public MaskColumn(int slot, SlotCoder coder, ulong[] all, IReadOnlyList<Requirement> requirements)
    {
        Slot = slot;
        _all = all;
        var coded = requirements.ToLookup(requirement => coder.IsCoded(requirement.Test));
        _coded = coded[true].ToArray();
        Others = coded[false].ToArray();
        Moves = requirements.Any(requirement => requirement.Moves);
        _spans = requirements.Where(requirement => requirement.Moves && requirement.Test.IsSpan).ToArray();
        _asked = new ulong[all.Length];
        Mark(_asked);
    }

    public int Slot { get; }

    /// <summary>Whether time alone can change what the slot allows.</summary>
    public bool Moves { get; }

    /// <summary>The requirements that no code decides.</summary>
    public Requirement[] Others { get; }

    /// <summary>Whether codes decide some of the requirements.</summary>
    public bool IsCoded => _coded.Length > 0;

    /// <summary>The conjunctions that stay, for no code and for every code of the slot at a moment, one row behind the other.</summary>
    public ulong[] Rows(SlotCodes codes)
    {
        var code = codes.Of(Slot)!;
        if (_latest is { } latest && ReferenceEquals(latest.Meaning, code.Meaning)) return latest.Rows;
        return (_latest = new MaskRows(code.Meaning, RowsOf(code, codes.Dated))).Rows;
    }

    /// <summary>Takes the conjunctions away that a value without a code does not allow.</summary>
    public void NarrowUncoded(Evaluation evaluation, ulong[] masks) => Narrow(_coded, evaluation, masks);

    /// <summary>Takes the conjunctions away whose requirements no code decides and the value does not meet.</summary>
    public void NarrowOthers(Evaluation evaluation, ulong[] masks) => Narrow(Others, evaluation, masks);

    /// <summary>Sets the bits of the conjunctions that ask something of the slot.</summary>
    public void Mark(ulong[] masks)
    {
        foreach (var requirement in _coded.Concat(Others)) requirement.Mark(masks);
    }

    /// <summary>Takes the conjunctions away that ask something of the slot.</summary>
    public void Unmark(ulong[] masks)
    {
        for (var word = 0; word < masks.Length; word++) masks[word] &= ~_asked[word];
    }

    /// <summary>The first later instant (UTC ticks) at which something that some conjunctions ask of the slot may be met otherwise; never too late.</summary>
    /// <param name="evaluation">The values.</param>
    /// <param name="open">The bits of those conjunctions.</param>
    /// <param name="codes">How values are coded.</param>
    public long NextMove(Evaluation evaluation, ulong[] open, SlotCodes codes)
    {
        if (!IsAsked(open)) return Edge.Never;
        ref readonly var value = ref evaluation.Values[evaluation.Offset + Slot];
        var info = evaluation.Changes!.Slot(Slot);
        var first = info.Changes ? evaluation.ChangeOf(Slot) : Edge.Never;
        if (info.Clock is { } clock) return Math.Min(first, NextMove(clock, in value, evaluation, codes));
        foreach (var span in _spans)
            if (!value.IsMissing && span.IsOfAny(open)) first = Math.Min(first, span.Test.NextFlip(value.AsWhole, evaluation));
        return first;
    }

    /// <summary>The code that a number has after its next move, where that is the one beside its present code; else -1.</summary>
    /// <param name="evaluation">The values.</param>
    /// <param name="coded">Their codes, by slot.</param>
    /// <param name="codes">How values are coded.</param>
    public int NextCode(Evaluation evaluation, int[] coded, SlotCodes codes)
    {
        var info = evaluation.Changes!.Slot(Slot);
        var isBeside = Others.Length == 0 && !info.Changes && coded[Slot] > 0 && codes.Of(Slot) is StretchCode;
        return isBeside && info.Clock is ElapsedClock clock ? coded[Slot] + clock.Direction : -1;
    }

    // Within its stretch a number is all the same to what codes decide.
    private long NextMove(DerivedClock clock, in FactValue value, Evaluation evaluation, SlotCodes codes) =>
        Others.Length == 0 && (codes.Of(Slot) as StretchCode)?.Around(in value) is { } stretch
            ? clock.NextFlip(stretch, in value, evaluation)
            : clock.NextChange(in value, evaluation);

    private bool IsAsked(ulong[] open)
    {
        for (var word = 0; word < open.Length; word++)
            if ((open[word] & _asked[word]) != 0) return true;
        return false;
    }

    private void Narrow(Requirement[] requirements, Evaluation evaluation, ulong[] masks)
    {
        ref readonly var value = ref evaluation.Values[evaluation.Offset + Slot];
        foreach (var requirement in requirements) requirement.Narrow(in value, evaluation.Tests, masks);
    }

    private ulong[] RowsOf(ValueCode code, ValueTest[] dated)
    {
        var samples = code.Samples;
        var rows = new ulong[(samples.Count + 1) * _all.Length];
        for (var row = 0; row <= samples.Count; row++) _all.CopyTo(rows, row * _all.Length);
        for (var i = 0; i < samples.Count; i++)
        {
            var sample = samples[i];
            foreach (var requirement in _coded) requirement.Narrow(in sample, dated, rows, (i + 1) * _all.Length);
        }
        return rows;
    }

    private sealed record MaskRows(object Meaning, ulong[] Rows);
}
