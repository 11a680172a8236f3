using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Personas.Crm.Domain.Products;

namespace Personas.Crm.Domain.Quotes;

/// <summary>An offer on its place among others.</summary>
/// <param name="Place">Its place; 1 is the best.</param>
/// <param name="Quote">The offer.</param>
/// <param name="Value">What it is worth to both sides.</param>
/// <param name="Reason">Why it stands there, in words.</param>
public sealed record RankedOffer(int Place, Quote Quote, OfferValue Value, string Reason);

/// <summary>
/// Puts offers to one customer into an order; the first is the next best offer. Of equals the one with the lower APR (of deposits: the higher
/// yield) comes first, then the product's code, then the version's id.
/// </summary>
public static class Ranking
{
    /// <summary>The offers in their order. Refusals are passed over.</summary>
    /// <param name="offers">The quotes, each with the version it was made with.</param>
    /// <param name="by">What makes one better than another.</param>
    public static IReadOnlyList<RankedOffer> Of(IEnumerable<KeyValuePair<ProductVersion, Quote>> offers, RankBy by)
    {
        var valued = offers.Where(offer => offer.Value.IsOffered && offer.Value.Figures is not null)
            .Select(offer => new RankedOffer(0, offer.Value, OfferValue.Of(offer.Key, offer.Value), string.Empty))
            .OrderBy(offer => Key(offer.Value, by)).ThenBy(Apr).ThenBy(offer => offer.Quote.Version.Code, StringComparer.Ordinal)
            .ThenBy(offer => offer.Quote.Version.Id).ToList();
        return valued.Select((offer, i) => offer with { Place = i + 1, Reason = Words(valued, i, by) }).ToList();
    }

    private static decimal Key(OfferValue value, RankBy by) => by switch
    {
        RankBy.Cost => value.Cost,
        RankBy.Margin => -value.Margin,
        _ => -value.ExpectedValue,
    };

    private static decimal Apr(RankedOffer offer) =>
        (offer.Quote.Version.Family == ProductFamily.Deposit ? -1 : 1) * (offer.Quote.Figures!.Apr ?? 0);

    private static string Words(List<RankedOffer> offers, int place, RankBy by)
    {
        var own = Said(offers[place].Value, by);
        if (place == 0) return offers.Count == 1 ? $"It is the only offer: {own}."
            : $"It is the best of {offers.Count}: {own}; the next: {Said(offers[1].Value, by)}.";
        var better = offers[place - 1];
        return Key(better.Value, by) == Key(offers[place].Value, by)
            ? $"{Sentence(own)}, as '{better.Quote.Version.ProductName}', which has the better annual percentage rate or comes first by its code."
            : $"{Sentence(own)}; '{better.Quote.Version.ProductName}' is better: {Said(better.Value, by)}.";
    }

    private static string Sentence(string words) => char.ToUpperInvariant(words[0]) + words.Substring(1);

    private static string Said(OfferValue value, RankBy by) => by switch
    {
        RankBy.Cost => value.Cost < 0 ? $"it earns the customer {Money(-value.Cost)}" : $"it costs the customer {Money(value.Cost)} in all",
        RankBy.Margin => $"it earns the bank {Money(value.Margin)}",
        _ => $"it is expected to earn the bank {Money(value.ExpectedValue)}: {Money(value.Margin)} {Chance(value)}",
    };

    private static string Chance(OfferValue value) => value.IsAcceptanceKnown
        ? $"with a chance of {value.Acceptance.ToString("P0", CultureInfo.InvariantCulture)}"
        : "if it is accepted, of which nobody knows the chance";

    private static string Money(decimal amount) => amount.ToString("N2", CultureInfo.InvariantCulture);
}
