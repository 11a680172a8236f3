using System.Collections.Generic;
using System.Linq;
using Personas.Crm.Domain.Approval.Findings;
using Personas.Crm.Domain.Products;

namespace Personas.Crm.Domain.Approval.Checks;

/// <summary>A condition of a version.</summary>
/// <param name="Part">The part it belongs to.</param>
/// <param name="Place">The part within a sentence: <c>price item 'Standard'</c>.</param>
/// <param name="Json">The expression; null for everybody.</param>
internal sealed record VersionCondition(FindingPart Part, string Place, string? Json);

/// <summary>Where a version has conditions.</summary>
internal static class VersionConditions
{
    /// <summary>The conditions of a version, with those that are empty.</summary>
    public static IEnumerable<VersionCondition> Of(ProductVersion version) =>
        version.Availability.Select(part => One(part.Id, part.Name, Places.Of(part), part.Expression))
            .Concat(version.Strategies.Select(part => One(part.Id, part.Name, Places.Of(part), part.Expression)))
            .Concat(version.Prices.Select(part => One(part.Id, part.Name, Places.Of(part), part.Expression)))
            .Concat(version.Commissions.Select(part => One(part.Id, part.Name, Places.Of(part), part.Expression)))
            .Concat(version.Insurances.Select(part => One(part.Id, part.Name, Places.Of(part), part.Expression)))
            .Concat(version.Discounts.Select(part => One(part.Id, part.Name, Places.Of(part), part.Expression)))
            .Concat(version.Packages.Select(part => One(part.Id, part.Name, Places.Of(part), part.Expression)));

    private static VersionCondition One(System.Guid id, string name, string place, string? json) =>
        new(new FindingPart(id, name), place, string.IsNullOrWhiteSpace(json) ? null : json);
}
