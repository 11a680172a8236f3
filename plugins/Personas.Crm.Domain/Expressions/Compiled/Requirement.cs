using System.Collections.Generic;
using System.Linq;
using Personas.Crm.Domain.Facts;

namespace Personas.Crm.Domain.Expressions.Compiled;

/// <summary>What some conjunctions ask of one slot, and the bits that stay when it is not met.</summary>
internal sealed class Requirement
{
    private readonly Term _term;
    private readonly int[] _words;
    private readonly ulong[] _keeps;

    private Requirement(Term term, List<int> bits)
    {
        _term = term;
        bits.Sort();
        var words = new List<int>(bits.Count);
        foreach (var bit in bits)
            if (words.Count == 0 || words[words.Count - 1] != bit >> 6) words.Add(bit >> 6);
        _words = words.ToArray();
        _keeps = new ulong[_words.Length];
        for (int i = 0, word = 0; i < bits.Count; i++)
        {
            if (_words[word] != bits[i] >> 6) word++;
            _keeps[word] |= 1UL << (bits[i] & 63);
        }
        for (var word = 0; word < _keeps.Length; word++) _keeps[word] = ~_keeps[word];
    }

    /// <summary>The requirements that conjunctions have of one slot: those that are the same are one.</summary>
    public static List<Requirement> Of(IEnumerable<AskedBit> asked)
    {
        var same = new Dictionary<TermKey, KeyValuePair<Term, List<int>>>();
        foreach (var one in asked)
        {
            var key = new TermKey(one.Term.Test.Key, one.Term.Holds);
            if (!same.TryGetValue(key, out var bits)) same.Add(key, bits = new KeyValuePair<Term, List<int>>(one.Term, []));
            bits.Value.Add(one.Bit);
        }
        return same.Values.Select(one => new Requirement(one.Key, one.Value)).ToList();
    }

    /// <summary>The test that must hold, or must not.</summary>
    public SlotTest Test => _term.Test;

    /// <summary>Whether time alone can change whether it is met.</summary>
    public bool Moves => _term.Moves;

    /// <summary>The bits of the conjunctions, word by word.</summary>
    /// <param name="masks">Where they are set.</param>
    public void Mark(ulong[] masks)
    {
        for (var i = 0; i < _words.Length; i++) masks[_words[i]] |= ~_keeps[i];
    }

    /// <summary>Whether any of some conjunctions has it.</summary>
    /// <param name="masks">The bits of those conjunctions.</param>
    public bool IsOfAny(ulong[] masks)
    {
        for (var i = 0; i < _words.Length; i++)
            if ((masks[_words[i]] & ~_keeps[i]) != 0) return true;
        return false;
    }

    /// <summary>Takes the conjunctions away that the value does not allow.</summary>
    /// <param name="value">The slot's value.</param>
    /// <param name="dated">The tests that the moment made definite.</param>
    /// <param name="masks">Where the conjunctions' bits are.</param>
    /// <param name="offset">The word they begin at.</param>
    public void Narrow(in FactValue value, ValueTest[] dated, ulong[] masks, int offset = 0)
    {
        if (_term.Test.At(dated).Holds(in value) == _term.Holds) return;
        for (var i = 0; i < _words.Length; i++) masks[offset + _words[i]] &= _keeps[i];
    }

    private readonly record struct TermKey(object Test, bool Holds);
}
