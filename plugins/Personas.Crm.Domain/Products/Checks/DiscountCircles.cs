using System;
using System.Collections.Generic;
using System.Linq;
using Personas.Crm.Domain.Values;

namespace Personas.Crm.Domain.Products.Checks;

/// <summary>Discounts that require each other in a circle, so that nobody could get the first of them; each circle once, and named.</summary>
internal static class DiscountCircles
{
    public static IEnumerable<Problem> Of(ProductVersion version)
    {
        var byId = version.Discounts.GroupBy(discount => discount.Id).ToDictionary(same => same.Key, same => same.First());
        var told = new HashSet<Guid>();
        foreach (var discount in version.Discounts.OrderBy(discount => discount.Order).ThenBy(discount => discount.Id))
        {
            if (discount.RequiresId is { } required && !byId.ContainsKey(required))
                yield return Faults.At(Places.Of(discount), "requires", "The discount it requires is none of this version.",
                    "Choose one of the version, or leave it out.");
            var circle = CircleFrom(discount, byId);
            if (circle.Count == 0 || told.Contains(discount.Id)) continue;
            told.UnionWith(circle.Select(part => part.Id));
            yield return Faults.At(Places.Of(discount), "requires",
                $"The discounts require each other in a circle: {string.Join(" → ", circle.Concat([discount]).Select(part => part.Name))}.",
                    "Remove one of these requirements.");
        }
    }

    // The circle that a discount is part of; empty when it is in none.
    private static List<Discount> CircleFrom(Discount discount, Dictionary<Guid, Discount> byId)
    {
        var trail = new List<Discount> { discount };
        while (trail[trail.Count - 1].RequiresId is { } id && byId.TryGetValue(id, out var next))
        {
            if (next.Id == discount.Id) return trail;
            if (trail.Exists(part => part.Id == next.Id)) return [];
            trail.Add(next);
        }
        return [];
    }
}
