using System;
using System.Collections.Generic;
using System.Linq;
using Newtonsoft.Json;
using Newtonsoft.Json.Converters;
using Newtonsoft.Json.Serialization;
using Personas.Crm.Domain.Quotes;

namespace Personas.Crm.Plugins.Quotes;

/// <summary>Offers and refusals side by side as JSON: what one compares, without the schedules.</summary>
internal static class OfferJson
{
    private static readonly JsonSerializerSettings Settings = new()
    {
        ContractResolver = new CamelCasePropertyNamesContractResolver(),
        NullValueHandling = NullValueHandling.Ignore,
        Converters = [new StringEnumConverter(new CamelCaseNamingStrategy())],
    };

    /// <summary>The offers in their order.</summary>
    /// <param name="offers">The offers.</param>
    /// <param name="kept">The ids of the quotes that were kept, by version.</param>
    public static string Of(IEnumerable<RankedOffer> offers, IReadOnlyDictionary<Guid, Guid> kept) =>
        JsonConvert.SerializeObject(offers.Select(offer => Offer(offer, kept)), Settings);

    /// <summary>The refusals, by the codes of their products.</summary>
    public static string Of(IEnumerable<Domain.Quotes.Quote> refused) => JsonConvert.SerializeObject(
        refused.OrderBy(quote => quote.Version.Code, StringComparer.Ordinal).Select(quote => new
        {
            quote.Version.Code, quote.Version.ProductName, quote.Version.Family, VersionId = quote.Version.Id, quote.Version.Number,
            quote.Refusals, quote.Alternatives,
        }),
        Settings);

    private static object Offer(RankedOffer offer, IReadOnlyDictionary<Guid, Guid> kept)
    {
        var version = offer.Quote.Version;
        var figures = offer.Quote.Figures!;
        return new
        {
            offer.Place, offer.Reason,
            QuoteId = kept.TryGetValue(version.Id, out var id) ? id : (Guid?)null,
            version.Code, version.ProductName, version.Family, version.Currency, VersionId = version.Id, version.Number,
            Price = offer.Quote.Price?.Name ?? offer.Quote.Insurance?.Cards.FirstOrDefault(card => card.IsChosen)?.Name,
            Rate = figures.Rate?.Final, figures.Apr, figures.Totals.Instalment, figures.Totals.Premium, figures.Totals.Payable, TotalCost = figures.Totals.Cost,
            Value = new { offer.Value.Cost, offer.Value.Margin, offer.Value.Acceptance, offer.Value.IsAcceptanceKnown, offer.Value.ExpectedValue },
            offer.Quote.Reasons,
            ExpiresOn = offer.Quote.ExpiresOn,
        };
    }
}
