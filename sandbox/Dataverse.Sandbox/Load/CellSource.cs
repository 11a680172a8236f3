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
            "value" => new Constant(Only(source, "value").Value<string>("value")),
            "template" => new Template(Only(source, "template").Value<string>("template") ?? ""),
            "first" => new First([.. Only(source, "first")["first"]!.OfType<JObject>().Select(Case)]),
            _ => throw new FormatException("It does not say where the value comes from. Write one of from, value, template, first."),
        };
    }

    private static CellSource From(JObject source)
    {
        Only(source, "from", "values", "as", "days");
        var from = source.Value<string>("from")!;
        if (source["as"] is { } form)
            return form.Value<string>() == "years-ago" ? new YearsAgo(from, source.Value<int?>("days") ?? 0)
                : throw new FormatException($"'{form}' is unknown. The only form is years-ago.");
        var values = (source["values"] as JObject)?.Properties().ToDictionary(
            property => property.Name, property => property.Value.Value<string>(), StringComparer.OrdinalIgnoreCase);
        return new Cell(from, values);
    }

    private static (IReadOnlyList<RowTest> If, CellSource Then) Case(JObject json)
    {
        var tests = (json["if"] as JObject)?.Properties().SelectMany(RowTest.Read).ToList() ?? [];
        var then = (JObject)json.DeepClone();
        then.Remove("if");
        return (tests, Read(then));
    }

    private static JObject Only(JObject source, params string[] known) =>
        source.Properties().FirstOrDefault(property => !known.Contains(property.Name)) is { } other
        ? throw new FormatException($"'{other.Name}' does not belong beside '{known[0]}'.")
        : source;

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
