using System;

namespace Personas.Crm.Domain.Segments.Estimates;

/// <summary>
/// An order of customers that has nothing to do with when they were created: whoever stops halfway has seen a random half. The same customer
/// always has the same place, so that asking again gives the same answer.
/// </summary>
public static class SampleOrder
{
    /// <summary>The customer's place, by its id.</summary>
    public static ulong Of(Guid customer)
    {
        var bytes = customer.ToByteArray();
        return Mix(Mix(BitConverter.ToUInt64(bytes, 0)) ^ BitConverter.ToUInt64(bytes, 8));
    }

    // Every bit of the input moves about half of the bits of the result (the finaliser of SplitMix64).
    private static ulong Mix(ulong value)
    {
        unchecked
        {
            value += 0x9E3779B97F4A7C15;
            value = (value ^ (value >> 30)) * 0xBF58476D1CE4E5B9;
            value = (value ^ (value >> 27)) * 0x94D049BB133111EB;
            return value ^ (value >> 31);
        }
    }
}
