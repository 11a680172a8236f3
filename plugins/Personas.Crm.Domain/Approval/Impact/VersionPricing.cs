using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using Personas.Crm.Domain.Pricing;
using Personas.Crm.Domain.Products;
using Personas.Crm.Domain.Quotes;

namespace Personas.Crm.Domain.Approval.Impact;

/// <summary>
/// Prices many customers by one version: what a quote would say, without its words. Customers to whom the same rows apply pay the same for the same
/// request, so that figures are made once for each combination. Per run: it remembers what it made.
/// </summary>
public sealed class VersionPricing
{
    private readonly DatedPrices _prices;
    private readonly IReadOnlyList<QuoteRequest> _requests;
    private readonly Market _market;
    private readonly IReadOnlyList<Guid> _rows;
    private readonly Dictionary<string, CustomerPrice> _known = new(StringComparer.Ordinal);

    /// <summary>The pricing of requests.</summary>
    /// <param name="prices">The version at the moment.</param>
    /// <param name="requests">What every customer is supposed to ask for.</param>
    /// <param name="market">Base rates and the exchange rate.</param>
    public VersionPricing(DatedPrices prices, IReadOnlyList<QuoteRequest> requests, Market market)
    {
        _prices = prices;
        _requests = requests;
        _market = market;
        var version = prices.Book.Version;
        _rows = [.. version.Commissions.Select(row => row.Id), .. version.Insurances.Select(row => row.Id), .. version.Discounts.Select(row => row.Id)];
    }

    /// <summary>The version at the moment.</summary>
    public DatedPrices Prices => _prices;

    /// <summary>What each request would get; the customer's data is filled.</summary>
    public IReadOnlyList<CustomerPrice> Of(PricedCustomer customer) => _requests.Select((request, number) => Of(customer, request, number)).ToList();

    private CustomerPrice Of(PricedCustomer customer, QuoteRequest request, int number)
    {
        // The premium of an insurance follows from the values of facts, not only from what applies.
        if (_prices.Book.Version.Family == ProductFamily.Insurance) return Quoted(customer, request);
        var decision = new Question(_prices, customer, request, _market).Decide(request.Amount, request.Term);
        if (!Selection.IsAvailable(decision)) return CustomerPrice.None;
        var fitting = Selection.Of(decision, request.Amount, request.Term);
        if (fitting.Count == 0) return CustomerPrice.None;
        var key = Key(number, fitting, decision);
        if (!_known.TryGetValue(key, out var price)) _known.Add(key, price = Quoted(customer, request));
        return price;
    }

    private CustomerPrice Quoted(PricedCustomer customer, QuoteRequest request)
    {
        var quote = Quoting.Of(_prices, customer, request, _market);
        return quote is { IsOffered: true, Figures: { } figures }
            ? new CustomerPrice(true, figures.Rate?.Final ?? 0, figures.Apr, figures.Totals.Cost)
            : CustomerPrice.None;
    }

    private string Key(int number, IReadOnlyList<PlacedPrice> fitting, Decision decision)
    {
        var key = new StringBuilder().Append(number);
        foreach (var placed in fitting) key.Append('|').Append(placed.Item.Id.ToString("N"));
        key.Append('|');
        foreach (var row in _rows) key.Append(decision.Holds(row) ? '1' : '0');
        return key.ToString();
    }
}
