using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Personas.Crm.Plugins.Tests.Schemas;

/// <summary>
/// Checks JSON against a JSON Schema (draft 2020-12, and draft 7 where a reference leads to one). It knows the keywords that the published schemas
/// use; another one is a fault of the schema, so that nothing passes because it was not understood.
/// </summary>
internal sealed class JsonSchema(JObject document, Func<string, JObject> others)
{
    private static readonly string[] Annotations = ["$schema", "$id", "$defs", "definitions", "title", "description", "default", "examples", "$comment"];

    /// <summary>What does not fit, each with its place; empty when all does. Text that says it holds JSON is looked into.</summary>
    public IEnumerable<string> Faults(JToken value, string definition) => Faults(value, Resolve($"#/$defs/{definition}"), definition);

    /// <summary>JSON without dates guessed from text.</summary>
    public static JToken Parse(string json)
    {
        using var text = new StringReader(json);
        using var reader = new JsonTextReader(text) { DateParseHandling = DateParseHandling.None, FloatParseHandling = FloatParseHandling.Decimal };
        return JToken.ReadFrom(reader);
    }

    private IEnumerable<string> Faults(JToken value, JToken schema, string place)
    {
        if (schema is JValue) return (bool)schema ? [] : [$"{place} is not foreseen."];
        var rules = (JObject)schema;
        return rules.Properties().SelectMany(rule => Faults(value, rule.Name, rule.Value, rules, place));
    }

    private IEnumerable<string> Faults(JToken value, string keyword, JToken rule, JObject rules, string place) => keyword switch
    {
        "$ref" => Referred((string)rule!, value, place),
        "type" => Check(Types(rule).Any(type => IsOf(value, type)), $"{place} is {value.Type}, not {rule.ToString(Formatting.None)}."),
        "const" => Check(JToken.DeepEquals(rule, value), $"{place} is {Short(value)}, not {Short(rule)}."),
        "enum" => Check(rule.Any(known => JToken.DeepEquals(known, value)), $"{place}: {Short(value)} is not among {Short(rule)}."),
        "allOf" => rule.SelectMany(part => Faults(value, part, place)),
        "anyOf" => Check(rule.Any(part => !Faults(value, part, place).Any()), $"{place}: {Short(value)} fits none of {rule.Count()} forms."),
        "oneOf" => Check(rule.Count(part => !Faults(value, part, place).Any()) == 1,
            $"{place}: {Short(value)} does not fit exactly one of {rule.Count()} forms."),
        "not" => Check(Faults(value, rule, place).Any(), $"{place}: {Short(value)} has a form that is excluded."),
        "properties" or "required" or "additionalProperties" => value is JObject fields ? OfObject(fields, keyword, rule, rules, place) : [],
        "items" or "additionalItems" or "minItems" or "maxItems" => value is JArray list ? OfList(list, keyword, rule, rules, place) : [],
        "minimum" or "maximum" => value.Type is JTokenType.Integer or JTokenType.Float ? OfNumber((decimal)value, keyword, (decimal)rule, place) : [],
        "pattern" or "format" or "minLength" or "contentMediaType" or "contentSchema" =>
            value.Type == JTokenType.String ? OfText((string)value!, keyword, rule, place) : [],
        _ when Annotations.Contains(keyword) => [],
        _ => throw new InvalidOperationException($"The schema uses '{keyword}', which these tests do not know."),
    };

    private IEnumerable<string> OfObject(JObject value, string keyword, JToken rule, JObject rules, string place) => keyword switch
    {
        "required" => rule.Select(name => (string)name!).Where(name => value[name] is null).Select(name => $"{place} has no '{name}'."),
        "properties" => value.Properties().Where(field => rule[field.Name] is not null)
            .SelectMany(field => Faults(field.Value, rule[field.Name]!, $"{place}.{field.Name}")),
        _ => value.Properties().Where(field => rules["properties"]?[field.Name] is null)
            .SelectMany(field => Faults(field.Value, rule, $"{place}.{field.Name}")),
    };

    private IEnumerable<string> OfList(JArray value, string keyword, JToken rule, JObject rules, string place) => keyword switch
    {
        "minItems" => Check(value.Count >= (int)rule, $"{place} has {value.Count} items, fewer than {rule}."),
        "maxItems" => Check(value.Count <= (int)rule, $"{place} has {value.Count} items, more than {rule}."),
        "items" when rule is JArray forms => value.Take(forms.Count).SelectMany((item, i) => Faults(item, forms[i], $"{place}[{i}]")),
        "items" => value.SelectMany((item, i) => Faults(item, rule, $"{place}[{i}]")),
        _ => value.Skip(((JArray)rules["items"]!).Count).SelectMany(item => Faults(item, rule, $"{place}[…]")),
    };

    private IEnumerable<string> OfText(string value, string keyword, JToken rule, string place) => keyword switch
    {
        "minLength" => Check(value.Length >= (int)rule, $"{place} is shorter than {rule}."),
        "pattern" => Check(Regex.IsMatch(value, (string)rule!), $"{place}: '{value}' does not match {rule}."),
        "format" => Check(HasFormat(value, (string)rule!), $"{place}: '{value}' is no {rule}."),
        "contentMediaType" => Check((string?)rule == "application/json" && IsJson(value), $"{place}: '{value}' is not {rule}."),
        _ => IsJson(value) ? Faults(Parse(value), rule, place) : [],
    };

    private static IEnumerable<string> OfNumber(decimal value, string keyword, decimal bound, string place) =>
        Check(keyword == "minimum" ? value >= bound : value <= bound, $"{place} is {value}; the {keyword} is {bound}.");

    private IEnumerable<string> Referred(string reference, JToken value, string place) => reference.StartsWith('#')
        ? Faults(value, Resolve(reference), place)
        : new JsonSchema(others(reference), others).Faults(value, others(reference), place);

    private JToken Resolve(string reference) =>
        document.SelectToken(string.Concat(reference.Split('/').Skip(1).Select(part => $"['{part}']")))
            ?? throw new InvalidOperationException($"The schema has no {reference}.");

    private static IEnumerable<string> Types(JToken rule) => rule is JArray several ? several.Select(type => (string)type!) : [(string)rule!];

    private static bool IsOf(JToken value, string type) => type switch
    {
        "object" => value is JObject,
        "array" => value is JArray,
        "string" => value.Type == JTokenType.String,
        "boolean" => value.Type == JTokenType.Boolean,
        "null" => value.Type == JTokenType.Null,
        "integer" => value.Type == JTokenType.Integer || (value.Type == JTokenType.Float && decimal.Truncate((decimal)value) == (decimal)value),
        "number" => value.Type is JTokenType.Integer or JTokenType.Float,
        _ => throw new InvalidOperationException($"The schema names the type '{type}', which there is not."),
    };

    private static bool HasFormat(string value, string format) => format switch
    {
        "uuid" => Guid.TryParseExact(value, "D", out _),
        "date-time" => value.Contains('T', StringComparison.Ordinal) && DateTimeOffset.TryParse(value, CultureInfo.InvariantCulture, out _),
        "date" => DateOnly.TryParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _),
        _ => throw new InvalidOperationException($"The schema names the format '{format}', which these tests do not know."),
    };

    private static bool IsJson(string value)
    {
        try
        {
            _ = Parse(value);
            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private static IEnumerable<string> Check(bool isFit, string fault) => isFit ? [] : [fault];

    private static string Short(JToken value)
    {
        var text = value.ToString(Formatting.None);
        return text.Length < 120 ? text : text[..117] + "...";
    }
}
