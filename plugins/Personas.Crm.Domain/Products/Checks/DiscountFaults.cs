using System.Collections.Generic;
using System.Linq;
using Personas.Crm.Domain.Values;

namespace Personas.Crm.Domain.Products.Checks;

/// <summary>What is wrong with a discount.</summary>
internal static class DiscountFaults
{
    public static IEnumerable<Problem> Of(Discount discount, ProductVersion version)
    {
        var row = Places.Of(discount);
        return Value(row, discount).Concat(Target(row, discount, version)).Concat(Stacked(row, discount))
            .Concat(Faults.NotPositive(row, "cap", discount.Cap)).Concat(Faults.BadDays(row, "validity", discount.Validity));
    }

    private static IEnumerable<Problem> Value(string row, Discount discount)
    {
        foreach (var problem in Faults.NotPositive(row, "value", discount.Value)) yield return problem;
        if (discount.Calculation == DiscountCalculation.Percent && discount.Value > 100)
            yield return Faults.At(row, "value", $"{Said.Percent(discount.Value)} is more than all of it.", "Write at most 100.");
        if (discount.Target == DiscountTarget.Rate && discount.Calculation == DiscountCalculation.Amount)
            yield return Faults.At(row, "calculation", "An amount of money cannot be taken off a rate.", "Choose percentage points or percent.");
        if (discount.Target != DiscountTarget.Rate && discount.Calculation == DiscountCalculation.PercentagePoints)
            yield return Faults.At(row, "calculation", "Percentage points can be taken off a rate only.", "Choose percent or an amount.");
    }

    private static IEnumerable<Problem> Target(string row, Discount discount, ProductVersion version)
    {
        if (discount.Target == DiscountTarget.Rate && version.Family == ProductFamily.Deposit)
            yield return Faults.At(row, "target", "The rate of a deposit is what the customer earns.", "Write a price item with a higher rate.");
        if (discount.TargetId is not { } id) yield break;
        var isKnown = discount.Target switch
        {
            DiscountTarget.Commission => version.Commissions.Any(commission => commission.Id == id),
            DiscountTarget.InsurancePremium => version.Insurances.Any(insurance => insurance.Id == id),
            _ => false,
        };
        if (!isKnown) yield return Faults.At(row, "of", $"It is no {Said.Choice(discount.Target)} of this version.",
            "Choose one of the version, or leave it out for all.");
    }

    private static IEnumerable<Problem> Stacked(string row, Discount discount)
    {
        if (discount.Stacking == Stacking.BestOfGroup && string.IsNullOrWhiteSpace(discount.Group))
            yield return Faults.At(row, "group", "It is missing.", "Write the group of which the best counts.");
        if (discount.Stacking != Stacking.BestOfGroup && !string.IsNullOrWhiteSpace(discount.Group))
            yield return Faults.At(row, "group", $"A discount that {(discount.Stacking == Stacking.Alone ? "stands alone" : "adds up")} has none.",
                "Leave it out, or choose best of its group.");
    }
}
