using System;
using System.Collections.Generic;
using System.Linq;
using Personas.Crm.Domain.Values;

namespace Personas.Crm.Domain.Products.Checks;

/// <summary>Rows of one kind that have the same name, or none: nobody could tell them apart in a reason.</summary>
internal static class NameFaults
{
    public static IEnumerable<Problem> Of(ProductVersion version) =>
    [
        .. Of("availability rule", version.Availability.Select(row => row.Name)),
        .. Of("price strategy", version.Strategies.Select(row => row.Name)),
        .. Of("price item", version.Prices.Select(row => row.Name)),
        .. Of("commission", version.Commissions.Select(row => row.Name)),
        .. Of("insurance", version.Insurances.Select(row => row.Name)),
        .. Of("discount", version.Discounts.Select(row => row.Name)),
        .. Of("rating factor", version.Factors.Select(row => row.Name)),
        .. Of("package", version.Packages.Select(row => row.Name)),
        .. version.Availability.Where(row => string.IsNullOrWhiteSpace(row.CustomerReason))
            .Select(row => Faults.At(Places.Of(row), "customer's reason", "It is missing.",
                "Write the sentence that a customer hears who does not meet the rule.")),
    ];

    private static IEnumerable<Problem> Of(string kind, IEnumerable<string> names) => names
        .GroupBy(name => (name ?? string.Empty).Trim(), StringComparer.OrdinalIgnoreCase)
        .Where(same => same.Count() > 1 || same.Key.Length == 0)
        .Select(same => Faults.At($"{kind} '{same.Key}'", "name",
            same.Key.Length == 0 ? "It is missing." : $"{same.Count()} rows have this name.", "Give each a name of its own."));
}
