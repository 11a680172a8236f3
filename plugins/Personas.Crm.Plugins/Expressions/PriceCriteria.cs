using System;
using System.Collections.Generic;
using System.Linq;
using Personas.Crm.Domain.Expressions.Tree;
using Personas.Crm.Domain.Facts;
using Personas.Crm.Domain.Values;
using Personas.Crm.Plugins.Store;

namespace Personas.Crm.Plugins.Expressions;

/// <summary>What a price would depend on through segments: a prohibited fact stays prohibited when a segment asks for it.</summary>
internal static class PriceCriteria
{
    /// <summary>The segments, asked for directly or through others, that use facts no price may depend on.</summary>
    public static IReadOnlyList<Problem> Of(Expression expression, FactCatalogue facts, IEnumerable<StoredSegment> segments)
    {
        var byKey = segments.ToDictionary(segment => segment.Key, StringComparer.OrdinalIgnoreCase);
        return expression.Segments.SelectMany(key => Below(key, byKey, new HashSet<string>(StringComparer.OrdinalIgnoreCase))
            .SelectMany(segment => segment.DependsOn?.Facts ?? [])
            .Select(facts.Find).OfType<Fact>().Where(fact => fact.Use.IsNoPriceCriterion)
            .Select(fact => new Problem($"segment '{key}'", $"It depends on the fact '{fact.Key}', which may not set a price.",
                "Ask for a segment without that fact, or write the conditions that remain.")).Distinct()).ToList();
    }

    private static IEnumerable<StoredSegment> Below(string key, Dictionary<string, StoredSegment> segments, HashSet<string> seen) =>
        seen.Add(key) && segments.TryGetValue(key, out var segment)
            ? new[] { segment }.Concat((segment.DependsOn?.Segments ?? []).SelectMany(next => Below(next, segments, seen)))
            : [];
}
