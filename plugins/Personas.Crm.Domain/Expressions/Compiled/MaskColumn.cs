using System.Collections.Generic;
using System.Linq;

namespace Personas.Crm.Domain.Expressions.Compiled;

/// <summary>What one slot allows: for every code the conjunctions that stay, and apart from it the requirements that no code decides.</summary>
internal sealed class MaskColumn
{
    private readonly ulong[] _all;
    private readonly Requirement[] _coded;

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
