using System.Collections.Generic;
using System.Linq;
using Personas.Crm.Domain.Values;

namespace Personas.Crm.Domain.Products.Checks;

/// <summary>What is wrong with a price item.</summary>
internal static class PriceFaults
{
    public static IEnumerable<Problem> Of(PriceItem item, ProductVersion version)
    {
        var row = Places.Of(item);
        var rate = item.RateType == RateType.Fixed ? Fixed(row, item) : Variable(row, item);
        return Faults.BadRange(row, "amounts", item.Amounts)
            .Concat(Faults.BadRange(row, "terms", item.Terms, isWhole: true))
            .Concat(Outside(row, "amounts", item.Amounts, version.Amounts)).Concat(Outside(row, "terms", item.Terms, version.Terms))
            .Concat(rate).Concat(Tiers(row, item)).Concat(Strategy(row, item, version));
    }

    private static IEnumerable<Problem> Fixed(string row, PriceItem item)
    {
        foreach (var problem in Faults.NoRate(row, "rate", item.Rate)) yield return problem;
        if (item.Rate is null && !HasRateFromNothing(item)) yield return Faults.At(row, "rate", "It is missing.", "Write the nominal rate in percent a year.");
        if (item.BaseRateId is not null || item.Margin is not null)
            yield return Faults.At(row, "base rate", "A fixed rate follows none.", "Leave base rate and margin out, or make the rate variable.");
    }

    private static IEnumerable<Problem> Variable(string row, PriceItem item)
    {
        if (item.BaseRateId is null) yield return Faults.At(row, "base rate", "It is missing.", "Choose the base rate that the rate follows.");
        if (item.Margin is null && !HasRateFromNothing(item)) yield return Faults.At(row, "margin", "It is missing.",
            "Write the percentage points on the base rate; 0 for none.");
        if (item is { Floor: { } floor, Ceiling: { } ceiling } && floor > ceiling)
            yield return Faults.At(row, "floor", $"{Said.Percent(floor)} is above the ceiling of {Said.Percent(ceiling)}.", "Write a floor below the ceiling.");
        if (item.FixedMonths is > 0 && item.Rate is null)
            yield return Faults.At(row, "rate", $"The first {item.FixedMonths} months are fixed, and no rate is written for them.",
                "Write the rate of these months.");
        foreach (var problem in Faults.NoRate(row, "rate", item.Rate).Concat(Faults.NotPositive(row, "months between resets", item.ResetMonths))
            .Concat(Faults.Negative(row, "fixed months", item.FixedMonths)).Concat(Faults.NoRate(row, "ceiling", item.Ceiling))) yield return problem;
    }

    // The first tier prices from the first unit on, so nothing is left for the item's own figure.
    private static bool HasRateFromNothing(PriceItem item) => item.Tiering != Tiering.None && item.Tiers.Any(tier => tier.Above == 0);

    private static IEnumerable<Problem> Tiers(string row, PriceItem item)
    {
        if (item.Tiering == Tiering.None && item.Tiers.Count > 0)
            yield return Faults.At(row, "tiers", $"There are {item.Tiers.Count}, and the item does not say how they are read.",
                "Choose whole amount or by slice, or remove them.");
        if (item.Tiering != Tiering.None && item.Tiers.Count == 0)
            yield return Faults.At(row, "tiers", "There are none.", "Add tiers, or choose none.");
        for (var i = 0; i < item.Tiers.Count; i++)
        {
            foreach (var problem in Faults.Negative(row, "tiers", item.Tiers[i].Above)) yield return problem;
            if (item.RateType == RateType.Fixed)
                foreach (var problem in Faults.NoRate(row, "tiers", item.Tiers[i].Rate)) yield return problem;
            if (i > 0 && item.Tiers[i].Above <= item.Tiers[i - 1].Above)
                yield return Faults.At(row, "tiers", $"{Said.Number(item.Tiers[i].Above)} does not rise above {Said.Number(item.Tiers[i - 1].Above)}.",
                    "Let every tier begin above the one before.");
        }
    }

    private static IEnumerable<Problem> Outside(string row, string part, AmountRange own, AmountRange limits)
    {
        if ((own.To is { } to && limits.From is { } least && to < least) || (own.From is { } from && limits.To is { } most && from > most))
            yield return Faults.At(row, part, $"{Said.Range(own)} lies outside what the version allows: {Said.Range(limits)}.",
                "Change one of them: the item can never price.");
    }

    private static IEnumerable<Problem> Strategy(string row, PriceItem item, ProductVersion version)
    {
        if (item.StrategyId is { } id && version.Strategies.All(strategy => strategy.Id != id))
            yield return Faults.At(row, "strategy", "It is none of this version.", "Choose a strategy of the version, or leave it out.");
    }
}
