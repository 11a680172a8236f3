using System;
using Personas.Crm.Domain.Facts;

namespace Personas.Crm.Domain.Expressions.Columns;

/// <summary>The bits of a batch at the leaves of a tested column. Texts that were met lately are not tested again.</summary>
internal sealed class TestedBits(TestedColumn column)
{
    private const int RememberedBits = 11;
    private const int Hashed = 5;
    private const ulong Mixer = 0x9E3779B97F4A7C15UL;
    private readonly string?[] _texts = new string?[1 << RememberedBits];
    private readonly int[][] _answers = new int[1 << RememberedBits][];
    private readonly int _position = column.Source.Position;
    private readonly RowBits _bits = new(column.Leaves.Count);

    /// <summary>Takes the value of a customer.</summary>
    /// <param name="row">The row that the column is of.</param>
    /// <param name="customer">The customer's number in the batch.</param>
    public void Take(FactValue[] row, int customer)
    {
        ref readonly var value = ref row[_position];
        if (value.IsMissing) return;
        foreach (var leaf in value.Kind == ValueKind.Text ? OfText(in value) : column.Of(in value)) _bits.Set(leaf, customer);
    }

    /// <summary>Writes the bits of some customers to the leaves of the graph.</summary>
    /// <param name="from">The first word of the customers.</param>
    /// <param name="bits">The words of every node.</param>
    public void Write(int from, ulong[][] bits)
    {
        for (var i = 0; i < column.Leaves.Count; i++) _bits.Copy(i, from, bits[column.Leaves[i] >> 1]);
    }

    /// <summary>Nobody has a bit any more.</summary>
    public void Clear() => _bits.Clear();

    private int[] OfText(in FactValue value)
    {
        var text = value.AsText;
        var place = Place(text);
        if (string.Equals(_texts[place], text, StringComparison.Ordinal)) return _answers[place];
        var answer = column.Of(in value);
        _texts[place] = text;
        _answers[place] = answer;
        return answer;
    }

    // Texts of one column mostly differ in their last letters.
    private static int Place(string text)
    {
        var letters = (ulong)text.Length;
        for (var i = Math.Max(0, text.Length - Hashed); i < text.Length; i++) letters = unchecked((letters << 13) ^ text[i]);
        return (int)(unchecked(letters * Mixer) >> (64 - RememberedBits));
    }
}
