using System;
using System.Collections.Generic;
using Personas.Crm.Domain.Facts;

namespace Personas.Crm.Domain.Expressions.Columns;

/// <summary>
/// The texts of a tested column that were met lately, so that they are not tested again: texts with the same answers have one number. Per run.
/// </summary>
internal sealed class TextAnswers(TestedColumn column)
{
    private const int RememberedBits = 10;

    // Of texts that belong into one place, so many are remembered, one behind the other.
    private const int Places = 4;
    private const int MostAnswers = 4096;
    private const uint Mixer = 0x9E3779B9U;
    private readonly Remembered[] _texts = new Remembered[(1 << RememberedBits) + Places];
    private readonly Dictionary<string, int> _numbers = [];
    private readonly List<int[]> _answers = [];

    /// <summary>How many numbers there are.</summary>
    public int Count => _answers.Count;

    /// <summary>The answers with a number: the leaves, by their position, at which such a text has a bit.</summary>
    public int[] this[int number] => _answers[number];

    /// <summary>The number of a text's answers.</summary>
    public int NumberOf(in FactValue value)
    {
        var text = value.AsText;
        var first = First(text);
        for (var place = first; place < first + Places; place++)
            if (text == _texts[place].Text) return _texts[place].Number;
        return Remember(in value, first);
    }

    /// <summary>Begins anew when there are too many answers. Numbers mean something else afterwards.</summary>
    public void ForgetMany()
    {
        if (_answers.Count < MostAnswers) return;
        _answers.Clear();
        _numbers.Clear();
        Array.Clear(_texts, 0, _texts.Length);
    }

    private int Remember(in FactValue value, int place)
    {
        var last = place + Places - 1;
        while (place < last && _texts[place].Text is not null) place++;
        var number = NumberOf(column.Of(in value));
        _texts[place] = new Remembered(value.AsText, number);
        return number;
    }

    private int NumberOf(int[] answers)
    {
        var key = string.Join(" ", answers);
        if (_numbers.TryGetValue(key, out var known)) return known;
        _answers.Add(answers);
        return _numbers[key] = _answers.Count - 1;
    }

    // Texts of one column mostly differ in their last letters.
    private static int First(string text)
    {
        unchecked
        {
            var last = text.Length - 1;
            uint letters = text[last];
            if (last >= 2) letters = (letters << 20) + ((uint)text[last - 1] << 10) + text[last - 2];
            return (int)((letters * Mixer) >> (32 - RememberedBits));
        }
    }

    private readonly struct Remembered(string text, int number)
    {
        public readonly string? Text = text;
        public readonly int Number = number;
    }
}
