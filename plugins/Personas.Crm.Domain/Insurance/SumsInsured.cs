using System;
using System.Linq;
using Personas.Crm.Domain.Products;

namespace Personas.Crm.Domain.Insurance;

/// <summary>The sums that a package can insure: within its own limits and the version's, and by the version's steps.</summary>
internal static class SumsInsured
{
    /// <summary>Whether a package depends on a sum at all: its premium, a cover or its limits speak of one.</summary>
    public static bool IsNeeded(BenefitPackage package) =>
        package.Permille is not null || package.Sums != AmountRange.Any || package.Benefits.Any(benefit => benefit.SumPercent is not null);

    /// <summary>The sums of a package, within the version's.</summary>
    public static AmountRange Of(ProductVersion version, BenefitPackage package) =>
        new(Larger(version.Amounts.From, package.Sums.From), Smaller(version.Amounts.To, package.Sums.To));

    /// <summary>From the least sum that any package of a version insures to the most; no limits when no package depends on a sum.</summary>
    public static AmountRange Of(ProductVersion version)
    {
        var all = version.Packages.Where(IsNeeded).Select(package => Of(version, package)).ToList();
        if (all.Count == 0) return AmountRange.Any;
        return new AmountRange(
            all.Exists(sums => sums.From is null) ? null : all.Min(sums => sums.From), all.Exists(sums => sums.To is null) ? null : all.Max(sums => sums.To));
    }

    /// <summary>Why a sum cannot be insured; null when it can.</summary>
    public static string? Fault(ProductVersion version, BenefitPackage package, decimal sum)
    {
        var limits = Of(version, package);
        if (!limits.Includes(sum)) return $"'{package.Name}' insures {Said.Range(limits)} {version.Currency}, not {Said.Number(sum)}.";
        return version.AmountStep is > 0 and var step && (sum - Origin(version)) % step != 0
            ? $"Sums insured go by steps of {Said.Number(step)}, from {Said.Number(Origin(version))}."
            : null;
    }

    /// <summary>The possible sum nearest to one, of two equally near the smaller; null when none is possible.</summary>
    public static decimal? Nearest(ProductVersion version, BenefitPackage package, decimal sum)
    {
        var limits = Of(version, package);
        var near = Math.Max(limits.From ?? sum, Math.Min(limits.To ?? sum, sum));
        if (version.AmountStep is not (> 0 and var step)) return limits.Includes(near) ? near : null;
        var below = Origin(version) + (Math.Floor((near - Origin(version)) / step) * step);
        return new[] { below, below + step }.Where(limits.Includes).OrderBy(possible => Math.Abs(possible - sum))
            .Select(possible => (decimal?)possible).FirstOrDefault();
    }

    private static decimal Origin(ProductVersion version) => version.Amounts.From ?? 0;

    private static decimal? Larger(decimal? left, decimal? right) => left is null || right > left ? right : left;

    private static decimal? Smaller(decimal? left, decimal? right) => left is null || right < left ? right : left;
}
