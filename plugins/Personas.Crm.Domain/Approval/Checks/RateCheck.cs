using System;
using System.Collections.Generic;
using System.Linq;
using Personas.Crm.Domain.Approval.Findings;
using Personas.Crm.Domain.Pricing;
using Personas.Crm.Domain.Products;

namespace Personas.Crm.Domain.Approval.Checks;

/// <summary>Finds price items of which no rate can be made, or none that has an APR.</summary>
internal static class RateCheck
{
    /// <summary>The faults of a version's rates.</summary>
    public static IEnumerable<Finding> Find(ProductVersion version, CheckContext context)
    {
        var day = version.Effective.From is { } first && first > context.Moment.Today ? first : context.Moment.Today;
        return version.Prices.SelectMany(item => (item.RateType == RateType.Fixed ? Fixed(item) : Variable(item, context.Market, day)).Concat(Tiers(item, version)));
    }

    private static IEnumerable<Finding> Fixed(PriceItem item)
    {
        if (item.Rate is null) yield return Of(item, "has no rate.", "Enter the rate; 0 for none.");
        else if (item.Rate <= -100) yield return Of(item, $"has a rate of {item.Rate:0.######} %: nothing would be repaid, so that there is no APR.", "Enter a rate above -100 %.");
    }

    private static IEnumerable<Finding> Variable(PriceItem item, Market market, DateTime day)
    {
        var rate = item.BaseRateId is { } id ? market.Find(id) : null;
        if (rate is null) yield return Of(item, "has a variable rate and no base rate.", "Choose the base rate it follows.");
        else if (rate.On(day) is null)
            yield return Of(item, $"follows '{rate.Code}', which has no value on {day:yyyy-MM-dd}.", "Enter the base rate's value for that day or an earlier one.");
        if (item.Margin is null && item.Tiers.Count == 0) yield return Of(item, "has a variable rate and no margin.", "Enter the margin; 0 for none.");
        if (item.Floor > item.Ceiling) yield return Of(item, "has a floor above its ceiling.", "Correct one of them.");
        if (item.FixedMonths > 0 && item.Rate is null) yield return Of(item, $"is fixed for {item.FixedMonths} months first, and has no rate for them.", "Enter the fixed rate.");
    }

    private static IEnumerable<Finding> Tiers(PriceItem item, ProductVersion version)
    {
        if (item.Tiering == Tiering.None)
        {
            if (item.Tiers.Count > 0) yield return Of(item, "has tiers that are not used.", "Say how they are read, or remove them.", Severity.Warning);
            yield break;
        }
        if (item.Tiers.Count == 0) yield return Of(item, "is tiered and has no tiers.", "Add the tiers, or choose no tiering.");
        foreach (var twice in item.Tiers.GroupBy(tier => tier.Above).Where(same => same.Count() > 1))
            yield return Of(item, $"has {twice.Count()} tiers above {twice.Key:N2}.", "Keep one of them.");
        var most = new[] { item.Amounts.To, version.Amounts.To }.Min();
        foreach (var beyond in item.Tiers.Where(tier => tier.Above >= most))
            yield return Of(item, $"has a tier above {beyond.Above:N2} that no amount reaches.", "Remove it, or widen the amounts.", Severity.Warning);
    }

    private static Finding Of(PriceItem item, string fault, string remedy, Severity severity = Severity.Error) =>
        new(FindingKind.Rate, severity, [new FindingPart(item.Id, item.Name)], $"The price item '{item.Name}' {fault}", remedy);
}
