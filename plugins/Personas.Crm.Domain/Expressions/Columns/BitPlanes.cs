using System.Runtime.CompilerServices;

namespace Personas.Crm.Domain.Expressions.Columns;

/// <summary>
/// Turns codes, a byte a customer, into bits, a word for 64 customers and each of the eight bits of a code. For the bits to end up in the
/// order of the customers, the codes of every eighth customer lie in one word: those of 56, 48, … 0 in the first, pushed one after the other from
/// below, those of 57, 49, … 1 in the second.
/// </summary>
internal static class BitPlanes
{
    /// <summary>Turns eight words in place: word i then holds bit i of all 64 codes.</summary>
    public static void Turn(ulong[] words)
    {
        ulong a = words[0], b = words[1], c = words[2], d = words[3];
        ulong e = words[4], f = words[5], g = words[6], h = words[7];
        Swap(ref a, ref e, 4, 0x0F0F0F0F0F0F0F0FUL);
        Swap(ref b, ref f, 4, 0x0F0F0F0F0F0F0F0FUL);
        Swap(ref c, ref g, 4, 0x0F0F0F0F0F0F0F0FUL);
        Swap(ref d, ref h, 4, 0x0F0F0F0F0F0F0F0FUL);
        Swap(ref a, ref c, 2, 0x3333333333333333UL);
        Swap(ref b, ref d, 2, 0x3333333333333333UL);
        Swap(ref e, ref g, 2, 0x3333333333333333UL);
        Swap(ref f, ref h, 2, 0x3333333333333333UL);
        Swap(ref a, ref b, 1, 0x5555555555555555UL);
        Swap(ref c, ref d, 1, 0x5555555555555555UL);
        Swap(ref e, ref f, 1, 0x5555555555555555UL);
        Swap(ref g, ref h, 1, 0x5555555555555555UL);
        words[0] = a;
        words[1] = b;
        words[2] = c;
        words[3] = d;
        words[4] = e;
        words[5] = f;
        words[6] = g;
        words[7] = h;
    }

    // The high parts of the lower word for the low parts of the upper one.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Swap(ref ulong lower, ref ulong upper, int shift, ulong mask)
    {
        var differing = ((lower >> shift) ^ upper) & mask;
        upper ^= differing;
        lower ^= differing << shift;
    }
}
