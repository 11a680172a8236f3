using System.Collections.Generic;
using Personas.Crm.Domain.Facts;

namespace Personas.Crm.Domain.Pricing;

/// <summary>One customer as prices look at him. Per run: what is asked for is put into the data anew with every question.</summary>
/// <param name="data">The customer's rows, loaded as the book's rules need them.</param>
/// <param name="memberships">The keys of the segments and audiences that the customer is in.</param>
public sealed class PricedCustomer(CustomerData data, IReadOnlyCollection<string> memberships)
{
    /// <summary>The keys of the segments and audiences that the customer is in.</summary>
    public IReadOnlyCollection<string> Memberships => memberships;

    /// <summary>Numbers of related rows that were written down earlier; null when the rows themselves are there.</summary>
    internal RecordedRows? Rows { get; init; }

    internal FactSheet Sheet(DatedPrices prices, IReadOnlyDictionary<string, object?> request)
    {
        foreach (var need in data.Needs.Requests)
            if (request.TryGetValue(need.Name, out var value)) data.SetRequest(need.Name, value);
        var sheet = FactSheet.From(prices.Rules, data, memberships);
        Rows?.Put(prices.Book, sheet);
        return sheet;
    }
}
