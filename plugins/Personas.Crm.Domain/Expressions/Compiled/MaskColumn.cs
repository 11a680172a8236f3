using System.Collections.Generic;
using System.Linq;
using Personas.Crm.Domain.Facts;

namespace Personas.Crm.Domain.Expressions.Compiled;

/// <summary>
/// What the values of one slot allow: a table from a value's code to the conjunctions that stay, and the few requirements that no
/// table can hold: patterns of text, sets of options, dates that depend on the moment. Immutable.
/// </summary>
internal sealed class MaskColumn
{
    private readonly int _slot;
    private readonly int _words;
    private readonly ValueCode? _code;
    private readonly ulong[] _rows = [];
    private readonly Requirement[] _coded;
    private readonly Requirement[] _others;

    /// <summary>The column of a slot.</summary>
    /// <param name="slot">The slot.</param>
    /// <param name="words">How many words hold all conjunctions.</param>
    /// <param name="requirements">What conjunctions ask of the slot.</param>
    public MaskColumn(int slot, int words, IReadOnlyList<Requirement> requirements)
    {
        _slot = slot;
        _words = words;
        var landmarks = requirements.SelectMany(requirement => requirement.Landmarks ?? []).ToList();
        var kind = landmarks.Count == 0 ? ValueKind.Missing : landmarks[0].Kind;
        var coded = requirements.ToLookup(requirement => requirement.Landmarks?.All(value => value.Kind == kind) == true);
        _coded = coded[true].ToArray();
        _others = coded[false].ToArray();
        if (_coded.Length == 0) return;
        _code = ValueCode.By(kind, landmarks.Where(value => value.Kind == kind));
        _rows = Rows(_code.Samples);
    }

    /// <summary>Takes the conjunctions away that the slot's value does not allow.</summary>
    public void Narrow(Evaluation evaluation, ulong[] masks)
    {
        ref readonly var value = ref evaluation.Values[_slot];
        if (_code is not null)
        {
            var code = _code.Of(in value);
            if (code < 0)
                foreach (var requirement in _coded) requirement.Narrow(in value, evaluation.Tests, masks);
            else
            {
                var rows = _rows;
                var at = code * _words;
                for (var i = 0; i < masks.Length; i++) masks[i] &= rows[at + i];
            }
        }
        foreach (var requirement in _others) requirement.Narrow(in value, evaluation.Tests, masks);
    }

    private ulong[] Rows(IReadOnlyList<FactValue> samples)
    {
        var rows = new ulong[samples.Count * _words];
        for (var i = 0; i < rows.Length; i++) rows[i] = ulong.MaxValue;
        for (var code = 0; code < samples.Count; code++)
        {
            var sample = samples[code];
            foreach (var requirement in _coded) requirement.Narrow(in sample, [], rows, code * _words);
        }
        return rows;
    }
}
