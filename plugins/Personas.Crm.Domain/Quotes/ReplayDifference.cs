using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Personas.Crm.Domain.Quotes;

/// <summary>A value that came out otherwise when a quote was made again.</summary>
/// <param name="Place">Where it stands, for example <c>figures.schedule[3].interest</c>.</param>
/// <param name="Before">What was kept, as JSON; null for nothing.</param>
/// <param name="After">What comes out now, as JSON; null for nothing.</param>
public sealed record ReplayDifference(string Place, string? Before, string? After)
{
    // What is said of the figures, and not one of them: a later release may say it better.
    private static readonly Regex Sentence = new(@"(^|\.)(reason|why|text|remedy)$|(^|\.)(reasons|assumptions)\[\d+\]$|^alternatives\[\d+\]\.change$",
        RegexOptions.CultureInvariant);

    /// <summary>The values in which two texts of JSON differ, in the order of their places; sentences are passed over.</summary>
    internal static IReadOnlyList<ReplayDifference> Between(string before, string after)
    {
        if (before == after) return [];
        var left = Values(before);
        var right = Values(after);
        return left.Keys.Union(right.Keys).OrderBy(place => place, System.StringComparer.Ordinal)
            .Select(place => new ReplayDifference(place, Find(left, place), Find(right, place)))
            .Where(difference => difference.Before != difference.After && !Sentence.IsMatch(difference.Place)).ToList();
    }

    private static string? Find(Dictionary<string, string> values, string place) => values.TryGetValue(place, out var value) ? value : null;

    private static Dictionary<string, string> Values(string json)
    {
        using var reader = new JsonTextReader(new System.IO.StringReader(json)) { DateParseHandling = DateParseHandling.None,
            FloatParseHandling = FloatParseHandling.Decimal };
        return JObject.Load(reader).Descendants().OfType<JValue>().ToDictionary(value => value.Path, value => value.ToString(Formatting.None));
    }
}
