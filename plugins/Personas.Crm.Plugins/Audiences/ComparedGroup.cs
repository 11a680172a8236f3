using System;
using System.Collections.Generic;
using System.Linq;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using Personas.Crm.Domain.Audiences;
using Personas.Crm.Plugins.Choices;
using Personas.Crm.Plugins.Pipeline;
using Personas.Crm.Plugins.Store;

namespace Personas.Crm.Plugins.Audiences;

/// <summary>An audience or a segment that is compared with others; just one of the two is there.</summary>
internal sealed record ComparedGroup(StoredAudience? Audience, StoredSegment? Segment)
{
    private const string SegmentPrefix = "segment:";
    private const string PersonaPrefix = "persona:";
    private const string Parameter = "Keys";

    /// <summary>The key with what it is of, as callers write it.</summary>
    public string Key => Audience is null ? SegmentPrefix + Segment!.Key : AudienceKey.Of(Audience.Key);

    /// <summary>The key in an evaluation.</summary>
    public string Member => Audience is null ? Segment!.Key : Key;

    /// <summary>The name that people read.</summary>
    public string Name => Audience?.Name ?? Segment!.Name;

    /// <summary>The table of its customers.</summary>
    public string CustomerTable => Audience?.CustomerTable ?? Segment!.CustomerTable;

    /// <summary>The groups of a list of keys as JSON, all about customers of one table.</summary>
    public static IReadOnlyList<ComparedGroup> All(Turn turn, string? json)
    {
        var keys = Keys(json);
        var groups = keys.Select((key, i) => Find(turn, $"{Parameter}[{i}]", key)).ToList();
        for (var i = 0; i < groups.Count; i++)
        {
            if (groups.FindIndex(group => group.Key == groups[i].Key) != i)
                throw new Refusal($"{Parameter}[{i}]: '{keys[i]}' stands there twice. Write each key once.");
            if (groups[i].CustomerTable != groups[0].CustomerTable)
                throw new Refusal(
                    $"{Parameter}[{i}]: '{keys[i]}' is about customers in '{groups[i].CustomerTable}', the first about '{groups[0].CustomerTable}'; "
                    + "nobody is in both. Compare groups of one table.");
        }

        return groups;
    }

    private static List<string> Keys(string? json)
    {
        var written = Parse(Inputs.Text(Parameter, json)) as JArray;
        if (written is null || written.Any(key => key.Type != JTokenType.String))
            throw new Refusal($"{Parameter}: it is not a list of keys. Write [\"audience:vip\",\"segment:traveller\"].");
        if (written.Count is 0 or > Overlap.Most) throw new Refusal($"{Parameter}: these are {written.Count} keys. Write 1 to {Overlap.Most}.");
        return written.Select(key => (string)key!).ToList();
    }

    private static JToken? Parse(string json)
    {
        try
        {
            return JToken.Parse(json);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static ComparedGroup Find(Turn turn, string place, string key)
    {
        if (AudienceKey.Is(key)) return new ComparedGroup(ReadyAudiences.Find(turn, place, AudienceKey.Without(key)), null);
        if (Begins(key, PersonaPrefix))
            throw new Refusal($"{place}: personas cannot be compared yet. Write the segment of the persona instead, as segment:…");
        if (!Begins(key, SegmentPrefix)) throw new Refusal($"{place}: '{key}' does not say what it is. Write audience:{key} or segment:{key}.");
        var name = key.Substring(SegmentPrefix.Length);
        var segment = SegmentStore.Find(turn.AsCaller, name) ?? throw new Refusal($"{place}: there is no segment '{name}'. Write the key of a segment.");
        return segment.Status == SegmentStatus.Published
            ? new ComparedGroup(null, segment)
            : throw new Refusal($"{place}: the segment '{segment.Key}' is not published and has no members. Publish it first, or estimate it.");
    }

    private static bool Begins(string key, string prefix) => key.StartsWith(prefix, StringComparison.OrdinalIgnoreCase);
}
