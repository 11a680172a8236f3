using System;
using System.Globalization;
using Newtonsoft.Json.Linq;
using Personas.Crm.Domain.Expressions.Operators;
using Personas.Crm.Domain.Facts;

namespace Personas.Crm.Domain.Expressions.Fetch.Import;

/// <summary>Values of FetchXML, which are texts, as expressions write them. What cannot be read stays a text, and is refused as one.</summary>
internal static class FetchValue
{
    private static readonly string[] Times =
    [
        "yyyy-MM-ddTHH:mm", "yyyy-MM-ddTHH:mm:ss", "yyyy-MM-ddTHH:mm:ss.FFFFFFF", "yyyy-MM-dd HH:mm", "yyyy-MM-dd HH:mm:ss", "yyyy-MM-dd HH:mm:ss.FFFFFFF",
    ];

    public static JToken Read(string text, Takes takes, FactType type) => takes switch
    {
        Takes.Count or Takes.FiscalYear or Takes.FiscalPeriod or Takes.FiscalPeriodAndYear => Whole(text),
        Takes.Options => Whole(text),
        // The day as it is written, whatever its time and zone.
        Takes.Day when text.Length > 10 && text[10] is 'T' or ' ' => new JValue(text.Substring(0, 10)),
        _ => Read(text, type),
    };

    private static JValue Read(string text, FactType type) => type switch
    {
        FactType.Boolean when text.Trim() is "1" || IsWord(text, "true") => new JValue(true),
        FactType.Boolean when text.Trim() is "0" || IsWord(text, "false") => new JValue(false),
        FactType.Integer or FactType.Choice => Whole(text),
        FactType.Decimal or FactType.Money when Whole(text) is { Type: JTokenType.Integer } whole => whole,
        FactType.Decimal or FactType.Money when decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) => new JValue(number),
        FactType.Reference when Guid.TryParse(text, out var id) => new JValue(id.ToString("D")),
        FactType.Date => new JValue(IsMidnight(text) ? text.Substring(0, 10) : text),
        FactType.DateTime => new JValue(Instant(text.Trim())),
        _ => new JValue(text),
    };

    private static JValue Whole(string text) =>
        long.TryParse(text, NumberStyles.Integer, CultureInfo.InvariantCulture, out var whole) ? new JValue(whole) : new JValue(text);

    private static bool IsWord(string text, string word) => string.Equals(text.Trim(), word, StringComparison.OrdinalIgnoreCase);

    private static bool IsMidnight(string text) =>
        DateTime.TryParseExact(text.TrimEnd('Z'), Times, CultureInfo.InvariantCulture, DateTimeStyles.None, out var time) && time.TimeOfDay == TimeSpan.Zero;

    private static string Instant(string text)
    {
        if (DateTime.TryParseExact(text, Times, CultureInfo.InvariantCulture, DateTimeStyles.None, out var local))
            return local.ToString("yyyy-MM-ddTHH:mm:ss", CultureInfo.InvariantCulture);
        var zoned = Array.ConvertAll(Times, form => form + "K");
        return DateTime.TryParseExact(text, zoned, CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal, out var utc)
            ? utc.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture)
            : text;
    }
}
