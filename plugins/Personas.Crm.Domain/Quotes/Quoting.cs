using System.Linq;
using Personas.Crm.Domain.Pricing;
using Personas.Crm.Domain.Products;
using Personas.Crm.Domain.Values;

namespace Personas.Crm.Domain.Quotes;

/// <summary>
/// Makes quotes. In this order: the request must make sense, the product must be available to the customer, amount and term must be
/// within its limits, a price item must fit; then rate, charges, schedule and APR follow. What fails is a refusal with all its reasons, and
/// nothing of the figures is made.
/// </summary>
public static class Quoting
{
    /// <summary>The quote, or the refusal, for a customer.</summary>
    /// <param name="prices">The version at the moment of the quote.</param>
    /// <param name="customer">The customer.</param>
    /// <param name="request">What is asked for.</param>
    /// <param name="market">Base rates and the exchange rate.</param>
    public static Quote Of(DatedPrices prices, PricedCustomer customer, QuoteRequest request, Market market)
    {
        var question = new Question(prices, customer, request, market);
        var problems = RequestCheck.Of(question.Version, request, prices.Moment.Today).Concat(question.Values.Problems).ToList();
        return problems.Count > 0 ? Empty(question, RecordedFacts.None) with { Refusals = problems.Select(Bad).ToList() } : Of(question);
    }

    private static Quote Of(Question question)
    {
        var request = question.Request;
        var decision = question.Decide(request.Amount, request.Term);
        var quote = Empty(question, RecordedFacts.Of(decision));
        var unavailable = Availability.Refusals(decision).ToList();
        if (unavailable.Count > 0) return quote with { Refusals = unavailable };
        if (question.Version.Family == ProductFamily.Insurance) return InsuranceQuote.Of(question, quote);

        var outside = Limits.Refusals(question.Version, request.Amount, request.Term).ToList();
        if (outside.Count > 0) return quote with { Refusals = outside, Alternatives = NearestOffers.Of(question) };
        var fitting = Selection.Of(decision, request.Amount, request.Term);
        return fitting.Count == 0
            ? quote with { Refusals = [NoPrice(request)], Alternatives = NearestOffers.Of(question) }
            : Priced(new PricedQuestion(question, decision, fitting), quote);
    }

    private static Quote Priced(PricedQuestion priced, Quote quote)
    {
        var figures = priced.Version.Family switch
        {
            ProductFamily.Deposit => DepositQuote.Of(priced),
            ProductFamily.CreditLine or ProductFamily.Card => RevolvingQuote.Of(priced),
            _ => CreditQuote.Of(priced),
        };
        quote = quote with { BaseRates = priced.Rates.Used };
        return figures.Value is { } value
            ? quote with { Price = priced.Price, Figures = value, Reasons = QuoteReasons.Of(priced.Price, value, priced.Request) }
            : quote with { Refusals = figures.Problems.Select(Bad).ToList() };
    }

    private static Quote Empty(Question question, RecordedFacts facts)
    {
        var version = question.Version;
        var moment = question.Prices.Moment;
        return new Quote
        {
            Version = new QuotedVersion(version.Id, question.Prices.Book.Hash, version.ProductId, version.Code, version.ProductName, version.Family,
                version.Currency, version.Number),
            At = QuoteMoment.Of(moment),
            ExpiresOn = moment.ToUtc(Calendar.AddDays(moment.Today, version.QuoteDays + 1L)),
            Request = question.Request,
            Facts = facts,
            ExchangeRate = question.Market.ExchangeRate,
        };
    }

    private static QuoteRefusal Bad(Problem problem) => new(RefusalKind.BadRequest, problem.Place, problem.Fault, problem.Remedy);

    private static QuoteRefusal NoPrice(QuoteRequest request) => new(RefusalKind.NoPrice, "price",
        request.Term is null ? "There is no price for this amount." : "There is no price for this amount and term.", "Choose another amount or term.");
}
