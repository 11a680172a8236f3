using System.Collections.Generic;
using System.Linq;
using Personas.Crm.Domain.Pricing;

namespace Personas.Crm.Domain.Quotes;

/// <summary>One line of a quote as people read it: a step to the rate, a charge, what was taken off, why not, what instead.</summary>
/// <param name="Kind">What it tells.</param>
/// <param name="Name">What it is called.</param>
/// <param name="Percent">Percent a year, or percentage points where it adjusts a rate; null when it is no rate.</param>
/// <param name="Amount">In the product's currency; of a charge all of it together, negative when taken off. Null when it is no amount.</param>
/// <param name="Reason">Why, in words.</param>
public sealed record QuoteLine(QuoteLineKind Kind, string Name, decimal? Percent, decimal? Amount, string Reason)
{
    /// <summary>The lines of a quote in their order.</summary>
    public static IReadOnlyList<QuoteLine> Of(Quote quote) =>
    [
        .. Rate(quote.Figures?.Rate), .. (quote.Figures?.Charges ?? []).SelectMany(Charge),
        .. quote.Refusals.Select(Refused), .. quote.Alternatives.Select(Instead),
    ];

    private static IEnumerable<QuoteLine> Rate(Waterfall? rate)
    {
        if (rate is null) return [];
        var steps = rate.Steps.Select((step, i) => new QuoteLine(
            i == 0 ? QuoteLineKind.BaseRate : step.Kind == StepKind.Discount ? QuoteLineKind.Discount : QuoteLineKind.RateAdjustment,
            step.Name, step.Change, null, step.Reason));
        return [.. steps, new QuoteLine(QuoteLineKind.FinalRate, "Nominal rate", rate.Final, null, "What the steps come to.")];
    }

    // All of the charge, discounts taken off, and each discount with what it takes off the first time.
    private static IEnumerable<QuoteLine> Charge(QuotedCharge charge)
    {
        var kind = charge.Cover is null ? QuoteLineKind.Commission : QuoteLineKind.Insurance;
        yield return new QuoteLine(kind, charge.Name, null, charge.IsCharged ? charge.Total : charge.Price.Final, Words(charge));
        foreach (var step in charge.Price.Steps.Where(step => step.Kind == StepKind.Discount))
            yield return new QuoteLine(QuoteLineKind.Discount, step.Name, null, step.Change, $"On '{charge.Name}', already in its amount: {step.Reason}");
    }

    private static string Words(QuotedCharge charge)
    {
        var reason = charge.Price.Steps.Count == 0 ? string.Empty : charge.Price.Steps[0].Reason;
        if (!charge.IsCharged)
            return $"Not part of the figures, because it {(charge.IsOptional ? "may be left out" : "falls due only when it happens")}. {reason}";
        return charge.Times > 1 ? $"{charge.Times} times. {reason}" : reason;
    }

    private static QuoteLine Refused(QuoteRefusal refusal) =>
        new(QuoteLineKind.Refusal, refusal.Place, null, null, string.Join(" ", Parts(refusal).Where(words => !string.IsNullOrEmpty(words))));

    private static string?[] Parts(QuoteRefusal refusal) => [refusal.Reason, refusal.Why, refusal.Remedy];

    private static QuoteLine Instead(Alternative alternative) =>
        new(QuoteLineKind.Alternative, alternative.Item, null, alternative.Amount, alternative.Change);
}

/// <summary>What a line of a quote tells.</summary>
public enum QuoteLineKind
{
    /// <summary>What the rate begins with.</summary>
    BaseRate,

    /// <summary>What is added to the rate or takes it to a limit.</summary>
    RateAdjustment,

    /// <summary>The nominal rate.</summary>
    FinalRate,

    /// <summary>A commission.</summary>
    Commission,

    /// <summary>A premium.</summary>
    Insurance,

    /// <summary>What a discount takes off.</summary>
    Discount,

    /// <summary>Why nothing is offered.</summary>
    Refusal,

    /// <summary>What could be had instead.</summary>
    Alternative,
}
