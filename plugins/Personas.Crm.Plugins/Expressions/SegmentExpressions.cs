using System;
using System.Collections.Generic;
using System.Linq;
using Personas.Crm.Domain.Expressions.Tree;
using Personas.Crm.Plugins.Pipeline;
using Personas.Crm.Plugins.Store;

namespace Personas.Crm.Plugins.Expressions;

/// <summary>The expressions of the published segments that a rule asks for, and of those below them, as the caller may see them.</summary>
internal static class SegmentExpressions
{
    /// <summary>By key. A segment that is not there is left out; whoever needs it refuses by name.</summary>
    public static IReadOnlyDictionary<string, Expression> Below(Expression rule, Turn turn, ExpressionCheck check)
    {
        var found = new Dictionary<string, Expression>(StringComparer.OrdinalIgnoreCase);
        if (rule.Segments.Count == 0) return found;
        var published = SegmentStore.Published(turn.AsCaller).ToDictionary(segment => segment.Key, StringComparer.OrdinalIgnoreCase);
        var next = new Queue<string>(rule.Segments);
        while (next.Count > 0)
        {
            var key = next.Dequeue();
            if (found.ContainsKey(key) || !published.TryGetValue(key, out var segment)) continue;
            var reading = check.Read(segment.Expression, segment.CustomerTable, segment.Id);
            if (!reading.IsValid) throw Refusal.For($"Segment '{key}'", "cannot be translated", reading.Problems);
            found[key] = reading.Required.Expression;
            foreach (var below in reading.Required.Expression.Segments) next.Enqueue(below);
        }

        return found;
    }
}
