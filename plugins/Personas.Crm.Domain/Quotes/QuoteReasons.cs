using System.Collections.Generic;
using System.Linq;
using Personas.Crm.Domain.Pricing;

namespace Personas.Crm.Domain.Quotes;

/// <summary>The reasons of an offer in sentences: the price item, then what discounts took off the rate and the charges.</summary>
internal static class QuoteReasons
{
    public static IReadOnlyList<string> Of(QuotedPrice price, QuoteFigures figures, QuoteRequest request)
    {
        var ambiguity = price.Ambiguous.Count == 0
            ? Enumerable.Empty<string>()
            : [$"As well would fit: {string.Join(", ", price.Ambiguous)}. The version should say which comes first."];
        var rate = Discounts(figures.Rate, "the rate");
        var charges = figures.Charges.Where(charge => charge.IsCharged).SelectMany(charge => Discounts(charge.Price, $"'{charge.Name}'"));
        var missing = request.Options.Where(option => !figures.Charges.Any(charge => charge.IsOptional
            && QuoteRequest.IsMeant(option, charge.Row, charge.Name)))
            .Select(option => $"'{option}' is no insurance that this customer can choose here.");
        return [price.Reason, .. ambiguity, .. rate, .. charges, .. missing];
    }

    private static IEnumerable<string> Discounts(Waterfall? waterfall, string what) =>
        (waterfall?.Steps ?? []).Where(step => step.Kind == StepKind.Discount).Select(step => $"On {what}: {step.Reason}");
}
