using System;
using System.Collections.Generic;
using System.Linq;
using Personas.Crm.Domain.Products;

namespace Personas.Crm.Domain.Pricing;

/// <summary>A commission or an insurance that applies to a quote.</summary>
/// <param name="Row">The row.</param>
/// <param name="Commission">The commission; null when it is an insurance.</param>
/// <param name="Insurance">The insurance; null when it is a commission.</param>
/// <param name="Pricing">What it costs.</param>
/// <param name="IsCharged">
/// Whether it is part of the price: not what is due only when it happens, nor an insurance that may be left out and was not chosen.
/// </param>
internal sealed record ApplicableCharge(ChargedRow Row, Commission? Commission, InsuranceItem? Insurance, ChargePricing Pricing, bool IsCharged)
{
    /// <summary>Whether the APR counts it: commissions that say so, and insurances without which there is no credit.</summary>
    public bool InApr => Commission?.InApr ?? Insurance!.IsMandatory;
}

/// <summary>
/// The commissions and insurances that apply: filter met; a commission of one price item with that item, any other unless the item is without
/// commissions. By name, then id, commissions first.
/// </summary>
internal static class ApplicableCharges
{
    /// <param name="decision">The verdicts on the filters.</param>
    /// <param name="item">The price item that was chosen.</param>
    /// <param name="discounts">The discounts that the customer is entitled to.</param>
    /// <param name="amount">The amount asked for.</param>
    /// <param name="isChosen">Whether an insurance that may be left out was chosen.</param>
    public static IReadOnlyList<ApplicableCharge> Of(
        Decision decision, PriceItem item, EntitledDiscounts discounts, decimal amount, Func<InsuranceItem, bool> isChosen)
    {
        var version = decision.Prices.Book.Version;
        var rounding = Rounding.Of(version.Repayment);
        var commissions = version.Commissions.Where(commission => IsOf(commission, item) && decision.Holds(commission.Id))
            .OrderBy(commission => commission.Name, StringComparer.Ordinal).ThenBy(commission => commission.Id)
            .Select(commission => Applied(new ChargedRow(commission.Id, commission.Name, commission.Charge, () => decision.Why(commission.Id)),
                DiscountTarget.Commission, commission, null, true));
        var insurances = version.Insurances.Where(insurance => decision.Holds(insurance.Id))
            .OrderBy(insurance => insurance.Name, StringComparer.Ordinal).ThenBy(insurance => insurance.Id)
            .Select(insurance => Applied(new ChargedRow(insurance.Id, insurance.Name, insurance.Charge, () => decision.Why(insurance.Id)),
                DiscountTarget.InsurancePremium, null, insurance, insurance.IsMandatory || isChosen(insurance)));
        return [.. commissions, .. insurances];

        ApplicableCharge Applied(ChargedRow row, DiscountTarget target, Commission? commission, InsuranceItem? insurance, bool isWanted) =>
            new(row, commission, insurance, new ChargePricing(row, amount, rounding, discounts.On(target, row.Id), discounts),
                isWanted && row.Charge.Frequency != ChargeFrequency.WhenItHappens);
    }

    private static bool IsOf(Commission commission, PriceItem item) =>
        commission.PriceItemId is { } only ? only == item.Id : !item.WithoutCommissions;
}
