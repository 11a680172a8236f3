namespace Personas.Crm.Domain.Expressions.Compiled;

/// <summary>Which segments a customer is in, by their order: for those that are evaluated as found so far, for the others as it was before.</summary>
/// <param name="evaluated">The segments that are evaluated, a bit each in their order; null for all.</param>
/// <param name="bits">The bit of every segment that is evaluated.</param>
/// <param name="found">What was found, by those bits.</param>
/// <param name="before">The current membership, a bit for each segment in their order.</param>
internal readonly struct Members(ulong[]? evaluated, int[] bits, ulong[] found, ulong[] before)
{
    public bool this[int segment]
    {
        get => evaluated is null || Has(evaluated, segment) ? Has(found, bits[segment]) : Has(before, segment);
        set
        {
            if (value) Set(found, bits[segment]);
            else found[bits[segment] >> 6] &= ~(1UL << (bits[segment] & 63));
        }
    }

    /// <summary>What was found, by the bits of the segments that are evaluated.</summary>
    public ulong[] Found => found;

    /// <summary>Whether a bit is set.</summary>
    public static bool Has(ulong[] words, int bit) => (words[bit >> 6] >> (bit & 63) & 1) != 0;

    /// <summary>Sets a bit.</summary>
    public static void Set(ulong[] words, int bit) => words[bit >> 6] |= 1UL << (bit & 63);

    /// <summary>Words in which no bit is set.</summary>
    public static ulong[] None(int bits) => new ulong[(bits + 63) / 64];
}
