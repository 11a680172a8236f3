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

    /// <summary>The requirement of the conjunctions with the given bits.</summary>
    public Requirement(Term term, IEnumerable<int> bits)
    {
        _term = term;
        var words = bits.GroupBy(bit => bit / 64).ToList();
        _words = words.Select(word => word.Key).ToArray();
        _keeps = words.Select(word => ~word.Aggregate(0UL, (mask, bit) => mask | (1UL << (bit % 64)))).ToArray();
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
}
