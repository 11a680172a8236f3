using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using Personas.Crm.Domain.Expressions.Tree;
using Personas.Crm.Domain.Facts.Reading;

namespace Personas.Crm.Domain.Facts;

/// <summary>
/// What a fact or an expression depends on, written down when it is saved. As JSON:
/// <c>{"facts":[…],"segments":[…],"columns":{"table.column":"type"},"labels":{"table.column":{"number":"label"}},"ids":{"table":"column"},
/// "currencies":[…]}</c>.
/// </summary>
/// <param name="Facts">The keys of the facts it names, and of those that they are derived from.</param>
/// <param name="Segments">The keys of the segments whose membership it asks for.</param>
/// <param name="Columns">The columns that must be known, by <c>table.column</c>.</param>
/// <param name="Ids">The id columns of tables whose id column is not the table's name with "id".</param>
public sealed record Dependencies(
    IReadOnlyList<string> Facts, IReadOnlyList<string> Segments,
    IReadOnlyDictionary<string, StoredColumn> Columns, IReadOnlyDictionary<string, string> Ids)
{
    /// <summary>The codes of the currencies that its amounts name.</summary>
    public IReadOnlyList<string> Currencies { get; init; } = [];

    /// <summary>No dependencies.</summary>
    public static Dependencies None { get; } = new([], [], new Dictionary<string, StoredColumn>(), new Dictionary<string, string>());

    /// <summary>What a fact depends on.</summary>
    public static Dependencies Of(Fact fact, FactCatalogue facts, ISchema schema) => new DependencyWalk(facts, schema).OfFact(fact);

    /// <summary>What an expression depends on, through its facts.</summary>
    public static Dependencies Of(Expression expression, FactCatalogue facts, ISchema schema) => new DependencyWalk(facts, schema).OfExpression(expression);

    /// <summary>The dependencies as JSON, names in alphabetical order.</summary>
    public string ToJson()
    {
        var sorted = Columns.OrderBy(pair => pair.Key, StringComparer.Ordinal).ToList();
        var json = new JObject
        {
            ["facts"] = new JArray(Facts.OrderBy(key => key, StringComparer.Ordinal)),
            ["segments"] = new JArray(Segments.OrderBy(key => key, StringComparer.Ordinal)),
            ["columns"] = new JObject(sorted.Select(pair => new JProperty(pair.Key, pair.Value.TypeText))),
        };
        var labelled = sorted.Where(pair => pair.Value.Labels.Count > 0).Select(pair => new JProperty(pair.Key, Labels(pair.Value))).ToList();
        if (labelled.Count > 0) json["labels"] = new JObject(labelled);
        if (Ids.Count > 0) json["ids"] = new JObject(Ids.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => new JProperty(pair.Key, pair.Value)));
        if (Currencies.Count > 0) json["currencies"] = new JArray(Currencies.OrderBy(code => code, StringComparer.Ordinal));
        return json.ToString(Formatting.None);
    }

    /// <summary>Reads what <see cref="ToJson"/> wrote.</summary>
    /// <exception cref="FormatException">The text is something else: it was changed by hand. Saving the fact or segment again writes it anew.</exception>
    public static Dependencies Read(string json)
    {
        try
        {
            var input = JObject.Parse(json);
            var labels = input["labels"] as JObject;
            var columns = ((JObject?)input["columns"] ?? []).Properties()
                .ToDictionary(column => column.Name, column => StoredColumn.Of((string)column.Value!, Labels(labels?[column.Name])),
                    StringComparer.OrdinalIgnoreCase);
            var ids = ((JObject?)input["ids"] ?? []).Properties().ToDictionary(id => id.Name, id => (string)id.Value!, StringComparer.OrdinalIgnoreCase);
            return new Dependencies(Names(input["facts"]), Names(input["segments"]), columns, ids) { Currencies = Names(input["currencies"]) };
        }
        catch (Exception fault) when (fault is JsonException or InvalidCastException or ArgumentException)
        {
            throw new FormatException("The stored dependencies cannot be read. Save the fact or segment again to write them anew.", fault);
        }
    }

    /// <summary>The currencies that stored dependencies name; those that name none are not read.</summary>
    public static IEnumerable<string> CurrenciesOf(IEnumerable<string?> stored) =>
        stored.Where(json => json?.IndexOf("\"currencies\"", StringComparison.Ordinal) >= 0).SelectMany(json => Read(json!).Currencies).Distinct();

    private static List<string> Names(JToken? list) => list is null ? [] : list.Select(name => (string)name!).ToList();

    private static JObject Labels(StoredColumn column) =>
        new(column.Labels.OrderBy(pair => pair.Key).Select(pair => new JProperty(pair.Key.ToString(CultureInfo.InvariantCulture), pair.Value)));

    private static IReadOnlyDictionary<int, string> Labels(JToken? stored) =>
        stored is not JObject labels
            ? StoredColumn.NoLabels
            : labels.Properties().ToDictionary(label => int.Parse(label.Name, CultureInfo.InvariantCulture), label => (string)label.Value!);
}
