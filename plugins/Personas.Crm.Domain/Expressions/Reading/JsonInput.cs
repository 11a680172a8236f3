using System.Collections.Generic;
using System.Globalization;
using System.Text;
using Newtonsoft.Json;
using Personas.Crm.Domain.Values;

namespace Personas.Crm.Domain.Expressions.Reading;

/// <summary>Turns text into a JSON object: bounded, without dates guessed from text, and with a problem for a key written twice.</summary>
internal static class JsonInput
{
    public static InputObject? Parse(string? text, string place, List<Problem> problems)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            problems.Add(new Problem(place, "There is nothing.", "Write a JSON object."));
            return null;
        }
        var bytes = Encoding.UTF8.GetByteCount(text);
        if (bytes > Limits.Bytes)
        {
            problems.Add(new Problem(place, $"It has {Count(bytes)} bytes; the limit is {Count(Limits.Bytes)} (16 KB).",
                "Make it shorter, or split it into segments and combine those."));
            return null;
        }
        try
        {
            using var reader = InputBuilder.Open(text!);
            var token = InputBuilder.Read(reader);
            if (reader.Read()) return Refuse(place, "Something follows the end of the object.", problems);
            return token as InputObject ?? Refuse(place, "It is not a JSON object.", problems);
        }
        catch (JsonReaderException fault)
        {
            return Refuse(string.IsNullOrEmpty(fault.Path) ? place : fault.Path!, $"It is not valid JSON: {fault.Message}", problems);
        }
        catch (JsonException fault)
        {
            return Refuse(place, $"It is not valid JSON: {fault.Message}", problems);
        }
    }

    /// <summary>A number with its thousands marked.</summary>
    public static string Count(int number) => number.ToString("N0", CultureInfo.InvariantCulture);

    private static InputObject? Refuse(string place, string fault, List<Problem> problems)
    {
        problems.Add(new Problem(place, fault, "Write one JSON object whose keys are all different."));
        return null;
    }
}
