using System;
using System.Collections.Generic;
using System.Linq;
using Personas.Crm.Domain.Pricing;
using Personas.Crm.Domain.Products;
using Personas.Crm.Domain.Values;

namespace Personas.Crm.Domain.Quotes;

/// <summary>
/// A quote made again from nothing but what was kept: the version's content, and the quote with its request, facts and base rates. No row of
/// the customer and no fact of today is asked.
/// </summary>
/// <param name="Quote">The quote as it comes out now.</param>
/// <param name="Differences">
/// Where it differs from the one that was kept; none when both are the same to the last digit. Sentences are not compared: a later release may word
/// them better.
/// </param>
public sealed record Replay(Quote Quote, IReadOnlyList<ReplayDifference> Differences)
{
    /// <summary>Whether the quote came out as it was.</summary>
    public bool IsSame => Differences.Count == 0;

    /// <summary>Makes a quote again.</summary>
    /// <param name="content">The version's content, as <see cref="VersionJson"/> wrote it.</param>
    /// <param name="result">The quote, as <see cref="QuoteJson"/> wrote it.</param>
    /// <param name="zone">Finds a time zone by its id.</param>
    public static Reading<Replay> Of(string content, string result, Func<string, TimeZoneInfo> zone)
    {
        var version = VersionJson.Read(content);
        var quote = QuoteJson.Read(result);
        if (version.Value is not { } terms || quote.Value is not { } kept) return Readings.Failed<Replay>([.. version.Problems, .. quote.Problems]);
        var recorded = new RecordedCatalogue(kept.Facts);
        var book = recorded.Book(terms);
        if (book.Value is not { } prices) return Readings.Failed<Replay>(book.Problems);
        var market = new Market(BaseRates(kept), kept.ExchangeRate);
        var again = Quoting.Of(prices.At(kept.At.ToMoment(zone)), recorded.Customer(prices), kept.Request, market);
        return Readings.Of(new Replay(again, ReplayDifference.Between(result, QuoteJson.Write(again))));
    }

    private static List<BaseRate> BaseRates(Quote quote) => quote.BaseRates.GroupBy(used => used.Id).Select(rate => new BaseRate(
        rate.Key, rate.First().Code, rate.First().Name, rate.OrderBy(used => used.Day).Select(used => new BaseRateValue(used.Day, used.Percent)).ToList()))
            .ToList();
}
