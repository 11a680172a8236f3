using System;
using System.Collections.Generic;
using System.Linq;
using Personas.Crm.Domain.Expressions.Reading;

namespace Personas.Crm.Domain.Facts.Reading;

/// <summary>What stored facts are derived from, before anything of them has been checked.</summary>
internal static class DerivedSources
{
    /// <summary>The keys that a definition names.</summary>
    public static IReadOnlyList<string> Of(FactText text)
    {
        if (text.Kind != FactKind.Derived || JsonInput.Parse(text.Definition, "definition", []) is not { } input) return [];
        var parts = (input["parts"] as InputList)?.Items.OfType<InputObject>().Select(part => part["fact"]) ?? [];
        return parts.Concat([input["of"]]).Select(key => key?.Text).OfType<string>().ToList();
    }

    /// <summary>The way from a fact back to itself through the facts it is derived from; null when there is none.</summary>
    public static string? Circle(FactText text, IReadOnlyCollection<FactText> texts)
    {
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var trail = Way(text, text.Key, texts, seen);
        return trail is null ? null : string.Join(" → ", trail);
    }

    private static IEnumerable<string>? Way(FactText from, string goal, IReadOnlyCollection<FactText> texts, HashSet<string> seen)
    {
        foreach (var key in Of(from))
        {
            if (string.Equals(key, goal, StringComparison.OrdinalIgnoreCase)) return [from.Key, key];
            if (!seen.Add(key)) continue;
            var next = texts.FirstOrDefault(other => string.Equals(other.Key, key, StringComparison.OrdinalIgnoreCase));
            if (next is not null && Way(next, goal, texts, seen) is { } way) return new[] { from.Key }.Concat(way);
        }
        return null;
    }
}
