using System;

namespace Personas.Crm.Domain.Expressions.Columns;

/// <summary>
/// Bits of a batch, in as many rows as there are things to know of a customer. The words of a row lie in pieces of as many words as the
/// graph evaluates together, so that they need not be copied.
/// </summary>
internal sealed class RowBits(int count)
{
    private const int Pieces = ColumnBatch.Capacity / 64 / GraphRun.Words;
    private static readonly ulong[] Nothing = new ulong[GraphRun.Words];

    // Pieces without a bit have no words.
    private readonly ulong[]?[] _pieces = new ulong[count * Pieces][];

    /// <summary>Sets or takes a customer's bit.</summary>
    public void Set(int row, int customer, bool isSet)
    {
        var word = customer >> 6;
        var bit = 1UL << (customer & 63);
        var others = From(row, word)[word & (GraphRun.Words - 1)] & ~bit;
        Put(row, word, isSet ? others | bit : others);
    }

    /// <summary>Sets and takes the bits of 64 customers.</summary>
    /// <param name="row">The row.</param>
    /// <param name="word">The number of their word.</param>
    /// <param name="bits">Their bits.</param>
    public void Put(int row, int word, ulong bits)
    {
        if (bits != 0 || _pieces[(row * Pieces) + (word / GraphRun.Words)] is not null) Words(row, word)[word & (GraphRun.Words - 1)] = bits;
    }

    /// <summary>The words of a piece of a row; nobody may change them.</summary>
    /// <param name="row">The row.</param>
    /// <param name="from">The number of a word of the piece.</param>
    public ulong[] From(int row, int from) => _pieces[(row * Pieces) + (from / GraphRun.Words)] ?? Nothing;

    /// <summary>The bits of the first customers.</summary>
    /// <param name="row">The row.</param>
    /// <param name="nobody">None of those customers: what rows without a bit share.</param>
    public Bitmap Of(int row, Bitmap nobody)
    {
        ulong[]? words = null;
        for (var from = 0; from < Bits.Words(nobody.Rows); from += GraphRun.Words)
        {
            if (ReferenceEquals(From(row, from), Nothing)) continue;
            words ??= new ulong[Bits.Words(nobody.Rows)];
            Array.Copy(From(row, from), 0, words, from, Math.Min(GraphRun.Words, words.Length - from));
        }
        return words is null ? nobody : Bitmap.Of(words, nobody.Rows);
    }

    /// <summary>Nobody has a bit any more.</summary>
    public void Clear()
    {
        foreach (var piece in _pieces)
            if (piece is not null) Array.Clear(piece, 0, piece.Length);
    }

    private ulong[] Words(int row, int word) => _pieces[(row * Pieces) + (word / GraphRun.Words)] ??= new ulong[GraphRun.Words];
}
