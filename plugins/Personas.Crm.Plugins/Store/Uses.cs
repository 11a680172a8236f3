using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.Xrm.Sdk;
using Personas.Crm.Domain.Audiences;
using Personas.Crm.Domain.Facts;
using Personas.Crm.Plugins.Pipeline;

namespace Personas.Crm.Plugins.Store;

/// <summary>Who uses a fact, a segment or an audience, by the dependencies that were stored when they were saved.</summary>
internal static class Uses
{
    private const int Named = 5;

    /// <summary>All that ask for membership of a segment, and the golden customers who are expected in it or not in it.</summary>
    public static IReadOnlyList<Use> OfSegment(Turn turn, string key, Guid self) =>
        [.. BuiltOn(turn, key, self), .. GoldenStore.Expecting(turn.Elevated(Elevation.Uses), self)];

    /// <summary>The living segments, audiences and versions of products that ask for membership of a segment.</summary>
    public static IReadOnlyList<Use> BuiltOn(Turn turn, string key, Guid self) =>
    [
        .. SegmentStore.Living(turn.Elevated(Elevation.Uses)).Where(segment => segment.Id != self && Has(segment.DependsOn?.Segments, key)).Select(Of),
        .. Audiences(turn).Where(audience => Has(audience.DependsOn?.Segments, key)).Select(Of),
        .. PartUses.OfMembership(turn.Elevated(Elevation.Uses), key),
    ];

    /// <summary>The living audiences and the versions of products that build on an audience.</summary>
    public static IReadOnlyList<Use> OfAudience(Turn turn, string key, Guid self) =>
    [
        .. Audiences(turn).Where(audience => audience.Id != self && Has(audience.DependsOn?.Segments, AudienceKey.Of(key))).Select(Of),
        .. PartUses.OfMembership(turn.Elevated(Elevation.Uses), AudienceKey.Of(key)),
    ];

    /// <summary>The living segments and audiences, the facts, golden customers and versions of products that use a fact.</summary>
    public static IReadOnlyList<Use> OfFact(Turn turn, string key)
    {
        var service = turn.Elevated(Elevation.Uses);
        return
        [
            .. SegmentsUsing(turn, key).Select(Of),
            .. AudiencesUsing(turn, key).Select(Of),
            .. FactStore.Rows(service).Where(row => IsDerivedFrom(FactStore.Text(row), key)).Select(Of),
            .. GoldenStore.Describing(service, key),
            .. PartUses.OfFact(service, key),
        ];
    }

    /// <summary>The living segments that use a fact, directly or through other facts.</summary>
    public static IReadOnlyList<StoredSegment> SegmentsUsing(Turn turn, string key) =>
        SegmentStore.Living(turn.Elevated(Elevation.Uses)).Where(segment => Has(segment.DependsOn?.Facts, key)).ToList();

    /// <summary>The living audiences that use a fact, directly or through other facts.</summary>
    public static IReadOnlyList<StoredAudience> AudiencesUsing(Turn turn, string key) =>
        Audiences(turn).Where(audience => Has(audience.DependsOn?.Facts, key)).ToList();

    /// <summary>Refuses when there are users, and names them.</summary>
    public static void RefuseIfUsed(Turn turn, string subject, string what, IReadOnlyList<Use> users)
    {
        if (users.Count == 0) return;
        var named = string.Join(", ", users.Take(Named)) + (users.Count > Named ? $" and {users.Count - Named} more" : "");
        turn.Trace.Say($"Used by {users.Count}");
        throw new Refusal($"{subject} cannot {what}: it is used by {named}. Change them first.");
    }

    private static IEnumerable<StoredAudience> Audiences(Turn turn) => AudienceStore.Living(turn.Elevated(Elevation.Uses));

    private static Use Of(StoredSegment segment) => new("segment", segment.Key, segment.Name, segment.Id);

    private static Use Of(StoredAudience audience) => new("audience", audience.Key, audience.Name, audience.Id);

    private static Use Of(Entity fact) => new("fact", fact.Text(Tables.Fact.Key) ?? "", fact.Text(Tables.Fact.Name) ?? "", fact.Id);

    private static bool IsDerivedFrom(FactText fact, string key) =>
        !string.Equals(fact.Key, key, StringComparison.OrdinalIgnoreCase)
            && fact.Dependencies is not null && Has(Dependencies.Read(fact.Dependencies).Facts, key);

    private static bool Has(IReadOnlyList<string>? keys, string key) => keys is not null && keys.Contains(key, StringComparer.OrdinalIgnoreCase);
}
