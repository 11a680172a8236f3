using System;
using System.Collections.Generic;
using Personas.Crm.Domain.Facts;

namespace Personas.Crm.Domain.Expressions.Columns;

/// <summary>
/// The bits of a batch at the leaves of a tested column. Texts that were met lately are not tested again: those with the same answers have
/// one code, and customers are noted at the code, because to go from text to text through all answers takes many wrong guesses.
/// </summary>
internal sealed class TestedBits
{
    private const int RememberedBits = 11;

    // Of texts that belong into one place, so many are remembered, one behind the other.
    private const int Places = 4;
    private const uint Mixer = 0x9E3779B9U;
    private readonly TestedColumn _column;
    private readonly int _position;
    private readonly Remembered[] _remembered = new Remembered[(1 << RememberedBits) + Places];
    private readonly Dictionary<string, int> _codes = [];
    private readonly List<int[]> _answers = [];
    private readonly ulong[] _word;
    private readonly RowBits _bits;
    private ulong[] _customers = new ulong[8];

    public TestedBits(TestedColumn column)
    {
        _column = column;
        _position = column.Source.Position;
        _word = new ulong[column.Leaves.Count];
        _bits = new RowBits(column.Leaves.Count);
    }

    /// <summary>Takes the values of eight customers.</summary>
    /// <param name="rows">The rows that the column is of, in the order of <see cref="BitPlanes.TurnOf"/>.</param>
    /// <param name="number">The number of the eight among those of a word.</param>
    public void Take(FactValue[][] rows, int number)
    {
        var customer = 1UL << (number + 56);
        foreach (var row in rows)
        {
            ref readonly var value = ref row[_position];
            if (value.Kind == ValueKind.Text) Note(CodeOf(in value), customer);
            else if (!value.IsMissing)
                foreach (var leaf in _column.Of(in value)) _word[leaf] |= customer;
            customer >>= 8;
        }
    }

    /// <summary>Turns the answers of 64 customers into bits.</summary>
    /// <param name="word">The number of the customers' word.</param>
    public void Turn(int word)
    {
        for (var code = 0; code < _answers.Count; code++)
        {
            foreach (var leaf in _answers[code]) _word[leaf] |= _customers[code];
            _customers[code] = 0;
        }
        for (var leaf = 0; leaf < _word.Length; leaf++) _bits.Put(leaf, word, _word[leaf]);
        Array.Clear(_word, 0, _word.Length);
    }

    /// <summary>Puts the bits of some customers at the leaves of the graph.</summary>
    /// <param name="from">The first word of the customers.</param>
    /// <param name="bits">The words of every node.</param>
    public void Put(int from, ulong[][] bits)
    {
        for (var i = 0; i < _column.Leaves.Count; i++) bits[_column.Leaves[i] >> 1] = _bits.From(i, from);
    }

    private void Note(int code, ulong customer) => _customers[code] |= customer;

    private int CodeOf(in FactValue value)
    {
        var text = value.AsText;
        var first = Place(text);
        for (var place = first; place < first + Places; place++)
            if (text == _remembered[place].Text) return _remembered[place].Code;
        return Remember(in value, first);
    }

    private int Remember(in FactValue value, int place)
    {
        var last = place + Places - 1;
        while (place < last && _remembered[place].Text is not null) place++;
        var code = NewCode(_column.Of(in value));
        _remembered[place] = new Remembered(value.AsText, code);
        return code;
    }

    private int NewCode(int[] answers)
    {
        var key = string.Join(" ", answers);
        if (_codes.TryGetValue(key, out var known)) return known;
        _answers.Add(answers);
        if (_answers.Count > _customers.Length) Array.Resize(ref _customers, 2 * _customers.Length);
        return _codes[key] = _answers.Count - 1;
    }

    // Texts of one column mostly differ in their last letters.
    private static int Place(string text)
    {
        unchecked
        {
            var last = text.Length - 1;
            uint letters = text[last];
            if (last >= 2) letters = (letters << 20) + ((uint)text[last - 1] << 10) + text[last - 2];
            return (int)((letters * Mixer) >> (32 - RememberedBits));
        }
    }

    private readonly struct Remembered(string text, int code)
    {
        public readonly string? Text = text;
        public readonly int Code = code;
    }
}
