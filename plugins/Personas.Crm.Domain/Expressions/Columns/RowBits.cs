using System;

namespace Personas.Crm.Domain.Expressions.Columns;

/// <summary>Bits of a batch that are set customer by customer, in as many rows as there are things to know of a customer.</summary>
internal sealed class RowBits(int count)
{
    private const int Words = ColumnBatch.Capacity / 64;

    // Rows without a bit have no words.
    private readonly ulong[]?[] _rows = new ulong[count][];

    /// <summary>Sets a customer's bit.</summary>
    public void Set(int row, int customer) => (_rows[row] ??= new ulong[Words])[customer >> 6] |= 1UL << (customer & 63);

    /// <summary>Copies the bits of as many customers as there is room for.</summary>
    /// <param name="row">The row.</param>
    /// <param name="from">The first word.</param>
    /// <param name="words">Where to.</param>
    public void Copy(int row, int from, ulong[] words)
    {
        if (_rows[row] is { } bits) Array.Copy(bits, from, words, 0, words.Length);
        else Array.Clear(words, 0, words.Length);
    }

    /// <summary>The bits of the first customers.</summary>
    /// <param name="row">The row.</param>
    /// <param name="nobody">None of those customers: what rows without a bit share.</param>
    public Bitmap Of(int row, Bitmap nobody)
    {
        if (_rows[row] is null) return nobody;
        var customers = nobody.Rows;
        var words = new ulong[Bits.Words(customers)];
        Copy(row, 0, words);
        return Bitmap.Of(words, customers);
    }

    /// <summary>Nobody has a bit any more.</summary>
    public void Clear()
    {
        foreach (var bits in _rows)
            if (bits is not null) Array.Clear(bits, 0, Words);
    }
}
