using System;
using System.Collections.Generic;
using System.Linq;
using Personas.Crm.Domain.Products;
using Personas.Crm.Domain.Repayment;

namespace Personas.Crm.Domain.Pricing;

/// <summary>What a commission or a premium costs each time it is due: its calculation, its limits, then the discounts on it.</summary>
internal sealed class ChargePricing
{
    private readonly ChargedRow _row;
    private readonly decimal _amount;
    private readonly RoundingRule _rounding;
    private readonly IReadOnlyList<Discount> _discounts;
    private readonly EntitledDiscounts _entitled;
    private readonly decimal? _constant;

    public ChargePricing(ChargedRow row, decimal amount, RoundingRule rounding, IReadOnlyList<Discount> discounts, EntitledDiscounts entitled)
    {
        _row = row;
        _amount = amount;
        _rounding = rounding;
        _discounts = discounts;
        _entitled = entitled;
        _constant = row.Charge.Calculation == ChargeCalculation.PercentOfBalance ? null : Reduced(0);
    }

    /// <summary>The amount that is due once.</summary>
    /// <param name="balance">What is owed when it is due; of a balance of nothing nothing is charged.</param>
    public decimal Due(decimal balance) => _constant ?? (balance <= 0 ? 0 : Reduced(balance));

    /// <summary>How that amount comes about, in words.</summary>
    public Waterfall Of(decimal balance)
    {
        var steps = new WaterfallBuilder();
        var full = _rounding.Apply(Calculated(_row.Charge, _amount, balance));
        steps.Add(StepKind.Base, _row.Name, _row.Id, full, $"{Words(_row.Charge)}, {_row.Why()}.");
        var limited = Limited(full);
        if (limited > full) steps.Add(StepKind.Minimum, _row.Name, _row.Id, limited - full, $"It is at least {Said.Number(limited)}.");
        if (limited < full) steps.Add(StepKind.Maximum, _row.Name, _row.Id, limited - full, $"It is at most {Said.Number(limited)}.");
        foreach (var taken in TakenOff(limited))
            steps.Add(StepKind.Discount, taken.Discount.Name, taken.Discount.Id, -taken.Off, DiscountWords.Of(taken, _entitled));
        return steps.Build();
    }

    // The same without words: a share of the balance is found for every instalment.
    private decimal Reduced(decimal balance)
    {
        var limited = Limited(_rounding.Apply(Calculated(_row.Charge, _amount, balance)));
        return _discounts.Count == 0 ? limited : limited - TakenOff(limited).Sum(taken => taken.Off);
    }

    private decimal Limited(decimal full)
    {
        var limits = _row.Charge.Limits;
        if (limits.From is { } least && full < least) full = least;
        return limits.To is { } most && full > most ? most : full;
    }

    private IReadOnlyList<Taken> TakenOff(decimal limited) => new DiscountStack(limited, 0, null, _rounding.Apply).Of(_discounts);

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
/// <param name="Why">Says why it applies, in words.</param>
internal sealed record ChargedRow(Guid Id, string Name, Charge Charge, Func<string> Why);
