using System;
using System.Collections.Generic;
using System.Linq;
using Personas.Crm.Domain.Products;

namespace Personas.Crm.Domain.Pricing;

/// <summary>A price item on its place.</summary>
/// <param name="Item">The item.</param>
/// <param name="Strategy">Its strategy; null for the standard one.</param>
/// <param name="Rung">Its place: of items that fit, the lowest rung prices. Items with the same priority of the same strategy share one.</param>
public sealed record PlacedPrice(PriceItem Item, PriceStrategy? Strategy, int Rung);

/// <summary>
/// The price items of a version in the order in which they are tried: strategies by priority, the standard one last, and within a strategy
/// the items by priority. The order of the rows does not matter.
/// </summary>
internal sealed class PriceLadder
{
    public PriceLadder(ProductVersion version)
    {
        var strategies = version.Strategies.ToDictionary(strategy => strategy.Id);
        var placed = new List<PlacedPrice>();
        var rung = -1;
        foreach (var step in version.Prices.GroupBy(item => Place(item, strategies)).OrderBy(step => step.Key))
        {
            rung++;
            placed.AddRange(step.OrderBy(item => item.Id).Select(item => new PlacedPrice(item, Find(item, strategies), rung)));
        }
        Prices = placed;
    }

    public IReadOnlyList<PlacedPrice> Prices { get; }

    private static PriceStrategy? Find(PriceItem item, Dictionary<Guid, PriceStrategy> strategies) =>
        item.StrategyId is { } id && strategies.TryGetValue(id, out var strategy) ? strategy : null;

    private static Rung Place(PriceItem item, Dictionary<Guid, PriceStrategy> strategies) =>
        new(Find(item, strategies)?.Priority ?? 0, Find(item, strategies) is null, item.Priority);

    private readonly record struct Rung(int Strategy, bool IsStandard, int Item) : IComparable<Rung>
    {
        public int CompareTo(Rung other)
        {
            if (IsStandard != other.IsStandard) return IsStandard ? 1 : -1;
            return Strategy != other.Strategy ? Strategy.CompareTo(other.Strategy) : Item.CompareTo(other.Item);
        }
    }
}
