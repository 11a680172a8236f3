using System;
using Personas.Crm.Domain.Pricing;
using Personas.Crm.Domain.Products;

namespace Personas.Crm.Domain.Approval.Checks;

/// <summary>The nominal rate with which a price item begins, before discounts: to compare items with each other.</summary>
internal sealed class ItemRates(Market market, DateTime day)
{
    /// <summary>The rate in percent a year; null when it is not known.</summary>
    /// <param name="item">The item.</param>
    /// <param name="amount">The amount, which tiers look at; null for the item's own rate.</param>
    public decimal? Of(PriceItem item, decimal? amount)
    {
        if (item.RateType == RateType.Fixed) return Tiered(item, item.Rate, amount);
        if (item.FixedMonths > 0) return item.Rate;
        if (item.BaseRateId is not { } id || market.Find(id)?.On(day) is not { } value || Tiered(item, item.Margin ?? 0, amount) is not { } margin) return null;
        var rate = Math.Min(item.Ceiling ?? decimal.MaxValue, value.Percent + margin);
        return Math.Max(item.Floor ?? rate, rate);
    }

    // An item whose first tier begins at nothing needs no figure of its own.
    private static decimal? Tiered(PriceItem item, decimal? own, decimal? amount) =>
        amount is { } asked && (own is not null || item.Tiers.Count > 0) ? Tiers.Of(item, own ?? 0, asked) : own;
}
