namespace Personas.Crm.Domain.Products;

/// <summary>One thing in which two versions differ.</summary>
/// <param name="Place">Where: <c>version</c>, or the list and the name in it, for example <c>price item 'Standard'</c>.</param>
/// <param name="What">What of it, for example <c>rate</c>; null when all of it was added or removed.</param>
/// <param name="Before">What the earlier version says; null for nothing.</param>
/// <param name="After">What the later version says; null for nothing.</param>
public sealed record VersionDifference(string Place, string? What, string? Before, string? After)
{
    /// <summary>The difference as a sentence.</summary>
    public string Words
    {
        get
        {
            var place = char.ToUpperInvariant(Place[0]) + Place.Substring(1);
            if (What is null) return Before is null ? $"{place} is new: {After}." : $"{place} is gone: it was {Before}.";
            if (Before is null) return $"{place}: {What} is now {After}; it was not set.";
            return After is null ? $"{place}: {What} is no longer set; it was {Before}." : $"{place}: {What} changes from {Before} to {After}.";
        }
    }
}
