using System.Collections.Generic;
using System.Linq;

namespace Personas.Crm.Domain.Pricing;

/// <summary>
/// Which price item prices a request. Of all items whose strategy, filter, amounts and terms hold, the one of the strategy with the lowest
/// priority (the standard one comes last), and of those the one with the lowest priority of its own. Several of the same priority are an
/// ambiguity, which approval refuses; a quote that meets one all the same takes the best rate for the customer, then the lowest id.
/// </summary>
public static class Selection
{
    /// <summary>The items on the first rung on which any fits, by their ids; empty when none fits.</summary>
    /// <param name="decision">The verdicts on the filters.</param>
    /// <param name="amount">The amount asked for; null where the family asks for none.</param>
    /// <param name="term">The term asked for, in months; null where the family asks for none.</param>
    public static IReadOnlyList<PlacedPrice> Of(Decision decision, decimal? amount, int? term)
    {
        var found = new List<PlacedPrice>();
        foreach (var placed in decision.Prices.Book.Ladder.Prices)
        {
            if (found.Count > 0 && placed.Rung > found[0].Rung) break;
            if (Fits(placed, decision, amount, term)) found.Add(placed);
        }
        return found;
    }

    /// <summary>Whether an item could price a request, whatever the others do.</summary>
    public static bool Fits(PlacedPrice placed, Decision decision, decimal? amount, int? term)
    {
        var item = placed.Item;
        return (amount is not { } money || item.Amounts.Includes(money)) && (term is not { } months || item.Terms.Includes(months))
            && decision.Holds(item.Id) && (placed.Strategy is null || decision.Holds(placed.Strategy.Id));
    }

    /// <summary>Whether the product is to be had at all: every availability rule holds.</summary>
    public static bool IsAvailable(Decision decision) => decision.Prices.Book.Version.Availability.All(rule => decision.Holds(rule.Id));
}
