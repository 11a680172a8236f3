using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using Personas.Crm.Domain.Facts;
using Personas.Crm.Plugins.Choices;

namespace Personas.Crm.Plugins.Store;

/// <summary>
/// The versions of products that use a fact, a segment or an audience in a condition. Superseded and retired ones do not count: what was quoted
/// with them is made again from what the quote kept.
/// </summary>
internal static class PartUses
{
    private const string Version = "version";

    private static readonly string[] WithConditions =
    [
        Tables.AvailabilityRule.LogicalName, Tables.PriceStrategy.LogicalName, Tables.PriceItem.LogicalName, Tables.Commission.LogicalName,
        Tables.InsuranceItem.LogicalName, Tables.Discount.LogicalName, Tables.BenefitPackage.LogicalName,
    ];

    private static readonly object[] Living =
    [
        (int)ProductVersionStatus.Draft, (int)ProductVersionStatus.InApproval, (int)ProductVersionStatus.Approved, (int)ProductVersionStatus.Current,
    ];

    /// <summary>The versions whose conditions or rating factors use a fact, directly or through other facts.</summary>
    public static IEnumerable<Use> OfFact(IOrganizationService service, string key) =>
        Once(Conditions(service, dependencies => dependencies.Facts, key).Concat(Rated(service, key)));

    /// <summary>The versions whose conditions ask for a membership.</summary>
    /// <param name="service">The organisation.</param>
    /// <param name="key">The key of the segment, or that of an audience as expressions write it.</param>
    public static IEnumerable<Use> OfMembership(IOrganizationService service, string key) =>
        Once(Conditions(service, dependencies => dependencies.Segments, key));

    private static IEnumerable<Use> Conditions(IOrganizationService service, Func<Dependencies, IReadOnlyList<string>> names, string key) => WithConditions
        .SelectMany(table => service.All(Query(table, Tables.PriceItem.Dependencies)))
        .Where(row => names(Dependencies.Read(row.Text(Tables.PriceItem.Dependencies)!)).Contains(key, StringComparer.OrdinalIgnoreCase))
        .Select(Of);

    private static IEnumerable<Use> Rated(IOrganizationService service, string key)
    {
        var query = Query(Tables.RatingFactor.LogicalName, Tables.RatingFactor.Fact);
        query.Criteria.AddCondition(Tables.RatingFactor.Fact, ConditionOperator.Equal, key);
        return service.All(query).Select(Of);
    }

    private static QueryExpression Query(string table, string column)
    {
        var query = new QueryExpression(table) { ColumnSet = new ColumnSet(Tables.PriceItem.VersionId, column) };
        query.Criteria.AddCondition(column, ConditionOperator.NotNull);
        var version = query.AddLink(Tables.ProductVersion.LogicalName, Tables.PriceItem.VersionId, Tables.ProductVersion.ProductVersionId);
        version.EntityAlias = Version;
        version.Columns = new ColumnSet(Tables.ProductVersion.Name);
        version.LinkCriteria.AddCondition(Tables.ProductVersion.StatusCode, ConditionOperator.In, Living);
        return query;
    }

    private static Use Of(Entity row)
    {
        var name = row.GetAttributeValue<AliasedValue?>(Version + "." + Tables.ProductVersion.Name)?.Value as string ?? "";
        return new Use("product version", name, name, row.IdOf(Tables.PriceItem.VersionId)!.Value);
    }

    private static IEnumerable<Use> Once(IEnumerable<Use> uses) => uses.GroupBy(use => use.Id).Select(same => same.First());
}
