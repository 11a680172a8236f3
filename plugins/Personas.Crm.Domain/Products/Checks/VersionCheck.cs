using System.Collections.Generic;
using System.Linq;
using Personas.Crm.Domain.Facts;
using Personas.Crm.Domain.Values;

namespace Personas.Crm.Domain.Products.Checks;

/// <summary>
/// Finds every fault that a version has by itself, row by row: what is missing, negative, the wrong way round or contradicts itself, conditions
/// that cannot be read or may not set a price. Gaps and overlaps between rows are found by reasoning, elsewhere.
/// </summary>
public static class VersionCheck
{
    /// <summary>All faults and warnings of a version.</summary>
    /// <param name="version">The version.</param>
    /// <param name="facts">The known facts.</param>
    /// <param name="schema">What the tables have.</param>
    /// <param name="memberships">
    /// What every segment, and every audience by its key of <see cref="Audiences.AudienceKey"/>, depends on: a fact that may set no price may not do so
    /// through them either.
    /// </param>
    public static VersionFindings Of(
        ProductVersion version, FactCatalogue facts, ISchema schema, IReadOnlyDictionary<string, Dependencies> memberships)
    {
        var conditions = new ConditionFaults(version, facts, schema, memberships);
        return new VersionFindings([.. WithoutConditions(version), .. BandFaults.Of(version, facts), .. conditions.Problems], conditions.Warnings);
    }

    /// <summary>The faults that can be found without knowing any fact.</summary>
    public static IReadOnlyList<Problem> WithoutConditions(ProductVersion version) =>
        [.. NameFaults.Of(version), .. OfFigures(version), .. InsuranceFaults.Of(version)];

    /// <summary>The faults with which no price can be made: a version that has one is not quoted, not even as a draft.</summary>
    public static IReadOnlyList<Problem> OfFigures(ProductVersion version) =>
    [
        .. TermsFaults.Of(version),
        .. version.Prices.SelectMany(item => PriceFaults.Of(item, version)),
        .. version.Commissions.SelectMany(row => ChargeFaults.Of(row, version)),
        .. version.Insurances.SelectMany(row => ChargeFaults.Of(Places.Of(row), row.Charge, version)),
        .. version.Discounts.SelectMany(row => DiscountFaults.Of(row, version)),
        .. DiscountCircles.Of(version),
        .. RatingFaults.Of(version),
    ];
}
