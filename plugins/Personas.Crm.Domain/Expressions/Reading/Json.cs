using System;
using System.Collections.Generic;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using Personas.Crm.Domain.Values;

namespace Personas.Crm.Domain.Expressions.Reading;

/// <summary>Small questions that readers ask of JSON.</summary>
internal static class Json
{
    /// <summary>A token as a problem shows it: at most 60 characters.</summary>
    public static string Short(JToken? token)
    {
        var text = token is null ? "nothing" : token.ToString(Formatting.None);
        return text.Length <= 60 ? text : text.Substring(0, 57) + "...";
    }

    /// <summary>Adds a problem for every key that is not among the known ones.</summary>
    public static void RefuseOtherKeys(JObject input, string place, List<Problem> problems, params string[] known)
    {
        foreach (var property in input)
            if (Array.IndexOf(known, property.Key) < 0)
                problems.Add(new Problem(Join(place, property.Key), "This key means nothing here.",
                    $"{Nearest.Question(property.Key, known)}Remove it; the keys are: {string.Join(", ", known)}."));
    }

    /// <summary>The text of a required key; null with a problem added when it is missing or no text.</summary>
    public static string? Text(JObject input, string key, string place, List<Problem> problems)
    {
        var token = input[key];
        if (token?.Type == JTokenType.String && (string?)token is { Length: > 0 } text) return text;
        var fault = token is null ? "It is missing." : $"{Short(token)} is not a name.";
        problems.Add(new Problem(Join(place, key), fault, $"Write \"{key}\" with a name in quotation marks."));
        return null;
    }

    /// <summary>The place of a key below a place.</summary>
    public static string Join(string place, string key) => place.Length == 0 ? key : $"{place}.{key}";
}
