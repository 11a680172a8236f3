using System;
using Personas.Crm.Domain.Products;

namespace Personas.Crm.Domain.Pricing;

/// <summary>
/// The discounts on the nominal rate. They leave at least the version's minimum rate (0 when none is written) and a variable rate's floor; a
/// rate that is lower already is not reduced.
/// </summary>
internal sealed class RateDiscounts(ProductVersion version, EntitledDiscounts entitled)
{
    // As fine as rates are stored.
    private const int Decimals = 6;

    /// <summary>Takes them off what the steps have come to.</summary>
    /// <param name="steps">The steps so far.</param>
    /// <param name="floor">The floor of a variable rate; null for none.</param>
    public void TakeOff(WaterfallBuilder steps, decimal? floor)
    {
        var least = Math.Max(version.MinimumRate ?? 0, floor ?? 0);
        var stack = new DiscountStack(steps.Value, least, version.MaximumRateDiscount, off => Math.Round(off, Decimals, MidpointRounding.AwayFromZero));
        foreach (var taken in stack.Of(entitled.On(DiscountTarget.Rate)))
            steps.Add(StepKind.Discount, taken.Discount.Name, taken.Discount.Id, -taken.Off, DiscountWords.Of(taken, entitled));
    }
}
