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
    /// <param name="choices">What can be chosen, by version.</param>
    /// <param name="kept">The ids of the quotes that were kept, by version.</param>
    public static string Offers(
        IEnumerable<RankedOffer> offers, IReadOnlyDictionary<Guid, OfferChoices> choices, IReadOnlyDictionary<Guid, Guid> kept) =>
        JsonConvert.SerializeObject(offers.Select(offer => Offer(offer, choices[offer.Quote.Version.Id], kept)), Settings);

    /// <summary>The refusals, by the codes of their products.</summary>
    public static string Refused(IEnumerable<FoundVersion> refused) => JsonConvert.SerializeObject(
        refused.OrderBy(found => found.Version.Code, StringComparer.Ordinal).Select(found => found switch
        {
            PricedVersion priced => Refused(priced),
            BrokenVersion broken => Refused(broken),
            _ => throw new ArgumentOutOfRangeException(nameof(refused), found, "It is neither priced nor broken."),
        }),
        Settings);

    private static object Offer(RankedOffer offer, OfferChoices choices, IReadOnlyDictionary<Guid, Guid> kept)
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
            figures.Totals, figures.Charges, offer.Quote.Insurance, Choices = choices,
            Value = new { offer.Value.Cost, offer.Value.Margin, offer.Value.Acceptance, offer.Value.IsAcceptanceKnown, offer.Value.ExpectedValue },
            offer.Quote.Reasons,
            ExpiresOn = offer.Quote.ExpiresOn,
        };
    }

    private static object Refused(PricedVersion priced) => new
    {
        priced.Version.Code, priced.Version.ProductName, priced.Version.Family, priced.Quote.Version.Currency, VersionId = priced.Version.Id,
        priced.Version.Span.Number, priced.Quote.Refusals, priced.Quote.Alternatives, priced.Quote.Insurance, priced.Choices,
    };

    private static object Refused(BrokenVersion broken) => new
    {
        broken.Version.Code, broken.Version.ProductName, broken.Version.Family, VersionId = broken.Version.Id, broken.Version.Span.Number,
        broken.Refusals, Alternatives = Array.Empty<Alternative>(),
    };
}
