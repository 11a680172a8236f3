using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.Xrm.Sdk;
using Personas.Crm.Domain.Facts;
using Personas.Crm.Domain.Pricing;
using Personas.Crm.Domain.Products;
using Personas.Crm.Domain.Quotes;
using Personas.Crm.Domain.Values;
using Personas.Crm.Plugins.Pipeline;
using Personas.Crm.Plugins.Store;

namespace Personas.Crm.Plugins.Quotes;

/// <summary>
/// Makes quotes for one customer at one moment. The customer is read as the caller, once for all versions: one request, two more when a version asks
/// for audiences, and one for base rates when a rate follows one.
/// </summary>
internal sealed class CustomerQuotes
{
    private readonly LoadedCustomer _customer;
    private readonly Needs _needs;
    private readonly IReadOnlyList<string> _memberships;
    private readonly IReadOnlyList<BaseRate> _baseRates;
    private readonly Moment _moment;

    private CustomerQuotes(LoadedCustomer customer, Needs needs, IReadOnlyList<string> memberships, IReadOnlyList<BaseRate> baseRates, Moment moment)
    {
        _customer = customer;
        _needs = needs;
        _memberships = memberships;
        _baseRates = baseRates;
        _moment = moment;
    }

    /// <summary>Loads all that quotes of these versions need. The platform refuses who may not read the customer.</summary>
    public static CustomerQuotes Of(Turn turn, EntityReference customer, IReadOnlyList<ReadyVersion> versions, Moment moment)
    {
        var audiences = CustomerAudiences.Of(turn, customer, Distinct(versions.SelectMany(version => version.Audiences)), moment);
        var own = versions.Select(version => version.Book.Rules.Needs);
        var needs = Needs.Together(audiences is null ? [.. own] : [.. own, audiences.Needs]);
        var relations = versions.OrderBy(version => version.Since).Last().Relations;
        var loaded = new CustomerLoader(turn.AsCaller, needs, moment, relations) { OnlyExplains = true }.Load(customer);
        var segments = loaded.Memberships.Where(membership => membership.IsMember).Select(membership => membership.SegmentKey).OfType<string>().ToList();
        var rates = BaseRates.Of(turn.Elevated(Elevation.Offers), versions.SelectMany(version => version.BaseRates).Distinct().ToList());
        return new CustomerQuotes(loaded, needs, audiences is null ? segments : [.. segments, .. audiences.In(loaded, needs, segments)], rates, moment);
    }

    /// <summary>The quote of a version, or its refusal.</summary>
    /// <param name="version">The version.</param>
    /// <param name="exchangeRate">Units of the product's currency that one unit of the organisation's is worth.</param>
    /// <param name="request">What is asked for.</param>
    public Domain.Quotes.Quote Of(ReadyVersion version, decimal exchangeRate, QuoteRequest request)
    {
        var data = new CustomerData(version.Book.Rules.Needs);
        _customer.Fill(data, _needs);
        return Quoting.Of(version.Book.At(_moment), new PricedCustomer(data, _memberships), request, new Market(_baseRates, exchangeRate));
    }

    private static HashSet<string> Distinct(IEnumerable<string> keys) => new(keys, StringComparer.OrdinalIgnoreCase);
}
