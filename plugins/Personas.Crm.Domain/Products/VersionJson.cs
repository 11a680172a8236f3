using System;
using System.Collections.Generic;
using System.Linq;
using Personas.Crm.Domain.Values;

namespace Personas.Crm.Domain.Products;

/// <summary>
/// A version as JSON: its frozen content, from which quotes are made and replayed. Equal versions have equal texts, in whatever order their
/// rows were loaded: rows with an order of their own come by it, all others by their ids.
/// </summary>
public static class VersionJson
{
    /// <summary>The version as JSON.</summary>
    public static string Write(ProductVersion version) => CanonicalJson.Write(Ordered(version));

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    public static Reading<ProductVersion> Read(string? json) => CanonicalJson.Read<ProductVersion>(json, "content of the version");

    /// <summary>The same version with all its rows in the order in which they are written.</summary>
    public static ProductVersion Ordered(ProductVersion version) => version with
    {
        Availability = By(version.Availability, row => row.Order, row => row.Id),
        Strategies = By(version.Strategies, row => row.Priority, row => row.Id),
        Prices = By(version.Prices, row => row.Priority, row => row.Id).Select(item => item with { Tiers = By(item.Tiers, row => row.Above, row => row.Id) })
            .ToList(),
        Commissions = By(version.Commissions, row => 0, row => row.Id),
        Insurances = By(version.Insurances, row => 0, row => row.Id),
        Discounts = By(version.Discounts, row => row.Order, row => row.Id),
        Factors = By(version.Factors, row => row.Order, row => row.Id)
            .Select(row => row with { Bands = By(row.Bands, band => band.From ?? decimal.MinValue, band => band.Id) }).ToList(),
        Packages = By(version.Packages, row => row.Order, row => row.Id)
            .Select(row => row with { Benefits = By(row.Benefits, part => part.Order, part => part.Id) }).ToList(),
        Dependencies = version.Dependencies.Distinct(StringComparer.Ordinal).OrderBy(text => text, StringComparer.Ordinal).ToList(),
    };

    private static List<T> By<T>(IEnumerable<T> rows, Func<T, decimal> order, Func<T, Guid> id) => rows.OrderBy(order).ThenBy(id).ToList();
}
