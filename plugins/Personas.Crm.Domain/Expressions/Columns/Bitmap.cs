using System;
using System.Collections.Generic;

namespace Personas.Crm.Domain.Expressions.Columns;

/// <summary>A bit a row: for example, which customers of a batch belong to a segment. Immutable.</summary>
public sealed class Bitmap
{
    private readonly ulong[] _words;

    private Bitmap(ulong[] words, int rows)
    {
        _words = words;
        Rows = rows;
    }

    /// <summary>How many rows it speaks of.</summary>
    public int Rows { get; }

    /// <summary>How many rows are set.</summary>
    public int Count
    {
        get
        {
            var count = 0;
            foreach (var word in _words) count += Bits.Count(word);
            return count;
        }
    }

    /// <summary>Whether no row is set.</summary>
    public bool IsEmpty => Array.TrueForAll(_words, word => word == 0);

    /// <summary>The rows that are set, in order.</summary>
    public IEnumerable<int> Set
    {
        get
        {
            for (var i = 0; i < _words.Length; i++)
                for (var left = _words[i]; left != 0; left = unchecked(left & (left - 1)))
                    yield return (i * 64) + Bits.Lowest(left);
        }
    }

    /// <summary>Whether a row is set.</summary>
    public bool this[int row] => (_words[row >> 6] >> row & 1) != 0;

    /// <summary>No row of so many is set.</summary>
    internal static Bitmap None(int rows) => new(new ulong[Bits.Words(rows)], rows);

    /// <summary>Takes words over.</summary>
    internal static Bitmap Of(ulong[] words, int rows)
    {
        if ((rows & 63) != 0) words[words.Length - 1] &= (1UL << (rows & 63)) - 1;
        return new Bitmap(words, rows);
    }

    /// <summary>The rows that are set here and there.</summary>
    public Bitmap And(Bitmap other) => With(other, (mine, its) => mine & its);

    /// <summary>The rows that are set here or there.</summary>
    public Bitmap Or(Bitmap other) => With(other, (mine, its) => mine | its);

    /// <summary>The rows that are set here and not there.</summary>
    public Bitmap Except(Bitmap other) => With(other, (mine, its) => mine & ~its);

    /// <summary>The rows that are set in one of both and not in the other.</summary>
    public Bitmap Differing(Bitmap other) => With(other, (mine, its) => mine ^ its);

    private Bitmap With(Bitmap other, Func<ulong, ulong, ulong> join)
    {
        if (other.Rows != Rows) throw new ArgumentException($"One bitmap has {Rows} rows and the other {other.Rows}.", nameof(other));
        var words = new ulong[_words.Length];
        for (var i = 0; i < words.Length; i++) words[i] = join(_words[i], other._words[i]);
        return new Bitmap(words, Rows);
    }
}
