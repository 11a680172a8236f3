using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.RegularExpressions;
using Newtonsoft.Json.Linq;

namespace Dataverse.Sandbox.Load;

/// <summary>Where the text of one cell comes from.</summary>
public abstract partial record CellSource
{
    /// <summary>The text for a row of the file; null leaves the column empty.</summary>
    /// <exception cref="FormatException">The row has no usable value; the message names the CSV column.</exception>
    public abstract string? For(SourceRow row);

    /// <summary>The CSV columns it reads, so that a missing one is found before the first row.</summary>
    public abstract IEnumerable<string> Reads { get; }

    /// <summary>Reads a source from the map.</summary>
    /// <exception cref="FormatException">It is none of from, value, template, first, or has properties that do not belong to it.</exception>
    public static CellSource Read(JToken json)
    {
        if (json is not JObject source) throw new FormatException("This is not an object. Write { \"from\": \"column\" }.");
        var kind = source.Properties().Select(property => property.Name).FirstOrDefault(name => name is "from" or "value" or "template" or "first");
        return kind switch
        {
            "from" => From(source),
            "value" => new Constant(TextOrNull(Only(source, "value")["value"]!)),
            "template" => new Template(TextOf(Only(source, "template")["template"]!)),
            "first" => new First([.. List(Only(source, "first")["first"]!).Select(Case)]),
            _ => throw new FormatException("It does not say where the value comes from. Write one of from, value, template, first."),
        };
    }

    private static CellSource From(JObject source)
    {
        Only(source, "from", "values", "as", "days");
        var from = TextOf(source["from"]!);
        if (source["as"] is { } form)
            return TextOf(form) == "years-ago" ? new YearsAgo(from, DaysBack(source))
                : throw new FormatException($"'{form}' is unknown. The only form is years-ago.");
        if (source["values"] is not { } translations) return new Cell(from, null);
        var values = new Dictionary<string, string?>(StringComparer.OrdinalIgnoreCase);
        foreach (var one in Object(translations).Properties())
            if (!values.TryAdd(one.Name, TextOrNull(one.Value))) throw new FormatException($"'{one.Name}' is translated twice.");
        return new Cell(from, values);
    }

    private static (IReadOnlyList<RowTest> If, CellSource Then) Case(JToken json)
    {
        var tests = json is JObject && json["if"] is { } test ? Object(test).Properties().SelectMany(RowTest.Read).ToList() : [];
        var then = (JObject)Object(json).DeepClone();
        then.Remove("if");
        return (tests, Read(then));
    }

    private static JObject Only(JObject source, params string[] known) =>
        source.Properties().FirstOrDefault(property => !known.Contains(property.Name)) is { } other
        ? throw new FormatException($"'{other.Name}' does not belong beside '{known[0]}'.")
        : source;

    private static int DaysBack(JObject source) => source["days"] is not { } days ? 0
        : int.TryParse(TextOf(days), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number
        : throw new FormatException($"'{days}' is not a whole number of days.");

    private static JObject Object(JToken token) =>
        token as JObject ?? throw new FormatException($"'{token}' is not an object. Write {{ \"name\": \"value\" }}.");

    private static JArray List(JToken token) => token as JArray ?? throw new FormatException($"'{token}' is not a list. Write [ {{ … }}, {{ … }} ].");

    private static string? TextOrNull(JToken token) => token.Type == JTokenType.Null ? null : TextOf(token);

    private static string TextOf(JToken token) => token is JValue { Value: { } value }
        ? Convert.ToString(value, CultureInfo.InvariantCulture)!
        : throw new FormatException($"'{token}' is not a text.");

    private sealed record Cell(string Column, Dictionary<string, string?>? Values) : CellSource
    {
        public override IEnumerable<string> Reads => [Column];

        public override string? For(SourceRow row)
        {
            var text = row[Column];
            if (Values is null) return text;
            return Values.TryGetValue(text, out var value)
                ? value
                : throw new FormatException($"'{text}' of column '{Column}' is not among the values of the map: {string.Join(", ", Values.Keys)}.");
        }
    }

    private sealed record Constant(string? Value) : CellSource
    {
        public override IEnumerable<string> Reads => [];

        public override string? For(SourceRow row) => Value;
    }

    private sealed partial record Template(string Text) : CellSource
    {
        public override IEnumerable<string> Reads => Slot().Matches(Text).Select(match => match.Groups[1].Value).Where(name => name != "row");

        public override string? For(SourceRow row) => Slot().Replace(Text, match => match.Groups[1].Value == "row"
            ? row.Number.ToString(match.Groups[2].Success ? match.Groups[2].Value : "0", CultureInfo.InvariantCulture)
            : row[match.Groups[1].Value]);

        [GeneratedRegex(@"\{(\w+)(?::(\w+))?\}")]
        private static partial Regex Slot();
    }

    private sealed record First(IReadOnlyList<(IReadOnlyList<RowTest> If, CellSource Then)> Cases) : CellSource
    {
        public override IEnumerable<string> Reads => Cases.SelectMany(one => one.If.Select(test => test.Column).Concat(one.Then.Reads));

        public override string? For(SourceRow row) => Cases.FirstOrDefault(one => one.If.All(test => test.Holds(row))).Then?.For(row);
    }

    private sealed record YearsAgo(string Column, int Days) : CellSource
    {
        public override IEnumerable<string> Reads => [Column];

        public override string? For(SourceRow row) => int.TryParse(row[Column], NumberStyles.None, CultureInfo.InvariantCulture, out var years) && years < 200
            ? row.Today.AddYears(-years).AddDays(-Days).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
            : throw new FormatException($"'{row[Column]}' of column '{Column}' is not a whole number of years.");
    }
}
