using System;
using Personas.Crm.Domain.Pricing;
using Personas.Crm.Domain.Products;

namespace Personas.Crm.Domain.Quotes;

/// <summary>Everything that a quote is made of; amounts and terms can be tried in it.</summary>
internal sealed class Question(DatedPrices prices, PricedCustomer customer, QuoteRequest request, Market market)
{
    public DatedPrices Prices => prices;

    public ProductVersion Version => prices.Book.Version;

    public QuoteRequest Request => request;

    public Market Market => market;

    /// <summary>The request as facts see it.</summary>
    public RequestValues Values { get; } = new(prices, request, market);

    /// <summary>The first day of the contract.</summary>
    public DateTime Start => request.Start ?? prices.Moment.Today;

    /// <summary>The verdicts for an amount and a term.</summary>
    public Decision Decide(decimal? amount, int? term) => prices.Decide(customer, Values.For(amount, term));

    /// <summary>The verdicts for an insurance: a sum insured, a term and a package.</summary>
    public Decision Decide(decimal? sum, int? term, string? package) => prices.Decide(customer, Values.For(sum, term, package));
}
