using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Newtonsoft.Json.Linq;
using Personas.Crm.Domain.Facts;
using Personas.Crm.Domain.Values;

namespace Personas.Crm.Domain.Segments;

/// <summary>The hash by which compiled rules are kept: it changes when anything changes that evaluation depends on, and with nothing else.</summary>
public static class RuleSetHash
{
    /// <summary>The hash of stored facts and segments, whatever their order.</summary>
    public static string Of(IEnumerable<FactText> facts, IEnumerable<SegmentText> segments)
    {
        var content = new JObject
        {
            ["facts"] = new JArray(facts.OrderBy(fact => fact.Key, StringComparer.Ordinal).Select(Content)),
            ["segments"] = new JArray(segments.OrderBy(segment => segment.Key, StringComparer.Ordinal).ThenBy(segment => segment.Id).Select(Content)),
        };
        return ContentHash.Of(content.ToString(Newtonsoft.Json.Formatting.None));
    }

    private static JArray Content(FactText fact) =>
        [fact.Key, fact.Name, Text(fact.Kind), Text(fact.Type), fact.Definition, fact.Default, fact.SegmentId?.ToString("D"), fact.Dependencies];

    private static JArray Content(SegmentText segment) =>
    [
        segment.Id.ToString("D"), segment.Key, segment.Name, segment.CustomerTable,
        segment.Expression, segment.Dependencies, segment.VersionId?.ToString("D"), Text(segment.Mode),
    ];

    private static string Text(Enum value) => string.Format(CultureInfo.InvariantCulture, "{0}", value);
}
