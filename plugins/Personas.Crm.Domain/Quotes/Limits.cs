using System.Collections.Generic;
using Personas.Crm.Domain.Products;

namespace Personas.Crm.Domain.Quotes;

/// <summary>The amounts and terms that a version allows: within its limits, and by its steps.</summary>
internal static class Limits
{
    /// <summary>Whether an amount can be had.</summary>
    public static bool Allows(ProductVersion version, decimal? amount, int? term) => FaultOfAmount(version, amount) is null
        && FaultOfTerm(version, term) is null;

    /// <summary>What is outside the limits.</summary>
    public static IEnumerable<QuoteRefusal> Refusals(ProductVersion version, decimal? amount, int? term)
    {
        if (FaultOfAmount(version, amount) is { } money) yield return new QuoteRefusal(RefusalKind.OutsideLimits, "amount", money, "Choose another amount.");
        if (FaultOfTerm(version, term) is { } months) yield return new QuoteRefusal(RefusalKind.OutsideLimits, "term", months, "Choose another term.");
    }

    private static string? FaultOfAmount(ProductVersion version, decimal? amount)
    {
        if (amount is not { } money) return null;
        if (!version.Amounts.Includes(money)) return $"Amounts are {Said.Range(version.Amounts)} {version.Currency}.";
        return version.AmountStep is > 0 and var step && (money - (version.Amounts.From ?? 0)) % step != 0
            ? $"Amounts go by steps of {Said.Number(step)}, from {Said.Number(version.Amounts.From ?? 0)}."
            : null;
    }

    private static string? FaultOfTerm(ProductVersion version, int? term)
    {
        if (term is not { } months) return null;
        if (!version.Terms.Includes(months))
            return version.Terms.From == version.Terms.To
                ? $"The term is {Said.Number(version.Terms.From)} months."
                : $"Terms are {Said.Range(version.Terms)} months.";
        return version.TermStep is > 0 and var step && (months - (version.Terms.From ?? 0)) % step != 0
            ? $"Terms go by steps of {Said.Number(step)} months, from {Said.Number(version.Terms.From ?? 0)}."
            : null;
    }
}
