using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Personas.Crm.Domain.Facts;

namespace Personas.Crm.Domain.Insurance;

/// <summary>How the band of one value names it: a text as it is, an option by its label or number, a yes-or-no as people or JSON write it.</summary>
internal static class BandValues
{
    private static readonly string[] Yes = ["yes", "true"];
    private static readonly string[] No = ["no", "false"];

    /// <summary>Whether bands of a fact are ranges of numbers.</summary>
    public static bool AreNumbers(FactType type) => type is FactType.Integer or FactType.Decimal or FactType.Money;

    /// <summary>Whether bands of a fact are single values.</summary>
    public static bool AreNamed(FactType type) => type is FactType.Boolean or FactType.Choice or FactType.Text;

    /// <summary>Whether a band's value is the one that was found.</summary>
    public static bool Is(string written, Fact fact, in FactValue found) =>
        Names(fact, found).Contains(written.Trim(), StringComparer.OrdinalIgnoreCase);

    /// <summary>The values that can be written for a fact; null when any can.</summary>
    public static IReadOnlyList<string>? Possible(Fact fact) => fact.Type switch
    {
        FactType.Boolean => [.. Yes, .. No],
        FactType.Choice when fact.Labels.Count > 0 =>
            [.. fact.Labels.OrderBy(label => label.Key).SelectMany(label => new[] { label.Value, Number(label.Key) })],
        _ => null,
    };

    /// <summary>One text for all ways in which a value can be written.</summary>
    public static string Plain(string written, Fact fact)
    {
        var text = written.Trim();
        if (fact.Type == FactType.Boolean && Yes.Contains(text, StringComparer.OrdinalIgnoreCase)) return Yes[0];
        if (fact.Type == FactType.Boolean && No.Contains(text, StringComparer.OrdinalIgnoreCase)) return No[0];
        var option = fact.Labels.Where(label => string.Equals(label.Value, text, StringComparison.OrdinalIgnoreCase))
            .Select(label => Number(label.Key)).FirstOrDefault();
        return option ?? text;
    }

    private static string[] Names(Fact fact, in FactValue found)
    {
        switch (fact.Type)
        {
            case FactType.Boolean: return found.AsWhole != 0 ? Yes : No;
            case FactType.Text: return [found.AsText];
            case FactType.Choice:
                var option = (int)found.AsWhole;
                return fact.Labels.TryGetValue(option, out var label) ? [Number(option), label] : [Number(option)];
            default: return [];
        }
    }

    private static string Number(int option) => option.ToString(CultureInfo.InvariantCulture);
}
