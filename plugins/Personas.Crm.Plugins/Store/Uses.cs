using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.Xrm.Sdk;
using Personas.Crm.Domain.Audiences;
using Personas.Crm.Domain.Facts;
using Personas.Crm.Plugins.Pipeline;

namespace Personas.Crm.Plugins.Store;

/// <summary>
/// Who uses a fact, a segment or an audience, by the dependencies that were stored when they were saved. Read as the caller when the caller asks, and
/// without regard to the caller when something is to go.
/// </summary>
internal static class Uses
{
    private const int Named = 5;

    /// <summary>All that ask for membership of a segment, and the golden customers who are expected in it or not in it.</summary>
    public static IReadOnlyList<Use> OfSegment(IOrganizationService service, string key, Guid self) =>
        [.. BuiltOn(service, key, self), .. GoldenStore.Expecting(service, self)];

    /// <summary>The living segments, audiences and versions of products that ask for membership of a segment.</summary>
    public static IReadOnlyList<Use> BuiltOn(IOrganizationService service, string key, Guid self) =>
    [
        .. SegmentStore.Living(service).Where(segment => segment.Id != self && Has(segment.DependsOn?.Segments, key)).Select(Of),
        .. Audiences(service).Where(audience => Has(audience.DependsOn?.Segments, key)).Select(Of),
        .. PartUses.OfMembership(service, key),
    ];

    /// <summary>The living audiences and the versions of products that build on an audience.</summary>
    public static IReadOnlyList<Use> OfAudience(IOrganizationService service, string key, Guid self) =>
    [
        .. Audiences(service).Where(audience => audience.Id != self && Has(audience.DependsOn?.Segments, AudienceKey.Of(key))).Select(Of),
        .. PartUses.OfMembership(service, AudienceKey.Of(key)),
    ];

    /// <summary>The living segments and audiences, the facts, golden customers and versions of products that use a fact.</summary>
    public static IReadOnlyList<Use> OfFact(IOrganizationService service, string key) =>
    [
        .. SegmentsUsing(service, key).Select(Of),
        .. AudiencesUsing(service, key).Select(Of),
        .. FactStore.Rows(service).Where(row => IsDerivedFrom(FactStore.Text(row), key)).Select(Of),
        .. GoldenStore.Describing(service, key),
        .. PartUses.OfFact(service, key),
    ];

    /// <summary>The living segments that use a fact, directly or through other facts.</summary>
    public static IReadOnlyList<StoredSegment> SegmentsUsing(IOrganizationService service, string key) =>
        SegmentStore.Living(service).Where(segment => Has(segment.DependsOn?.Facts, key)).ToList();

    /// <summary>The living audiences that use a fact, directly or through other facts.</summary>
    public static IReadOnlyList<StoredAudience> AudiencesUsing(IOrganizationService service, string key) =>
        Audiences(service).Where(audience => Has(audience.DependsOn?.Facts, key)).ToList();

    /// <summary>Refuses when there are users, and names those that the caller may read.</summary>
    public static void RefuseIfUsed(Turn turn, string subject, string what, Func<IOrganizationService, IReadOnlyList<Use>> find)
    {
        var users = find(turn.Elevated(Elevation.Uses)).Count;
        if (users == 0) return;
        var seen = find(turn.AsCaller).Take(Named).ToList();
        var more = users - seen.Count;
        var named = string.Join(", ", seen) + (more == 0 ? "" : seen.Count == 0 ? $"{more} that you may not see" : $" and {more} more");
        turn.Trace.Say($"Used by {users}");
        throw new Refusal($"{subject} cannot {what}: it is used by {named}. Change them first.");
    }

    private static IEnumerable<StoredAudience> Audiences(IOrganizationService service) => AudienceStore.Living(service);

    private static Use Of(StoredSegment segment) => new("segment", segment.Key, segment.Name, segment.Id);

    private static Use Of(StoredAudience audience) => new("audience", audience.Key, audience.Name, audience.Id);

    private static Use Of(Entity fact) => new("fact", fact.Text(Tables.Fact.Key) ?? "", fact.Text(Tables.Fact.Name) ?? "", fact.Id);

    private static bool IsDerivedFrom(FactText fact, string key) =>
        !string.Equals(fact.Key, key, StringComparison.OrdinalIgnoreCase)
            && fact.Dependencies is not null && Has(Dependencies.Read(fact.Dependencies).Facts, key);

    private static bool Has(IReadOnlyList<string>? keys, string key) => keys is not null && keys.Contains(key, StringComparer.OrdinalIgnoreCase);
}
