using System;
using System.Collections.Generic;
using System.Linq;
using Personas.Crm.Domain.Facts;
using Personas.Crm.Domain.Values;

namespace Personas.Crm.Domain.Segments;

/// <summary>Finds supposed values that speak of the same thing: an age and the date of birth it follows from.</summary>
internal static class OverrideConflicts
{
    public static IEnumerable<Problem> Of(IReadOnlyList<OverriddenFact> facts, FactCatalogue catalogue)
    {
        foreach (var same in facts.GroupBy(fact => OverriddenSource.Root(fact.Fact, catalogue).Key, StringComparer.OrdinalIgnoreCase))
        {
            var keys = same.Select(fact => fact.Fact.Key).Distinct(StringComparer.OrdinalIgnoreCase).ToList();
            if (keys.Count > 1)
                yield return new Problem($"facts.{keys[1]}", $"'{string.Join("' and '", keys)}' follow from the same fact, '{same.Key}'.", "Give one of them.");
        }
    }
}
