using System;
using System.Collections.Generic;
using Personas.Crm.Domain.Values;

namespace Personas.Crm.Domain.Expressions.Reading;

/// <summary>Small questions that readers ask of JSON.</summary>
internal static class Json
{
    /// <summary>A token as a problem shows it: at most 60 characters.</summary>
    public static string Short(InputToken? token)
    {
        var text = token is null ? "nothing" : token.ToString(61);
        return text.Length <= 60 ? text : text.Substring(0, 57) + "...";
    }

    /// <summary>Adds a problem for every key that is not among the known ones.</summary>
    public static void RefuseOtherKeys(InputObject input, string place, List<Problem> problems, params string[] known)
    {
        foreach (var field in input.Fields)
            if (Array.IndexOf(known, field.Name) < 0)
                problems.Add(new Problem(Join(place, field.Name), "This key means nothing here.",
                    $"{Nearest.Question(field.Name, known)}Remove it; the keys are: {string.Join(", ", known)}."));
    }

    /// <summary>The text of a required key; null with a problem added when it is missing or no text.</summary>
    public static string? Text(InputObject input, string key, string place, List<Problem> problems)
    {
        var token = input[key];
        if (token?.Text is { Length: > 0 } text) return text;
        var fault = token is null ? "It is missing." : $"{Short(token)} is not a name.";
        problems.Add(new Problem(Join(place, key), fault, $"Write \"{key}\" with a name in quotation marks."));
        return null;
    }

    /// <summary>The place of a key below a place.</summary>
    public static string Join(string place, string key) => place.Length == 0 ? key : $"{place}.{key}";
}
