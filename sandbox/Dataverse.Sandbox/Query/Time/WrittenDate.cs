using System;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Dataverse.Sandbox.Query.Time;

/// <summary>A date as a query writes it: text, or a value of the SDK.</summary>
/// <param name="Wall">The date and time as written, whatever the zone.</param>
/// <param name="Instant">The instant (UTC), when the zone is written; null when it is not.</param>
/// <param name="IsText">Whether it is text: then a time without zone is the user's; a date of the SDK without zone is UTC, as when it is stored.</param>
internal readonly partial record struct WrittenDate(DateTime Wall, DateTime? Instant, bool IsText)
{
    /// <summary>Reads a date; null when it is none.</summary>
    public static WrittenDate? Read(object? value) => value switch
    {
        DateTime { Kind: DateTimeKind.Unspecified } date => new(date, null, false),
        DateTime date => new(date, date.ToUniversalTime(), false),
        string text => Read(text.Trim()),
        _ => null,
    };

    /// <summary>The instant that is meant.</summary>
    public DateTime ToUtc(UserCalendar calendar) => Instant ?? (IsText ? calendar.ToUtc(Wall) : DateTime.SpecifyKind(Wall, DateTimeKind.Utc));

    /// <summary>The day that is meant: in a column with time zone that of the user, otherwise the one written.</summary>
    public DateTime Day(UserCalendar calendar, bool isUserLocal) => Instant is { } instant && isUserLocal ? calendar.ToLocal(instant).Date : Wall.Date;

    private static WrittenDate? Read(string text)
    {
        if (!Iso().IsMatch(text)) return null;
        if (!Zone().IsMatch(text))
            return DateTime.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.None, out var local) ? new(local, null, true) : null;
        return DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.None, out var instant)
            ? new(instant.DateTime, instant.UtcDateTime, true) : null;
    }

    [GeneratedRegex(@"^\d{4}-\d{1,2}-\d{1,2}([T ]\d{1,2}:\d{2}(:\d{2}(\.\d{1,7})?)?\s?(Z|[+-]\d{2}:?\d{2})?)?$", RegexOptions.IgnoreCase)]
    private static partial Regex Iso();

    [GeneratedRegex(@":\d{2}.*(Z|[+-]\d{2}:?\d{2})$", RegexOptions.IgnoreCase)]
    private static partial Regex Zone();
}
