using System;
using System.Collections.Generic;
using System.Linq;
using Personas.Crm.Domain.Approval.Findings;
using Personas.Crm.Domain.Pricing;
using Personas.Crm.Domain.Products;

namespace Personas.Crm.Domain.Approval.Checks;

/// <summary>Finds price items whose base rate has no value, and tiers that no amount reaches.</summary>
internal static class RateCheck
{
    /// <summary>The faults of a version's rates that do not lie in the row alone.</summary>
    public static IEnumerable<Finding> Find(ProductVersion version, CheckContext context)
    {
        var day = version.Effective.From is { } first && first > context.Moment.Today ? first : context.Moment.Today;
        return version.Prices.SelectMany(item => Variable(item, context.Market, day).Concat(Tiers(item, version)));
    }

    private static IEnumerable<Finding> Variable(PriceItem item, Market market, DateTime day)
    {
        if (item.RateType != RateType.Variable || item.BaseRateId is not { } id) yield break;
        var rate = market.Find(id);
        if (rate is null) yield return Of(item, "follows a base rate that is not known.", "Choose the base rate it follows.");
        else if (rate.On(day) is null)
            yield return Of(item, $"follows '{rate.Code}', which has no value on {day:yyyy-MM-dd}.",
                "Enter the base rate's value for that day or an earlier one.");
    }

    private static IEnumerable<Finding> Tiers(PriceItem item, ProductVersion version)
    {
        var most = MostAmounts(item, version).Min();
        return item.Tiers.Where(tier => item.Tiering != Tiering.None && tier.Above >= most).Select(beyond => Of(
            item, $"has a tier above {beyond.Above:N2} that no amount reaches.", "Remove it, or widen the amounts.", Severity.Warning));
    }

    private static IEnumerable<decimal?> MostAmounts(PriceItem item, ProductVersion version) => [item.Amounts.To, version.Amounts.To];

    private static Finding Of(PriceItem item, string fault, string remedy, Severity severity = Severity.Error) =>
        new(FindingKind.Rate, severity, [new FindingPart(item.Id, item.Name)], $"The price item '{item.Name}' {fault}", remedy);
}
