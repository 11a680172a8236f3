using System;
using System.Collections.Generic;
using System.Linq;
using Newtonsoft.Json.Linq;
using Personas.Crm.Domain.Approval.Impact;
using Personas.Crm.Domain.Pricing;
using Personas.Crm.Domain.Quotes;
using Personas.Crm.Domain.Segments.Estimates;
using Personas.Crm.Plugins.Pipeline;
using Personas.Crm.Plugins.Segments.Estimates;
using Personas.Crm.Plugins.Store;

namespace Personas.Crm.Plugins.Approval;

/// <summary>Prices the customers that the caller may read by a version and by the current one, and counts who gains and who loses.</summary>
internal sealed class ImpactRun(Turn turn, PricingRules rules, PricedVersion version, PricedVersion? current, Market market)
{
    private const int Shown = 5;

    private readonly IReadOnlyList<QuoteRequest> _requests = TypicalRequests.Of(version.Version);
    private readonly ImpactCount _count = new();
    private readonly Sample _gaining = new(Shown);
    private readonly Sample _losing = new(Shown);

    /// <summary>What the version does, as JSON.</summary>
    /// <param name="against">What the current version is called; null when there is none.</param>
    /// <param name="budget">How long to look.</param>
    public JObject Run(string? against, TimeSpan budget)
    {
        var seen = Scan(budget);
        var json = new JObject
        {
            ["against"] = against,
            ["requests"] = new JArray(_requests.Select(request => new JObject { ["amount"] = request.Amount ?? request.SumInsured, ["term"] = request.Term })),
        };
        json.Merge(_count.ToJson(seen));
        json["gaining"] = JArray.Parse(_gaining.ToJson(turn.AsCaller, version.Version.CustomerTable));
        json["losing"] = JArray.Parse(_losing.ToJson(turn.AsCaller, version.Version.CustomerTable));
        return json;
    }

    private Extrapolation Scan(TimeSpan budget)
    {
        var service = turn.AsCaller;
        var table = version.Version.CustomerTable;
        var known = KnownMemberships.Of(turn, rules, table, version.Memberships.Concat(current?.Memberships ?? []));
        var pages = new List<CustomerPages> { version.Pages(service, withMemberships: true) };
        if (current is not null) pages.Add(current.Pages(service, withMemberships: false));
        if (known.Pages(service) is { } audiences) pages.Add(audiences);
        var after = new VersionPricing(version.Prices, _requests, market);
        var before = current is null ? null : new VersionPricing(current.Prices, _requests, market);
        return new CustomerScan(pages, budget).RunAll(loaded =>
        {
            var segments = known.Segments(loaded[0]);
            var memberships = segments.Concat(known.Audiences(loaded[loaded.Count - 1])).ToList();
            var now = before?.Of(current!.Customer(loaded[1], memberships)) ?? _requests.Select(_ => CustomerPrice.None).ToList();
            Add(loaded[0], new PriceChange(now, after.Of(version.Customer(loaded[0], memberships))), segments);
        });
    }

    private void Add(LoadedCustomer customer, PriceChange change, IReadOnlyCollection<string> segments)
    {
        _count.Add(change, segments);
        if (change.IsGain) _gaining.Add(customer.Row.Id, () => change.Words);
        else if (change.IsLoss) _losing.Add(customer.Row.Id, () => change.Words);
    }
}
