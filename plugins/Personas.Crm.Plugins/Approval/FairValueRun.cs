using System;
using System.Collections.Generic;
using System.Linq;
using Personas.Crm.Domain.Approval.FairValue;
using Personas.Crm.Domain.Approval.Impact;
using Personas.Crm.Domain.Facts;
using Personas.Crm.Domain.Quotes;
using Personas.Crm.Domain.Segments.Estimates;
using Personas.Crm.Plugins.Pipeline;
using Personas.Crm.Plugins.Segments.Estimates;
using Personas.Crm.Plugins.Store;

namespace Personas.Crm.Plugins.Approval;

/// <summary>Prices the customers that the caller may read, and puts them into groups.</summary>
internal sealed class FairValueRun(Turn turn, PricingRules rules, PricedVersion version, AskedGroups groups)
{
    private readonly CustomerData? _data = groups.Grouped is { } grouped ? new CustomerData(grouped.Rules.Rules.Needs) : null;

    /// <summary>Adds the customers to a report.</summary>
    /// <returns>How many were seen, of how many.</returns>
    public Extrapolation Run(QuoteRequest asked, TimeSpan budget, FairValueReport report)
    {
        var service = turn.AsCaller;
        var known = KnownMemberships.Of(turn, rules, version.Version.CustomerTable, version.Memberships);
        var pages = new List<CustomerPages> { version.Pages(service, withMemberships: true) };
        if (groups.Grouped is { } grouped) pages.Add(new CustomerPages(service, grouped.Rules) { OnlyCounts = true, AsksForMemberships = false });
        if (known.Pages(service) is { } audiences) pages.Add(audiences);
        var pricing = new VersionPricing(version.Prices, [asked], BaseRates.Market(service, version.Version));
        return new CustomerScan(pages, budget).RunAll(loaded =>
        {
            var segments = known.Segments(loaded[0]);
            var memberships = segments.Concat(known.Audiences(loaded[loaded.Count - 1])).ToList();
            var price = pricing.Of(version.Customer(loaded[0], memberships))[0];
            report.Add(price, GroupOf(loaded, segments));
        });
    }

    private Func<string, string> GroupOf(IReadOnlyList<LoadedCustomer> loaded, IReadOnlyCollection<string> segments)
    {
        if (_data is not null) loaded[1].Fill(_data);
        var byFact = _data is null ? null : groups.Grouped!.Of(_data);
        return key => !groups.Segments.Contains(key) ? byFact!(key) : segments.Contains(key, StringComparer.OrdinalIgnoreCase) ? "members" : "all others";
    }
}
