using System.Collections.Generic;
using System.Linq;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using Personas.Crm.Domain.Facts;

namespace Personas.Crm.Plugins.Store;

/// <summary>
/// What a worker must know beside the published rules, written down with them when they were published: the settings, the relationships and
/// the facts. With it, the first event that a new worker evaluates costs one request more than the next one, and not five.
/// </summary>
internal sealed class KeptContext
{
    // What the column takes. Facts that do not fit are asked for.
    private const int Longest = 1_000_000;
    private static readonly JsonSerializerSettings TextsAsTheyAre = new() { DateParseHandling = DateParseHandling.None };

    // The last ones read; the hash covers them.
    private static volatile SettingsOfHash? settings;

    private KeptContext(Settings settings, IReadOnlyDictionary<string, CustomerRelations> relations, IReadOnlyList<FactText>? facts)
    {
        Settings = settings;
        Relations = relations;
        Facts = facts;
    }

    /// <summary>How days are counted.</summary>
    public Settings Settings { get; }

    /// <summary>The relationships of each customer table that segments are about.</summary>
    public IReadOnlyDictionary<string, CustomerRelations> Relations { get; }

    /// <summary>The facts that the rules use; null when they did not fit.</summary>
    public IReadOnlyList<FactText>? Facts { get; }

    /// <summary>The context as one text, good for the rules of that hash only.</summary>
    public static string ToJson(PublishedRules published)
    {
        var json = new JObject
        {
            ["hash"] = published.Hash,
            ["settings"] = published.Settings.ToString(),
            ["relations"] = new JObject(published.AllRelations.Select(relations =>
                new JProperty(relations.Table, relations.ToJson(published.Rules.For(relations.Table).Needs)))),
            ["facts"] = JArray.FromObject(published.Facts),
        };
        var text = json.ToString(Formatting.None);
        if (text.Length <= Longest) return text;
        json.Remove("facts");
        return json.ToString(Formatting.None);
    }

    /// <summary>The settings alone that were written down for the rules of that hash; null when there are none.</summary>
    public static Settings? SettingsOf(string? text, string? hash)
    {
        if (settings is { } kept && kept.Key == hash) return kept.Value;
        if (hash is null || Read(text, hash) is not { } context) return null;
        settings = new SettingsOfHash(hash, context.Settings);
        return context.Settings;
    }

    /// <summary>The context that was written down for the rules of that hash; null when there is none.</summary>
    public static KeptContext? Read(string? text, string? hash)
    {
        if (string.IsNullOrEmpty(text)) return null;
        var json = JsonConvert.DeserializeObject<JObject>(text!, TextsAsTheyAre)!;
        if ((string?)json["hash"] != hash || Settings.Parse((string?)json["settings"] ?? "") is not { } settings) return null;
        var relations = ((JObject)json["relations"]!).Properties()
            .ToDictionary(property => property.Name, property => CustomerRelations.Read(property.Name, (JObject)property.Value));
        return new KeptContext(settings, relations, json["facts"]?.ToObject<List<FactText>>());
    }

    private sealed record SettingsOfHash(string Key, Settings Value);
}
