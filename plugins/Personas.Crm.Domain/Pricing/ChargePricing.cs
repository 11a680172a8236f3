using System;
using System.Collections.Generic;
using Personas.Crm.Domain.Products;
using Personas.Crm.Domain.Repayment;

namespace Personas.Crm.Domain.Pricing;

/// <summary>What a commission or a premium costs each time it is due: its calculation, its limits, then the discounts on it.</summary>
internal sealed class ChargePricing(
    ChargedRow row, decimal amount, RoundingRule rounding, IReadOnlyList<Discount> discounts, EntitledDiscounts entitled)
{
    private readonly decimal? _constant = row.Charge.Calculation == ChargeCalculation.PercentOfBalance ? null : Priced(row, amount, 0, rounding, discounts, entitled).Final;

    /// <summary>The amount that is due once.</summary>
    /// <param name="balance">What is owed when it is due.</param>
    public decimal Due(decimal balance) => _constant ?? (balance <= 0 ? 0 : Of(balance).Final);

    /// <summary>How that amount comes about.</summary>
    public Waterfall Of(decimal balance) => Priced(row, amount, balance, rounding, discounts, entitled);

    private static Waterfall Priced(
        ChargedRow row, decimal amount, decimal balance, RoundingRule rounding, IReadOnlyList<Discount> discounts, EntitledDiscounts entitled)
    {
        var charge = row.Charge;
        var steps = new WaterfallBuilder();
        steps.Add(StepKind.Base, row.Name, row.Id, rounding.Apply(Calculated(charge, amount, balance)), $"{Words(charge)}, {row.Why}.");
        if (charge.Limits.From is { } least && steps.Value < least)
            steps.Add(StepKind.Minimum, row.Name, row.Id, least - steps.Value, $"It is at least {Said.Number(least)}.");
        if (charge.Limits.To is { } most && steps.Value > most)
            steps.Add(StepKind.Maximum, row.Name, row.Id, most - steps.Value, $"It is at most {Said.Number(most)}.");
        foreach (var taken in new DiscountStack(steps.Value, 0, null, rounding.Apply).Of(discounts))
            steps.Add(StepKind.Discount, taken.Discount.Name, taken.Discount.Id, -taken.Off, DiscountWords.Of(taken, entitled));
        return steps.Build();
    }

    private static decimal Calculated(Charge charge, decimal amount, decimal balance) => charge.Calculation switch
    {
        ChargeCalculation.Flat => charge.Amount ?? 0,
        ChargeCalculation.PercentOfAmount => amount * (charge.Percent ?? 0) / 100,
        _ => balance * (charge.Percent ?? 0) / 100,
    };

    private static string Words(Charge charge)
    {
        var what = charge.Calculation switch
        {
            ChargeCalculation.Flat => Said.Number(charge.Amount ?? 0),
            ChargeCalculation.PercentOfAmount => $"{Said.Percent(charge.Percent ?? 0)} of the amount",
            _ => $"{Said.Percent(charge.Percent ?? 0)} of what is owed",
        };
        return $"{what}, {Said.Choice(charge.Frequency)}";
    }
}

/// <summary>A row of a version that is charged.</summary>
/// <param name="Id">The row's id.</param>
/// <param name="Name">Its name.</param>
/// <param name="Charge">How much, and when.</param>
/// <param name="Why">Why it applies, in words.</param>
internal sealed record ChargedRow(Guid Id, string Name, Charge Charge, string Why);
