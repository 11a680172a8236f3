using System.Collections.Generic;
using System.Linq;
using Personas.Crm.Domain.Pricing;

namespace Personas.Crm.Domain.Quotes;

/// <summary>The reasons of an offer in sentences: the price item, then what discounts took off the rate and the charges.</summary>
internal static class QuoteReasons
{
    public static IReadOnlyList<string> Of(QuotedPrice price, QuoteFigures figures)
    {
        var ambiguity = price.Ambiguous.Count == 0
            ? Enumerable.Empty<string>()
            : [$"As well would fit: {string.Join(", ", price.Ambiguous)}. The version should say which comes first."];
        var rate = Discounts(figures.Rate, "the rate");
        var charges = figures.Charges.Where(charge => charge.IsCharged).SelectMany(charge => Discounts(charge.Price, $"'{charge.Name}'"));
        return [price.Reason, .. ambiguity, .. rate, .. charges];
    }

    private static IEnumerable<string> Discounts(Waterfall? waterfall, string what) =>
        (waterfall?.Steps ?? []).Where(step => step.Kind == StepKind.Discount).Select(step => $"On {what}: {step.Reason}");
}
