using System.Collections.Generic;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using Personas.Crm.Domain.Facts;

namespace Personas.Crm.Domain.Expressions.Words;

/// <summary>Why a node holds or not: what was found and what was expected.</summary>
/// <param name="Place">Where the node stands in the expression; empty for the outermost.</param>
/// <param name="Kind">all, any, none, related or condition.</param>
/// <param name="Fact">The fact's key; the table for a test of related rows; null for groups.</param>
/// <param name="Found">The value found in plain form; the number of rows for a test of related rows; null for none.</param>
/// <param name="FoundText">The value found as people write it; null for groups.</param>
/// <param name="Operator">The operator; null for groups and tests of related rows.</param>
/// <param name="Expected">What was expected, as JSON; null when the operator says it all.</param>
/// <param name="Holds">The verdict.</param>
/// <param name="Words">The node as a clause.</param>
/// <param name="Nodes">The nodes of a group, all of them, whatever would have sufficed for the verdict.</param>
public sealed record Explanation(
    string Place, string Kind, string? Fact, object? Found, string? FoundText, string? Operator, string? Expected, bool Holds, string Words,
    IReadOnlyList<Explanation> Nodes)
{
    /// <summary>The type of the fact; null for groups and tests of related rows.</summary>
    public FactType? Type { get; init; }

    /// <summary>The tree as JSON with the keys place, kind, fact, type, found, foundText, op, expected, verdict, words and nodes.</summary>
    public string ToJson() => ToToken().ToString(Formatting.None);

    /// <summary>The conditions that decided: of a group, the nodes without which its verdict would have been another.</summary>
    public IEnumerable<Explanation> Deciding()
    {
        if (Nodes.Count == 0)
        {
            yield return this;
            yield break;
        }
        // All nodes carry a true "all" and a false "any" or true "none"; else only those that went the other way.
        var carriers = Kind == "all" ? Holds : Kind == "any" ? Holds : !Holds;
        foreach (var node in Nodes)
        {
            if (node.Holds != carriers) continue;
            foreach (var inner in node.Deciding()) yield return inner;
        }
    }

    internal JObject ToToken()
    {
        var json = new JObject { ["place"] = Place, ["kind"] = Kind };
        if (Fact is not null) json["fact"] = Fact;
        if (Type is not null) json["type"] = Type.ToString();
        if (FoundText is not null) json["found"] = Found is null ? JValue.CreateNull() : JToken.FromObject(Found);
        if (FoundText is not null) json["foundText"] = FoundText;
        if (Operator is not null) json["op"] = Operator;
        if (Expected is not null) json["expected"] = new JRaw(Expected);
        json["verdict"] = Holds;
        json["words"] = Words;
        if (Nodes.Count == 0) return json;
        var nodes = new JArray();
        foreach (var node in Nodes) nodes.Add(node.ToToken());
        json["nodes"] = nodes;
        return json;
    }
}
