using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.Xrm.Sdk;
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
        var found = Found(turn, customer, products.Select(product => product.InForce(at.Moment.Today)).OfType<OfferedVersion>().ToList(), request, at);
        var quotes = found.OfType<PricedVersion>().ToList();
        var ranked = Ranking.Of(quotes.Select(quote => quote.Pair), by);
        var kept = asked.Save == true ? Keep(turn, customer, ranked, quotes) : new Dictionary<Guid, Guid>();
        _ = new FindOffersResponse(turn.Context.OutputParameters)
        {
            Offers = OfferJson.Offers(ranked, quotes.ToDictionary(quote => quote.Version.Id, quote => quote.Choices), kept),
            NextBest = ranked.Count > 0 ? QuoteJson.Write(ranked[0].Quote) : "",
            Refused = OfferJson.Refused(found.Where(one => one is not PricedVersion { Quote.IsOffered: true })),
        };
    }

    // A version that cannot be priced any more is named; the others are offered all the same.
    private static List<FoundVersion> Found(
        Turn turn, EntityReference customer, List<OfferedVersion> versions, Domain.Quotes.QuoteRequest request, QuotedMoment at)
    {
        var all = versions.Count == 0 ? [] : versions.Zip(ReadyVersion.Of(turn, versions), (version, ready) => new { version, ready }).ToList();
        var sound = all.Select(one => one.ready.Value).OfType<ReadyVersion>().ToList();
        if (sound.Count == 0) return all.Select(one => (FoundVersion)new BrokenVersion(one.version, one.ready.Problems)).ToList();
        var quotes = CustomerQuotes.Of(turn, customer, sound, at.Moment);
        var shared = new SharedRequest(request, sound.Select(ready => ready.Book).ToList());
        return all.Select(one => one.ready.Value is { } ready
            ? new PricedVersion(one.version, ready.Book, quotes.Of(ready, one.version.ExchangeRate, shared.For(ready.Book)))
            : (FoundVersion)new BrokenVersion(one.version, one.ready.Problems)).ToList();
    }

    private static Dictionary<Guid, Guid> Keep(Turn turn, EntityReference customer, IReadOnlyList<RankedOffer> ranked, List<PricedVersion> quotes)
    {
        var service = turn.AsCaller;
        var currencies = quotes.ToDictionary(quote => quote.Version.Id, quote => quote.Version.Currency);
        return ranked.ToDictionary(
            offer => offer.Quote.Version.Id, offer => QuoteStore.Create(service, customer, offer.Quote, currencies[offer.Quote.Version.Id]));
    }
}
