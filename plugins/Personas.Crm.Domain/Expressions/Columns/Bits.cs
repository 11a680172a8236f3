namespace Personas.Crm.Domain.Expressions.Columns;

/// <summary>What .NET Framework does not have about the bits of a word.</summary>
internal static class Bits
{
    /// <summary>How many bits are set.</summary>
    public static int Count(ulong word)
    {
        unchecked
        {
            word -= (word >> 1) & 0x5555555555555555UL;
            word = (word & 0x3333333333333333UL) + ((word >> 2) & 0x3333333333333333UL);
            return (int)((((word + (word >> 4)) & 0x0F0F0F0F0F0F0F0FUL) * 0x0101010101010101UL) >> 56);
        }
    }

    /// <summary>The position of the lowest bit of a word that is not 0.</summary>
    public static int Lowest(ulong word) => Count(unchecked((word & (0UL - word)) - 1));

    /// <summary>The words in which so many rows have a bit each.</summary>
    public static int Words(int rows) => (rows + 63) >> 6;

    /// <summary>How many bits tell so many things apart.</summary>
    public static int Telling(int things)
    {
        var bits = 0;
        while (1L << bits < things) bits++;
        return bits;
    }
}
