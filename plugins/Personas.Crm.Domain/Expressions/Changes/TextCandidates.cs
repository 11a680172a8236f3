using System.Collections.Generic;
using System.Linq;
using System.Text;
using Personas.Crm.Domain.Facts;

namespace Personas.Crm.Domain.Expressions.Changes;

/// <summary>Texts made of those that tests speak of. Of texts there is no nearest one; the first that meets the demands is as good as any.</summary>
internal static class TextCandidates
{
    private static readonly string[] Fillers = ["x", "other", "0", "~", "A"];

    public static IEnumerable<FactValue> Of(IReadOnlyList<Demand> demands, FactValue present)
    {
        var named = demands.SelectMany(demand => demand.Literals).Select(literal => literal.Value).Concat(Candidates.Landmarks(demands))
            .Where(value => value.Kind == ValueKind.Text).SelectMany(value => new[] { Sample(value.AsText), value.AsText }).Distinct().ToList();
        var found = present.IsMissing ? string.Empty : present.AsText;
        var texts = named.Concat(named.SelectMany(text => new[] { text + "x", "x" + text, found + text, text + found, Before(text), "x" + text + "x" }))
            .Concat([found + "x", "x" + found]).Concat(Fillers)
            .Concat(named.Take(8).SelectMany(start => named.Take(8).SelectMany(end => new[] { start + end, start + "x" + end })));
        return texts.Where(text => text.Length > 0).Select(FactValue.OfText);
    }

    // A text that a pattern matches: nothing for %, a letter for _, the first of a set.
    private static string Sample(string pattern)
    {
        var text = new StringBuilder();
        for (var i = 0; i < pattern.Length; i++)
        {
            var end = pattern[i] == '[' ? pattern.IndexOf(']', i + 1) : -1;
            if (end > i + 1)
            {
                text.Append(pattern[i + 1] == '^' ? '~' : pattern[i + 1]);
                i = end;
            }
            else if (pattern[i] != '%') text.Append(pattern[i] == '_' ? 'x' : pattern[i]);
        }
        return text.ToString();
    }

    // A text that comes just before another, without its last letter or with an earlier one.
    private static string Before(string text) => text.Length < 2 ? "!" : text.Substring(0, text.Length - 1);
}
