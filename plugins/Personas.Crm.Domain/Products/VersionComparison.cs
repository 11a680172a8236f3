using System;
using System.Collections.Generic;
using System.Linq;

namespace Personas.Crm.Domain.Products;

/// <summary>
/// What changes from one version of a product to another, in words. Parts of a list are the same part when they have the same name; a copy keeps
/// names and gets ids of its own.
/// </summary>
public sealed class VersionComparison
{
    private readonly VersionTraits _traits;
    private readonly List<VersionDifference> _differences = [];

    private VersionComparison(VersionTraits traits) => _traits = traits;

    /// <summary>The differences: of the version itself first, then list by list.</summary>
    /// <param name="before">The earlier version.</param>
    /// <param name="after">The later version.</param>
    /// <param name="words">A condition, given as JSON, in words.</param>
    /// <param name="baseRates">The names of base rates by their ids; one that is missing is shown by its id.</param>
    public static IReadOnlyList<VersionDifference> Of(
        ProductVersion before, ProductVersion after, Func<string, string> words, IReadOnlyDictionary<Guid, string> baseRates)
    {
        var comparison = new VersionComparison(new VersionTraits(before, after, words, baseRates));
        comparison.Compare(before, after);
        return comparison._differences;
    }

    private void Compare(ProductVersion before, ProductVersion after)
    {
        _differences.AddRange(Trait<ProductVersion>.Between("version", before, after, VersionTraits.OfVersion()));
        Compare("availability rule", before.Availability, after.Availability, rule => rule.Name, _traits.OfAvailability());
        Compare("price strategy", before.Strategies, after.Strategies, strategy => strategy.Name, _traits.OfStrategy());
        Compare("price item", before.Prices, after.Prices, item => item.Name, _traits.OfPrice());
        Compare("commission", before.Commissions, after.Commissions, commission => commission.Name, _traits.OfCommission());
        Compare("insurance", before.Insurances, after.Insurances, insurance => insurance.Name, _traits.OfInsurance());
        Compare("discount", before.Discounts, after.Discounts, discount => discount.Name, _traits.OfDiscount());
        Compare("rating factor", before.Factors, after.Factors, factor => factor.Name, VersionTraits.OfFactor());
        Compare("package", before.Packages, after.Packages, package => package.Name, _traits.OfPackage());
    }

    private void Compare<T>(string list, IReadOnlyList<T> before, IReadOnlyList<T> after, Func<T, string> name, IReadOnlyList<Trait<T>> traits)
    {
        var known = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var left = before.ToLookup(name, StringComparer.OrdinalIgnoreCase);
        var right = after.ToLookup(name, StringComparer.OrdinalIgnoreCase);
        foreach (var key in before.Concat(after).Select(name).Where(known.Add))
            Compare($"{list} '{key}'", [.. left[key]], [.. right[key]], traits);
    }

    // Of several parts with one name the first is compared with the first, the second with the second.
    private void Compare<T>(string place, List<T> before, List<T> after, IReadOnlyList<Trait<T>> traits)
    {
        for (var i = 0; i < Math.Max(before.Count, after.Count); i++)
        {
            if (i >= before.Count) _differences.Add(new VersionDifference(place, null, null, All(after[i], traits)));
            else if (i >= after.Count) _differences.Add(new VersionDifference(place, null, All(before[i], traits), null));
            else _differences.AddRange(Trait<T>.Between(place, before[i], after[i], traits));
        }
    }

    private static string All<T>(T part, IReadOnlyList<Trait<T>> traits)
    {
        var said = traits.Select(trait => trait.Of(part) is { } value ? $"{trait.Label} {value}" : null).OfType<string>().ToList();
        return said.Count == 0 ? "it says nothing" : string.Join(", ", said);
    }
}
