using System;
using System.Linq;
using Personas.Crm.Domain.Products;

namespace Personas.Crm.Domain.Pricing;

/// <summary>The rate, or the margin of a variable rate, that a price item's tiers give an amount.</summary>
internal static class Tiers
{
    // As fine as rates are stored.
    private const int Decimals = 6;

    /// <summary>What holds for the amount: the item's own figure below the first tier.</summary>
    /// <param name="item">The item.</param>
    /// <param name="own">The item's own rate or margin.</param>
    /// <param name="amount">The amount.</param>
    public static decimal Of(PriceItem item, decimal own, decimal amount) => item.Tiering switch
    {
        Tiering.WholeAmount => item.Tiers.Where(tier => tier.Above < amount).OrderBy(tier => tier.Above).Select(tier => tier.Rate).DefaultIfEmpty(own).Last(),
        Tiering.BySlice => BySlice(item, own, amount),
        _ => own,
    };

    /// <summary>What the tiers are called in words; empty without any.</summary>
    public static string Words(PriceItem item) => item.Tiering switch
    {
        Tiering.WholeAmount => ", by the tier that the amount reaches",
        Tiering.BySlice => ", the mean of the slices of the amount",
        _ => string.Empty,
    };

    private static decimal BySlice(PriceItem item, decimal own, decimal amount)
    {
        if (amount <= 0) return own;
        var sum = 0m;
        var from = 0m;
        var rate = own;
        foreach (var tier in item.Tiers.OrderBy(tier => tier.Above))
        {
            var to = Math.Min(Math.Max(tier.Above, from), amount);
            sum += (to - from) * rate;
            from = to;
            rate = tier.Rate;
        }
        return Math.Round((sum + ((amount - from) * rate)) / amount, Decimals, MidpointRounding.AwayFromZero);
    }
}
