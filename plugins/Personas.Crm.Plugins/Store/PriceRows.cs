using System.Collections.Generic;
using Microsoft.Xrm.Sdk;
using Personas.Crm.Domain.Products;

namespace Personas.Crm.Plugins.Store;

/// <summary>Availability rules, strategies and price items, as their rows say them.</summary>
internal static class PriceRows
{
    /// <summary>An availability rule.</summary>
    public static AvailabilityRule Availability(Entity row) => new(
        row.Id, row.Text(Tables.AvailabilityRule.Name) ?? "", row.Number(Tables.AvailabilityRule.Order) ?? 0,
        row.Text(Tables.AvailabilityRule.Expression) ?? "", row.Text(Tables.AvailabilityRule.CustomerReason) ?? "");

    /// <summary>A strategy.</summary>
    public static PriceStrategy Strategy(Entity row) => new(
        row.Id, row.Text(Tables.PriceStrategy.Name) ?? "", row.Number(Tables.PriceStrategy.Priority) ?? 0, row.Text(Tables.PriceStrategy.Expression));

    /// <summary>A price item with its tiers.</summary>
    public static PriceItem Price(Entity row, IReadOnlyList<RateTier> tiers) =>
        new(row.Id, row.Text(Tables.PriceItem.Name) ?? "", row.Number(Tables.PriceItem.Priority) ?? 0)
        {
            StrategyId = row.IdOf(Tables.PriceItem.StrategyId),
            Expression = row.Text(Tables.PriceItem.Expression),
            Amounts = new AmountRange(row.Money(Tables.PriceItem.AmountFrom), row.Money(Tables.PriceItem.AmountTo)),
            Terms = new AmountRange(row.Number(Tables.PriceItem.TermFrom), row.Number(Tables.PriceItem.TermTo)),
            RateType = row.Choice<RateType>(Tables.PriceItem.RateType),
            Rate = row.Decimal(Tables.PriceItem.Rate),
            BaseRateId = row.IdOf(Tables.PriceItem.BaseRateId),
            Margin = row.Decimal(Tables.PriceItem.Margin),
            Floor = row.Decimal(Tables.PriceItem.Floor),
            Ceiling = row.Decimal(Tables.PriceItem.Ceiling),
            ResetMonths = row.Number(Tables.PriceItem.ResetMonths),
            FixedMonths = row.Number(Tables.PriceItem.FixedMonths),
            Tiering = row.Choice<Tiering>(Tables.PriceItem.Tiering),
            Tiers = tiers,
            WithoutCommissions = row.Flag(Tables.PriceItem.WithoutCommissions),
        };

    /// <summary>A tier.</summary>
    public static RateTier Tier(Entity row) => new(row.Id, row.Money(Tables.RateTier.Above) ?? 0, row.Decimal(Tables.RateTier.Rate) ?? 0);
}
