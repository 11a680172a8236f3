namespace Personas.Crm.Domain.Expressions.Columns;

/// <summary>
/// Turns codes, a byte a row, into bits, a word for 64 rows and each of the eight bits of a code. The codes of 64 rows lie in eight
/// words so that the bits end up in the order of the rows.
/// </summary>
internal static class BitPlanes
{
    private static readonly int[] Twos = [0, 1, 4, 5];

    /// <summary>Where the byte of a row belongs.</summary>
    public static int PlaceOf(int row) => (row & ~63) | ((row & 7) << 3) | ((row >> 3) & 7);

    /// <summary>Turns the eight words from a position on, in place: word i then holds bit i of all 64 codes.</summary>
    public static void Turn(ulong[] words, int at)
    {
        for (var i = 0; i < 4; i++) Swap(ref words[at + i], ref words[at + i + 4], 4, 0x0F0F0F0F0F0F0F0FUL);
        foreach (var i in Twos) Swap(ref words[at + i], ref words[at + i + 2], 2, 0x3333333333333333UL);
        for (var i = 0; i < 8; i += 2) Swap(ref words[at + i], ref words[at + i + 1], 1, 0x5555555555555555UL);
    }

    // The high parts of the lower word for the low parts of the upper one.
    private static void Swap(ref ulong lower, ref ulong upper, int shift, ulong mask)
    {
        var differing = ((lower >> shift) ^ upper) & mask;
        upper ^= differing;
        lower ^= differing << shift;
    }
}
