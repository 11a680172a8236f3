using System;
using System.Collections.Generic;
using System.Linq;
using Personas.Crm.Domain.Products;

namespace Personas.Crm.Domain.Pricing;

/// <summary>What a discount takes off.</summary>
/// <param name="Discount">The discount.</param>
/// <param name="Off">How much: percentage points, or money; never negative.</param>
/// <param name="Limit">What kept it from taking more, in words; null for nothing.</param>
internal sealed record Taken(Discount Discount, decimal Off, string? Limit);

/// <summary>
/// How discounts go together. Those that add up, and the best of every group, are taken off in their order, each of what the ones before it
/// left; a discount that stands alone takes their place unless they take off more. No discount takes more than its cap, all together no more
/// than <paramref name="most"/>, and nothing goes below <paramref name="least"/>. Of equals the first in order counts.
/// </summary>
/// <param name="start">What is reduced.</param>
/// <param name="least">What must be left.</param>
/// <param name="most">The most that is taken off in all; null for no limit.</param>
/// <param name="round">Rounds what is taken off.</param>
internal sealed class DiscountStack(decimal start, decimal least, decimal? most, Func<decimal, decimal> round)
{
    /// <summary>What is taken off, by discounts in their order.</summary>
    public IReadOnlyList<Taken> Of(IReadOnlyList<Discount> discounts)
    {
        if (discounts.Count == 0 || start <= least) return [];
        var together = TakeOff(Together(discounts));
        var alone = discounts.Where(discount => discount.Stacking == Stacking.Alone).Select(discount => TakeOff([discount])).ToList();
        var best = alone.OrderByDescending(Sum).FirstOrDefault();
        return best is not null && Sum(best) >= Sum(together) ? best : together;
    }

    private List<Discount> Together(IReadOnlyList<Discount> discounts)
    {
        var best = discounts.Where(discount => discount.Stacking == Stacking.BestOfGroup)
            .GroupBy(discount => discount.Group ?? string.Empty, StringComparer.OrdinalIgnoreCase)
            .Select(group => group.OrderByDescending(discount => Sum(TakeOff([discount]))).First());
        var counted = new HashSet<Guid>(best.Select(discount => discount.Id));
        return discounts.Where(discount => discount.Stacking == Stacking.AddsUp || counted.Contains(discount.Id)).ToList();
    }

    private List<Taken> TakeOff(IReadOnlyList<Discount> discounts)
    {
        var taken = new List<Taken>();
        var left = start;
        foreach (var discount in discounts)
        {
            var one = TakeOff(discount, left);
            left -= one.Off;
            taken.Add(one);
        }
        return taken;
    }

    private Taken TakeOff(Discount discount, decimal left)
    {
        var off = round(discount.Calculation == DiscountCalculation.Percent ? left * discount.Value / 100 : discount.Value);
        string? limit = null;
        Limit(discount.Cap, "its cap");
        Limit(most - (start - left), "the most that discounts take off together");
        Limit(left - least, "the least that must be left");
        return new Taken(discount, Math.Max(0, off), limit);

        void Limit(decimal? limitedTo, string words)
        {
            if (limitedTo is not { } cap || off <= cap) return;
            off = cap;
            limit = words;
        }
    }

    private static decimal Sum(IReadOnlyList<Taken> taken) => taken.Sum(one => one.Off);
}
