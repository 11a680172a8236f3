using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Personas.Crm.Domain.Products;
using Personas.Crm.Domain.Values;

namespace Personas.Crm.Domain.Pricing;

/// <summary>An expression of a version that decides to whom a row of it applies.</summary>
/// <param name="Row">The id of the row.</param>
/// <param name="Place">The row as problems name it, for example <c>price item 'Standard'</c>.</param>
/// <param name="Expression">The expression as JSON.</param>
public sealed record Filter(Guid Row, string Place, string Expression)
{
    /// <summary>The key under which it is compiled among the rules; no segment has such a key.</summary>
    public string Key => $"price-{Row.ToString("N", CultureInfo.InvariantCulture)}";

    /// <summary>All filters of a version; rows that apply to everybody have none.</summary>
    public static IReadOnlyList<Filter> Of(ProductVersion version) =>
    [
        .. version.Availability.Select(row => new Filter(row.Id, Places.Of(row), row.Expression)),
        .. version.Strategies.SelectMany(row => Optional(row.Id, Places.Of(row), row.Expression)),
        .. version.Prices.SelectMany(row => Optional(row.Id, Places.Of(row), row.Expression)),
        .. version.Commissions.SelectMany(row => Optional(row.Id, Places.Of(row), row.Expression)),
        .. version.Insurances.SelectMany(row => Optional(row.Id, Places.Of(row), row.Expression)),
        .. version.Discounts.SelectMany(row => Optional(row.Id, Places.Of(row), row.Expression)),
        .. version.Packages.SelectMany(row => Optional(row.Id, Places.Of(row), row.Expression)),
    ];

    /// <summary>
    /// For every rating factor the condition that its fact is known: so the fact is loaded, recorded and replayed like those of conditions, and a
    /// fact that may set no price is refused.
    /// </summary>
    public static IReadOnlyList<Filter> OfFactors(ProductVersion version) =>
        version.Factors.Select(row => new Filter(row.Id, Places.Of(row), Known(row.Fact))).ToList();

    /// <summary>The condition that a fact is known, as JSON.</summary>
    public static string Known(string fact) =>
        CanonicalJson.Write(new Dictionary<string, object> { ["version"] = 1, ["fact"] = fact, ["op"] = "not-null" });

    private static IEnumerable<Filter> Optional(Guid row, string place, string? expression) =>
        string.IsNullOrWhiteSpace(expression) ? [] : [new Filter(row, place, expression!)];
}
