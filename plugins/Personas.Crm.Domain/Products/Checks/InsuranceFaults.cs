using System;
using System.Collections.Generic;
using System.Linq;
using Personas.Crm.Domain.Insurance;
using Personas.Crm.Domain.Values;

namespace Personas.Crm.Domain.Products.Checks;

/// <summary>
/// What contradicts itself in an insurance product beyond its single rows: values between two bands that no band has, names used twice, sums that no
/// package can insure, rows that would never count.
/// </summary>
internal static class InsuranceFaults
{
    public static IEnumerable<Problem> Of(ProductVersion version) => version.Family != ProductFamily.Insurance
        ? []
        : [.. version.Factors.SelectMany(Of), .. version.Packages.SelectMany(package => Of(version, package)), .. Unused(version), .. Frequency(version)];

    private static IEnumerable<Problem> Of(RatingFactor factor)
    {
        var row = Places.Of(factor);
        foreach (var problem in Twice(row, "band", factor.Bands.Select(band => band.Name))) yield return problem;
        if (factor.Otherwise is not null) yield break;
        var bands = factor.Bands.Where(band => band.Value is null).OrderBy(band => band.From ?? decimal.MinValue).ToList();
        for (var i = 1; i < bands.Count; i++)
            if (bands[i - 1].To is { } end && bands[i].From is { } start && end < start)
                yield return Faults.At(row, $"bands '{bands[i - 1].Name}' and '{bands[i].Name}'",
                    $"Nobody has a factor from {Said.Number(end)} to below {Said.Number(start)}.",
                    "Let them meet, or write a factor for all others.");
    }

    private static IEnumerable<Problem> Of(ProductVersion version, BenefitPackage package)
    {
        var row = Places.Of(package);
        foreach (var problem in Twice(row, "benefit", package.Benefits.Select(benefit => benefit.Name))) yield return problem;
        if (!SumsInsured.IsNeeded(package)) yield break;
        var limits = SumsInsured.Of(version, package);
        if (SumsInsured.Nearest(version, package, limits.From ?? limits.To ?? 1) is null)
            yield return Faults.At(row, "sums insured", "No sum lies within its limits and the version's, by the version's steps.",
                "Change the limits of the package, or amounts and step of the version.");
    }

    private static IEnumerable<Problem> Twice(string row, string kind, IEnumerable<string> names) => names
        .GroupBy(name => (name ?? string.Empty).Trim(), StringComparer.OrdinalIgnoreCase).Where(same => same.Count() > 1 || same.Key.Length == 0)
        .Select(same => Faults.At(row, $"{kind} '{same.Key}'",
            same.Key.Length == 0 ? "Its name is missing." : $"{same.Count()} have this name.", "Give each a name of its own."));

    private static IEnumerable<Problem> Unused(ProductVersion version)
    {
        foreach (var commission in version.Commissions)
            yield return Faults.At(Places.Of(commission), "version", "An insurance product has no commissions: they would never be charged.",
                "Put it into the premium.");
        foreach (var insurance in version.Insurances)
            yield return Faults.At(Places.Of(insurance), "version", "Insurance items go with credits: this one would never be charged.",
                "Make it a benefit of a package.");
        foreach (var discount in version.Discounts.Where(discount => discount.Target != DiscountTarget.InsurancePremium))
            yield return Faults.At(Places.Of(discount), "target", $"An insurance product has no {Said.Choice(discount.Target)}.", "Let it reduce the premium.");
    }

    private static IEnumerable<Problem> Frequency(ProductVersion version)
    {
        if (version.PremiumFrequency is ChargeFrequency.EachInstalment or ChargeFrequency.WhenItHappens)
            yield return Faults.At(Places.Version, "frequency of premiums", $"A premium is not paid {Said.Choice(version.PremiumFrequency)}.",
                "Choose once, monthly or yearly.");
    }
}
