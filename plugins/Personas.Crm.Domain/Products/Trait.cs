using System;
using System.Collections.Generic;

namespace Personas.Crm.Domain.Products;

/// <summary>Something that a part of a version says of itself, in words.</summary>
/// <typeparam name="T">The part.</typeparam>
/// <param name="Label">What it is called in a sentence.</param>
/// <param name="Of">What a part says, in words; null for nothing.</param>
internal sealed record Trait<T>(string Label, Func<T, string?> Of)
{
    /// <summary>What two parts say differently.</summary>
    public static IEnumerable<VersionDifference> Between(string place, T before, T after, IEnumerable<Trait<T>> traits)
    {
        foreach (var trait in traits)
        {
            var was = trait.Of(before);
            var becomes = trait.Of(after);
            if (was != becomes) yield return new VersionDifference(place, trait.Label, was, becomes);
        }
    }
}
