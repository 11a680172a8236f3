using System.Collections.Generic;

namespace Personas.Crm.Domain.Expressions.Compiled;

/// <summary>Finds room for the layers of a mask: the first has its own words, of the others several pieces may lie in one.</summary>
/// <param name="items">How many items the first layer has.</param>
internal sealed class MaskPlaces(int items)
{
    private const int Word = 64;
    private readonly Dictionary<MaskKey, int> _bits = [];
    private readonly List<int> _used = Used(items);

    /// <summary>How many words there are.</summary>
    public int Words => _used.Count;

    /// <summary>Where the pieces are.</summary>
    public List<MaskJoin> Joins { get; } = [];

    /// <summary>Finds room for a piece.</summary>
    public void Add(MaskPiece piece)
    {
        var word = _used.FindIndex(used => used + piece.Width <= Word);
        if (word < 0)
        {
            word = _used.Count;
            _used.Add(0);
        }
        var shift = _used[word];
        _used[word] += piece.Width;
        _bits.Add(new MaskKey(piece.Layer, piece.Into), (word * Word) + shift);
        Joins.Add(new MaskJoin(piece.Into, word, shift, Low(piece.Width)));
    }

    /// <summary>The bit of an item's conjunction in a layer.</summary>
    public int Bit(int layer, int item) => layer == 0 ? item : _bits[new MaskKey(layer, item / Word)] + (item % Word);

    /// <summary>So many bits, the lowest ones.</summary>
    public static ulong Low(int bits) => bits >= Word ? ulong.MaxValue : (1UL << bits) - 1;

    private static List<int> Used(int items)
    {
        var used = new List<int>();
        for (var left = items; left > 0; left -= Word) used.Add(left < Word ? left : Word);
        return used;
    }

    private readonly record struct MaskKey(int Layer, int Into);
}

/// <summary>Up to 64 conjunctions of one layer.</summary>
/// <param name="Layer">The layer.</param>
/// <param name="Into">The word of the first layer that the same items have there.</param>
/// <param name="Width">How many they are.</param>
internal readonly record struct MaskPiece(int Layer, int Into, int Width);

/// <summary>Where such a piece lies, and where it belongs.</summary>
/// <param name="Into">The word it is or-ed into.</param>
/// <param name="From">The word it lies in.</param>
/// <param name="Shift">How far from that word's lowest bit.</param>
/// <param name="Bits">So many bits, the lowest ones.</param>
internal readonly record struct MaskJoin(int Into, int From, int Shift, ulong Bits);
