using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using Personas.Crm.Domain.Values;

namespace Personas.Crm.Domain.Tests.Laws;

/// <summary>One line of a case table: for this customer, at this moment, the expression has this verdict.</summary>
/// <param name="Line">File and line, to find it again.</param>
/// <param name="Source">Where the truth comes from: the comment above the group.</param>
/// <param name="Moment">The moment of the group.</param>
/// <param name="Expression">The expression as JSON.</param>
/// <param name="Customer">The customer's columns; <c>payments</c> holds related rows, <c>employer</c> the account.</param>
/// <param name="Holds">The verdict.</param>
public sealed record LawCase(string Line, string Source, Moment Moment, string Expression, JObject Customer, bool Holds)
{
    /// <summary>
    /// Reads the tables: <c># source</c>, <c>@ instant zone [fiscal-month/day period [first day of the week]]</c>, and
    /// <c>node | customer | verdict</c>.
    /// </summary>
    public static IEnumerable<LawCase> All(string pattern = "*.cases") => Files(pattern).SelectMany(file => Read(file, Of));

    /// <summary>
    /// Reads the tables of ranges: <c>condition on one date | where it begins | where it ends, the first value that is outside</c>,
    /// with <c>-</c> for an open side. Each line is a case at both sides of both ends.
    /// </summary>
    public static IEnumerable<LawCase> Edges() => Files("*.edges").SelectMany(file => Read(file, EdgesOf));

    /// <summary>A short name for lists of tests.</summary>
    public override string ToString() => $"{Line} {Source}";

    private static IOrderedEnumerable<string> Files(string pattern) =>
        Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "Laws", "Cases"), pattern).OrderBy(file => file, StringComparer.Ordinal);

    private static IEnumerable<LawCase> Read(string file, Func<string, string, Moment, string[], IEnumerable<LawCase>> of)
    {
        var source = string.Empty;
        var moment = Asking.At(Moment.InUtc(new DateTime(2024, 5, 15, 15, 30, 0)));
        var number = 0;
        foreach (var line in File.ReadLines(file))
        {
            number++;
            if (line.StartsWith('#')) source = line[1..].Trim();
            else if (line.StartsWith('@')) moment = At(line[1..].Trim().Split(' '));
            else if (line.Trim().Length > 0)
                foreach (var law in of($"{Path.GetFileName(file)}:{number}", source, moment, line.Split('|').Select(part => part.Trim()).ToArray()))
                    yield return law;
        }
    }

    private static IEnumerable<LawCase> EdgesOf(string line, string source, Moment moment, string[] parts)
    {
        var fact = (string)Parse(parts[0])["fact"]!;
        foreach (var (edge, inside) in new[] { (parts[1], true), (parts[2], false) }.Where(end => end.Item1 != "-"))
            foreach (var law in new[] { (edge, inside), (Before(edge), !inside) })
                yield return Of(line, source, moment, [parts[0], $$"""{"{{fact}}":"{{law.Item1}}"}""", law.Item2 ? "true" : "false"]).Single();
    }

    // The second, or of a day the day, before.
    private static string Before(string edge)
    {
        var time = DateTime.Parse(edge, CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal);
        return edge.EndsWith('Z') ? time.AddSeconds(-1).ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture)
            : time.AddDays(-1).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
    }

    private static IEnumerable<LawCase> Of(string line, string source, Moment moment, string[] parts)
    {
        if (parts.Length != 3) throw new FormatException($"{line}: write node | customer | verdict.");
        var expression = Parse(parts[0]);
        expression.AddFirst(new JProperty("version", 1));
        yield return new LawCase(line, source, moment, expression.ToString(Formatting.None), Parse(parts[1]), bool.Parse(parts[2]));
    }

    private static JObject Parse(string json)
    {
        using var reader = new JsonTextReader(new StringReader(json)) { DateParseHandling = DateParseHandling.None,
            FloatParseHandling = FloatParseHandling.Decimal };
        return JObject.Load(reader);
    }

    private static Moment At(string[] parts)
    {
        var zone = TimeZoneInfo.FindSystemTimeZoneById(parts[1]);
        var fiscal = parts.Length < 4
            ? FiscalCalendar.Default
            : new FiscalCalendar(Number(parts[2].Split('/')[0]), Number(parts[2].Split('/')[1]), Enum.Parse<FiscalPeriodKind>(parts[3]));
        var written = DateTime.Parse(parts[0], CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal);
        var utc = parts[0].EndsWith('Z') ? written : TimeZoneInfo.ConvertTimeToUtc(written, zone);
        return Asking.At(new Moment(utc, zone, fiscal, parts.Length > 4 ? Enum.Parse<DayOfWeek>(parts[4]) : DayOfWeek.Sunday));
    }

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);
}
