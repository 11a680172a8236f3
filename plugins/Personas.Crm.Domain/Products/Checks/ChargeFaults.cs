using System.Collections.Generic;
using System.Linq;
using Personas.Crm.Domain.Values;

namespace Personas.Crm.Domain.Products.Checks;

/// <summary>What is wrong with a commission or a premium.</summary>
internal static class ChargeFaults
{
    public static IEnumerable<Problem> Of(Commission row, ProductVersion version)
    {
        var place = Places.Of(row);
        foreach (var problem in Of(place, row.Charge, version)) yield return problem;
        if (row.Kind is CommissionKind.EarlyRepayment or CommissionKind.LatePayment && row.Charge.Frequency != ChargeFrequency.WhenItHappens)
            yield return Faults.At(place, "frequency", $"A commission for {Said.Choice(row.Kind)} is due only when that happens.", "Choose when it happens.");
        if (row.PriceItemId is { } item && version.Prices.All(price => price.Id != item))
            yield return Faults.At(place, "price item", "It is none of this version.", "Choose a price item of the version, or leave it out.");
    }

    public static IEnumerable<Problem> Of(string row, Charge charge, ProductVersion version) =>
        Amount(row, charge).Concat(Faults.BadRange(row, "limits", charge.Limits)).Concat(charge.IsFinanced ? Financing(row, charge, version) : []);

    private static IEnumerable<Problem> Amount(string row, Charge charge)
    {
        if (charge.Calculation == ChargeCalculation.Flat)
        {
            if (charge.Amount is null) yield return Faults.At(row, "amount", "It is missing.", "Write the amount of the flat charge.");
            foreach (var problem in Faults.NotPositive(row, "amount", charge.Amount)) yield return problem;
            if (charge.Percent is not null) yield return Faults.At(row, "percent", "A flat charge has none.", "Leave it out, or choose another calculation.");
            yield break;
        }
        if (charge.Percent is null) yield return Faults.At(row, "percent", "It is missing.", "Write the percentage.");
        foreach (var problem in Faults.NotPositive(row, "percent", charge.Percent)) yield return problem;
        if (charge.Amount is not null) yield return Faults.At(row, "amount", "A percentage has none.", "Leave it out; limits say the least and the most.");
    }

    private static IEnumerable<Problem> Financing(string row, Charge charge, ProductVersion version)
    {
        if (charge.Frequency != ChargeFrequency.Once)
            yield return Faults.At(row, "financed", $"It is due {Said.Choice(charge.Frequency)}; only what is due once can be added to the debt.",
                "Let it be paid, or choose once.");
        if (charge.Calculation == ChargeCalculation.PercentOfBalance)
            yield return Faults.At(row, "financed", "A share of what is owed would be a share of itself.", "Choose percent of amount.");
        if (version.Family is not (ProductFamily.PersonalLoan or ProductFamily.Mortgage))
            yield return Faults.At(row, "financed", $"A {Said.Choice(version.Family)} has no debt from the start that it could be added to.",
                "Let it be paid.");
    }
}
