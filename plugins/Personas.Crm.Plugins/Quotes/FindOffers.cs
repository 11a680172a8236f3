using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.Xrm.Sdk;
using Personas.Crm.Domain.Products;
using Personas.Crm.Domain.Quotes;
using Personas.Crm.Plugins.Apis;
using Personas.Crm.Plugins.Pipeline;
using Personas.Crm.Plugins.Store;

namespace Personas.Crm.Plugins.Quotes;

/// <summary>
/// pcrm_FindOffers: all products that a customer can have, the best first, and those that cannot be had with their reasons. The requests are those of
/// one quote, whatever the number of products; each offer that is kept is one write.
/// </summary>
public sealed class FindOffers : ApiPlugin
{
    /// <summary>Made by the platform.</summary>
    public FindOffers() : base(FindOffersRequest.MessageName)
    {
    }

    private protected override void Answer(Turn turn)
    {
        var asked = new FindOffersRequest(turn.Context.InputParameters);
        var customer = Inputs.Customer(Inputs.Id(asked.CustomerId), asked.CustomerTable);
        var request = QuoteInputs.Request(asked.Request, asked.Amount, asked.Term);
        var by = OfferInputs.RankBy(asked.RankBy);
        var families = OfferInputs.Families(asked.Families);
        var at = QuotedMoment.Of(turn, asked.AsOf, asked.Save == true);

        var products = OfferedProducts.All(turn.Elevated(Elevation.Offers), StoredSegment.OptionOf(customer.LogicalName), families);
        var quotes = Quotes(turn, customer, products.Select(product => product.InForce(at.Moment.Today)).OfType<OfferedVersion>().ToList(), request, at);
        var ranked = Ranking.Of(quotes.Select(quote => quote.Pair), by);
        var kept = asked.Save == true ? Keep(turn, customer, ranked, quotes) : new Dictionary<Guid, Guid>();
        _ = new FindOffersResponse(turn.Context.OutputParameters)
        {
            Offers = OfferJson.Of(ranked, kept),
            NextBest = ranked.Count > 0 ? QuoteJson.Write(ranked[0].Quote) : "",
            Refused = OfferJson.Of(quotes.Select(quote => quote.Pair.Value).Where(quote => !quote.IsOffered)),
        };
    }

    private static List<Found> Quotes(
        Turn turn, EntityReference customer, List<OfferedVersion> versions, Domain.Quotes.QuoteRequest request, QuotedMoment at)
    {
        if (versions.Count == 0) return [];
        var ready = ReadyVersion.Of(turn, versions);
        var quotes = CustomerQuotes.Of(turn, customer, ready, at.Moment);
        return versions.Zip(ready, (version, book) => new Found(
            version, new KeyValuePair<ProductVersion, Domain.Quotes.Quote>(book.Book.Version, quotes.Of(book, version.ExchangeRate, request)))).ToList();
    }

    private static Dictionary<Guid, Guid> Keep(Turn turn, EntityReference customer, IReadOnlyList<RankedOffer> ranked, List<Found> quotes)
    {
        var service = turn.AsCaller;
        var currencies = quotes.ToDictionary(quote => quote.Version.Id, quote => quote.Version.Currency);
        return ranked.ToDictionary(
            offer => offer.Quote.Version.Id, offer => QuoteStore.Create(service, customer, offer.Quote, currencies[offer.Quote.Version.Id]));
    }

    private sealed record Found(OfferedVersion Version, KeyValuePair<ProductVersion, Domain.Quotes.Quote> Pair);
}
