using System;
using System.Collections.Generic;
using System.Linq;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using Personas.Crm.Domain.Quotes;
using Personas.Crm.Plugins.Choices;
using Personas.Crm.Plugins.Pipeline;

namespace Personas.Crm.Plugins.Quotes;

/// <summary>Checks what a caller wants of offers.</summary>
internal static class OfferInputs
{
    /// <summary>What makes an offer better; what it costs the customer when left out.</summary>
    public static RankBy RankBy(string? text) => text?.Trim().ToLowerInvariant() switch
    {
        null or "" or "cost" => Domain.Quotes.RankBy.Cost,
        "margin" => Domain.Quotes.RankBy.Margin,
        "expectedvalue" => Domain.Quotes.RankBy.ExpectedValue,
        _ => throw new Refusal($"RankBy: '{text}' is not known. Write cost, margin or expectedValue."),
    };

    /// <summary>The families in a JSON array, each once; none when left out, which means all.</summary>
    public static IReadOnlyCollection<ProductFamily> Families(string? json)
    {
        if (string.IsNullOrWhiteSpace(json)) return [];
        try
        {
            return JArray.Parse(json!).Select(Family).Distinct().ToList();
        }
        catch (JsonReaderException fault)
        {
            throw new Refusal($"Families: this is no JSON array ({fault.Message}). Write [\"personalLoan\", …], or leave it out.");
        }
    }

    private static ProductFamily Family(JToken item) =>
        item.Type == JTokenType.String && Enum.GetNames(typeof(ProductFamily)).FirstOrDefault(name => IsSame(name, (string)item!)) is { } found
            ? (ProductFamily)Enum.Parse(typeof(ProductFamily), found)
            : throw new Refusal($"Families: '{item.ToString(Formatting.None)}' is no family. "
                + $"Write some of: {string.Join(", ", Enum.GetNames(typeof(ProductFamily)).Select(Camel))}.");

    private static bool IsSame(string name, string text) => string.Equals(name, text.Replace(" ", ""), StringComparison.OrdinalIgnoreCase);

    private static string Camel(string name) => char.ToLowerInvariant(name[0]) + name.Substring(1);
}
