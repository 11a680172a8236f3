using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Newtonsoft.Json;
using Personas.Crm.Domain.Expressions.Tree;
using Personas.Crm.Domain.Facts;
using Personas.Crm.Domain.Values;
using Calendar = Personas.Crm.Domain.Values.Calendar;

namespace Personas.Crm.Domain.Expressions.Reading;

/// <summary>Reads one value of a type, strictly: a number in quotation marks is no number.</summary>
internal static class LiteralReader
{
    private static readonly string[] LocalForms = ["yyyy-MM-dd", "yyyy-MM-ddTHH:mm", "yyyy-MM-ddTHH:mm:ss", "yyyy-MM-ddTHH:mm:ss.FFFFFFF"];
    private static readonly string[] DayForms = [LocalForms[0]];
    private static readonly string[] ZonedForms = ["yyyy-MM-ddTHH:mmK", "yyyy-MM-ddTHH:mm:ssK", "yyyy-MM-ddTHH:mm:ss.FFFFFFFK"];

    /// <summary>A type with its article, as problems say it.</summary>
    public static string Article(FactType type) => type switch
    {
        FactType.Boolean => "true or false",
        FactType.Integer => "a whole number",
        FactType.Decimal => "a number",
        FactType.Money => "an amount of money",
        FactType.Text => "text",
        FactType.Date => "a day",
        FactType.DateTime => "a date and time",
        FactType.Choice => "a choice",
        FactType.Choices => "a set of choices",
        _ => "a reference",
    };

    /// <summary>The value; null with a problem added when the token is none of the type.</summary>
    public static Literal? Read(InputToken token, FactType type, IReadOnlyDictionary<int, string> labels, Spot place, List<Problem> problems)
    {
        var literal = type switch
        {
            FactType.Boolean => token.Truth is { } truth ? Plain(FactValue.OfTruth(truth), token) : null,
            FactType.Integer => Whole(token, long.MinValue, long.MaxValue),
            FactType.Choice => Whole(token, int.MinValue, int.MaxValue),
            FactType.Decimal or FactType.Money => Number(token),
            FactType.Text => token.Text is { } text && IsStorable(text) ? Plain(FactValue.OfText(text), token) : null,
            FactType.Date => Date(token, isInstant: false),
            FactType.DateTime => Date(token, isInstant: true),
            FactType.Reference => Reference(token),
            _ => null,
        };
        if (literal is null)
            problems.Add(new Problem(place.ToString(), $"{Json.Short(token)} is not {Wanted(type)}.", Remedy(type, token)));
        else if (type == FactType.Choice && labels.Count > 0 && !labels.ContainsKey((int)literal.Value.AsWhole))
            literal = Unknown(token, labels, place, problems);
        return literal;
    }

    private static Literal? Unknown(InputToken token, IReadOnlyDictionary<int, string> labels, Spot place, List<Problem> problems)
    {
        var options = string.Join(", ", labels.OrderBy(pair => pair.Key).Take(20).Select(pair => $"{pair.Key} ({pair.Value})"));
        problems.Add(new Problem(place.ToString(), $"{Json.Short(token)} is none of the options.", $"Write one of: {options}."));
        return null;
    }

    private static string Wanted(FactType type) => type switch
    {
        FactType.Choice => "an option's number",
        FactType.Text => "a text",
        FactType.Reference => "an id",
        _ => Article(type),
    };

    private static string Remedy(FactType type, InputToken token) => type switch
    {
        FactType.Boolean => "Write true or false, without quotation marks.",
        FactType.Integer => "Write a whole number such as 30, without quotation marks, or choose a text fact.",
        FactType.Decimal or FactType.Money => "Write a number such as 1250.50, without quotation marks, or choose a text fact.",
        FactType.Text when token.Text is null => "Put it into quotation marks.",
        FactType.Text => token.Text!.Length == 0 ? "Use 'null' to find customers without a value." : "Remove control characters.",
        FactType.Date => "Write a day of 1753 or later as \"2026-05-04\".",
        FactType.DateTime => "Write \"2026-05-04\", \"2026-05-04T14:30:00\" (the user's clock) or \"2026-05-04T14:30:00Z\" (UTC).",
        FactType.Choice => "Write the number of an option, without quotation marks.",
        FactType.Reference => "Write the id of a row, such as \"00000000-0000-0000-0000-000000000001\".",
        _ => "Use 'contain-values' with options' numbers.",
    };

    private static Literal Plain(FactValue value, InputToken token) => new(value, false, token.ToString());

    private static Literal? Whole(InputToken token, long least, long most)
    {
        if (token.Whole is not { } whole) return null;
        return whole >= least && whole <= most ? Plain(FactValue.OfWhole(whole), token) : null;
    }

    // FetchXML cannot hold control characters.
    private static bool IsStorable(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (i + 1 < text.Length && char.IsSurrogatePair(text[i], text[i + 1])) i++;
            else if (!System.Xml.XmlConvert.IsXmlChar(text[i])) return false;
        }
        return text.Length > 0;
    }

    private static Literal? Reference(InputToken token) =>
        Guid.TryParse(token.Text, out var id) ? new Literal(FactValue.OfId(id), false, JsonConvert.ToString(id.ToString("D"))) : null;

    private static Literal? Number(InputToken token) => token.Number is { } number ? Plain(FactValue.OfNumber(number), token) : null;

    private static Literal? Date(InputToken token, bool isInstant)
    {
        var text = token.Text ?? string.Empty;
        var forms = isInstant ? LocalForms : DayForms;
        if (DateTime.TryParseExact(text, forms, CultureInfo.InvariantCulture, DateTimeStyles.None, out var local) && local >= Calendar.First)
            return new Literal(FactValue.OfWhole(local.Ticks), isInstant, token.ToString());
        const DateTimeStyles zoned = DateTimeStyles.AdjustToUniversal;
        if (isInstant && DateTime.TryParseExact(text, ZonedForms, CultureInfo.InvariantCulture, zoned, out var utc) && utc >= Calendar.First)
            return new Literal(FactValue.OfWhole(utc.Ticks), false, token.ToString());
        return null;
    }
}
