using System;
using System.Collections.Generic;
using System.Linq;
using Personas.Crm.Domain.Products;

namespace Personas.Crm.Domain.Pricing;

/// <summary>What a price depends on besides the version, the customer and the request.</summary>
/// <param name="BaseRates">The base rates that the version's variable rates follow, with their history.</param>
/// <param name="ExchangeRate">
/// How many units of the product's currency one unit of the organisation's is worth. Conditions name no currency, so they see the amount
/// asked for in the organisation's.
/// </param>
public sealed record Market(IReadOnlyList<BaseRate> BaseRates, decimal ExchangeRate = 1)
{
    /// <summary>No base rates, and one currency.</summary>
    public static Market Plain { get; } = new([]);

    /// <summary>The base rate with an id; null when it is not there.</summary>
    public BaseRate? Find(Guid id) => BaseRates.FirstOrDefault(rate => rate.Id == id);
}
