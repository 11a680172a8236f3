using System.Linq;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Personas.Crm.Domain.Expressions.Words;

/// <summary>The short form of an explanation that is kept with a membership event.</summary>
public static class Reason
{
    /// <summary>The longest reason, in characters.</summary>
    public const int Longest = 4000;

    /// <summary>
    /// <c>{"because":[{"place","fact","op","expected","found"},…]}</c>: the conditions that decided. When they do not all fit, as many as
    /// do, and <c>"more"</c> says how many were left out.
    /// </summary>
    public static string Of(Explanation explanation)
    {
        var deciding = explanation.Deciding().Select(Entry).ToList();
        for (var shown = deciding.Count; ; shown--)
        {
            var json = new JObject { ["because"] = new JArray(deciding.Take(shown)) };
            if (shown < deciding.Count) json["more"] = deciding.Count - shown;
            var text = json.ToString(Formatting.None);
            if (text.Length <= Longest || shown == 0) return text;
        }
    }

    /// <summary>For people, for example "No, because not: accepts marketing (found: no)": the conditions that decided, with the values found.</summary>
    public static string Sentence(Explanation explanation)
    {
        var clauses = explanation.Deciding().Select(node => $"{(node.Holds ? "" : "not: ")}{node.Words} (found: {node.FoundText})");
        var sentence = $"{(explanation.Holds ? "Yes" : "No")}, because {string.Join("; ", clauses)}";
        return sentence.Length <= Longest ? sentence : sentence.Substring(0, Longest - 1) + "…";
    }

    private static JObject Entry(Explanation node)
    {
        var entry = node.ToToken();
        entry.Remove("kind");
        entry.Remove("type");
        entry.Remove("foundText");
        entry.Remove("verdict");
        entry.Remove("words");
        if (node.Expected is { Length: > 300 }) entry["expected"] = "a list of values";
        return entry;
    }
}
