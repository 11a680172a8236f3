using System;
using System.Linq;
using Personas.Crm.Domain.Products;

namespace Personas.Crm.Domain.Approval.Checks;

/// <summary>The nominal rate with which a price item begins, before discounts: to compare items with each other.</summary>
internal sealed class ItemRates(CheckContext context, DateTime day)
{
    /// <summary>The rate in percent a year; null when it is not known.</summary>
    public decimal? Of(PriceItem item, decimal? amount)
    {
        if (item.RateType == RateType.Fixed) return Tiered(item, item.Rate, amount);
        if (item.FixedMonths > 0) return item.Rate;
        if (context.BaseRates.FirstOrDefault(rate => rate.Id == item.BaseRateId)?.On(day) is not { } value || Tiered(item, item.Margin, amount) is not { } margin) return null;
        var rate = value.Percent + margin;
        return Math.Max(item.Floor ?? rate, Math.Min(item.Ceiling ?? rate, rate));
    }

    private static decimal? Tiered(PriceItem item, decimal? own, decimal? amount)
    {
        if (item.Tiering == Tiering.None || amount is not { } asked || asked <= 0) return own;
        var tiers = item.Tiers.Where(tier => tier.Above < asked).OrderBy(tier => tier.Above).ToList();
        if (tiers.Count == 0 || item.Tiering == Tiering.WholeAmount) return tiers.Count == 0 ? own : tiers[tiers.Count - 1].Rate;
        var interest = Math.Max(0, tiers[0].Above) * own;
        for (var i = 0; i < tiers.Count; i++)
            interest += ((i + 1 < tiers.Count ? tiers[i + 1].Above : asked) - Math.Max(0, tiers[i].Above)) * tiers[i].Rate;
        return interest / asked;
    }
}
