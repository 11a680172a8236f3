using System;
using System.Collections.Generic;
using System.Linq;
using Personas.Crm.Domain.Facts;
using Personas.Crm.Plugins.Pipeline;

namespace Personas.Crm.Plugins.Store;

/// <summary>Who uses a fact or a segment, by the dependencies that were stored when they were saved.</summary>
internal static class Uses
{
    private const int Named = 5;

    /// <summary>The living segments that ask for membership of a segment.</summary>
    public static IReadOnlyList<string> OfSegment(Turn turn, string key, Guid self) => SegmentStore.Living(turn.Elevated(Elevation.Uses))
        .Where(segment => segment.Id != self && Has(segment.DependsOn?.Segments, key))
        .Select(segment => $"segment '{segment.Key}'").ToList();

    /// <summary>The living segments, and the facts, that use a fact.</summary>
    public static IReadOnlyList<string> OfFact(Turn turn, string key) =>
    [
        .. SegmentsUsing(turn, key).Select(segment => $"segment '{segment.Key}'"),
        .. FactStore.All(turn.Elevated(Elevation.Uses)).Where(fact => IsDerivedFrom(fact, key)).Select(fact => $"fact '{fact.Key}'"),
    ];

    /// <summary>The living segments that use a fact, directly or through other facts.</summary>
    public static IReadOnlyList<StoredSegment> SegmentsUsing(Turn turn, string key) =>
        SegmentStore.Living(turn.Elevated(Elevation.Uses)).Where(segment => Has(segment.DependsOn?.Facts, key)).ToList();

    /// <summary>Refuses when there are users, and names them.</summary>
    public static void RefuseIfUsed(Turn turn, string subject, string what, IReadOnlyList<string> users)
    {
        if (users.Count == 0) return;
        var named = string.Join(", ", users.Take(Named)) + (users.Count > Named ? $" and {users.Count - Named} more" : "");
        turn.Trace.Say($"Used by {users.Count}");
        throw new Refusal($"{subject} cannot {what}: it is used by {named}. Change them first.");
    }

    private static bool IsDerivedFrom(FactText fact, string key) =>
        !string.Equals(fact.Key, key, StringComparison.OrdinalIgnoreCase)
            && fact.Dependencies is not null && Has(Dependencies.Read(fact.Dependencies).Facts, key);

    private static bool Has(IReadOnlyList<string>? keys, string key) => keys is not null && keys.Contains(key, StringComparer.OrdinalIgnoreCase);
}
