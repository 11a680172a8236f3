using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Newtonsoft.Json;
using Personas.Crm.Domain.Facts;
using Personas.Crm.Domain.Values;

namespace Personas.Crm.Domain.Segments;

/// <summary>The hash by which compiled rules are kept: it changes when anything changes that evaluation depends on, and with nothing else.</summary>
public static class RuleSetHash
{
    /// <summary>The hash of stored facts and segments, whatever their order.</summary>
    public static string Of(IEnumerable<FactText> facts, IEnumerable<SegmentText> segments) => ContentHash.Of(text =>
    {
        using var json = new JsonTextWriter(text) { CloseOutput = false };
        json.WriteStartObject();
        json.WritePropertyName("facts");
        Write(json, facts.OrderBy(fact => fact.Key, StringComparer.Ordinal).Select(Content));
        json.WritePropertyName("segments");
        Write(json, segments.OrderBy(segment => segment.Key, StringComparer.Ordinal).ThenBy(segment => segment.Id).Select(Content));
        json.WriteEndObject();
    });

    private static void Write(JsonTextWriter json, IEnumerable<string?[]> rows)
    {
        json.WriteStartArray();
        foreach (var row in rows)
        {
            json.WriteStartArray();
            foreach (var cell in row) json.WriteValue(cell);
            json.WriteEndArray();
        }
        json.WriteEndArray();
    }

    private static string?[] Content(FactText fact) =>
        [fact.Key, fact.Name, Text(fact.Kind), Text(fact.Type), fact.Definition, fact.Default, fact.SegmentId?.ToString("D"), fact.Dependencies];

    private static string?[] Content(SegmentText segment) =>
    [
        segment.Id.ToString("D"), segment.Key, segment.Name, segment.CustomerTable,
        segment.Expression, segment.Dependencies, segment.VersionId?.ToString("D"), Text(segment.Mode),
    ];

    private static string Text(Enum value) => string.Format(CultureInfo.InvariantCulture, "{0}", value);
}
