using System;
using System.Globalization;
using System.Linq;
using Dataverse.Sandbox.Metadata;
using Microsoft.Xrm.Sdk;

namespace Dataverse.Sandbox.Commands;

/// <summary>
/// A column's value as people write it, on the command line, in JSON and in CSV files: numbers with a point, dates as 2026-05-04 or
/// 2026-05-04T10:00:00Z, choices by number or label, several choices separated by commas, references as <c>table:id</c>,
/// <c>table:keycolumn=value</c> or a bare id where the lookup has one target.
/// </summary>
public static class ColumnText
{
    /// <summary>The value, of the SDK's type for that column. Empty text is null.</summary>
    /// <exception cref="FormatException">The text is not a value of that column; the message says what is expected.</exception>
    public static object? Read(Column column, string? text)
    {
        if (string.IsNullOrEmpty(text)) return null;
        return column.Type switch
        {
            ColumnType.UniqueIdentifier => Id(text),
            ColumnType.Integer => Number<int>(text, "a whole number"),
            ColumnType.BigInt => Number<long>(text, "a whole number"),
            ColumnType.Decimal => Number<decimal>(text, "a number"),
            ColumnType.Double => Number<double>(text, "a number"),
            ColumnType.Money => new Money(Number<decimal>(text, "an amount")),
            ColumnType.DateTime => Date(column, text),
            ColumnType.Boolean => Flag(column, text),
            ColumnType.Choice or ColumnType.State or ColumnType.Status => new OptionSetValue(OptionOf(column, text)),
            ColumnType.Choices => new OptionSetValueCollection([.. text
                .Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
                .Select(part => new OptionSetValue(OptionOf(column, part)))]),
            ColumnType.Lookup or ColumnType.Customer or ColumnType.Owner => Reference(column, text),
            ColumnType.Image or ColumnType.File => Convert.FromBase64String(text),
            _ => text,
        };
    }

    /// <summary>
    /// A reference to a row written as <c>table:id</c> or <c>table:keycolumn=value,keycolumn=value</c>; the table may be left out when
    /// <paramref name="table"/> names it.
    /// </summary>
    public static EntityReference Reference(string text, string? table)
    {
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        if (colon > 0) (table, text) = (text[..colon], text[(colon + 1)..]);
        if (table is null) throw new FormatException($"'{text}' does not say of which table. Write table:id.");
        if (Guid.TryParse(text, out var id)) return new EntityReference(table, id);
        var keys = new KeyAttributeCollection();
        foreach (var pair in text.Split(','))
        {
            var parts = pair.Split('=', 2);
            if (parts.Length != 2) throw new FormatException($"'{text}' is neither an id nor keycolumn=value. Write one of the two.");
            keys.Add(parts[0].Trim(), parts[1]);
        }

        return new EntityReference(table, keys);
    }

    private static EntityReference Reference(Column column, string text) => Reference(text, column.Targets.Count == 1 ? column.Targets[0] : null);

    /// <summary>An id.</summary>
    /// <exception cref="FormatException">The text is none.</exception>
    public static Guid Id(string text) =>
        Guid.TryParse(text, out var id) ? id : throw new FormatException($"'{text}' is not a GUID. Write 32 hexadecimal digits with hyphens.");

    /// <summary>A number with a point and without thousands separators.</summary>
    /// <exception cref="FormatException">The text is none.</exception>
    public static T Number<T>(string text, string expected)
        where T : struct, IParsable<T> => T.TryParse(text, CultureInfo.InvariantCulture, out var number) && !text.Contains(',', StringComparison.Ordinal)
            ? number
            : throw new FormatException($"'{text}' is not {expected}. Write digits, with a point for decimals.");

    /// <summary>A date, or a date and time; without a zone it is UTC.</summary>
    /// <exception cref="FormatException">The text is neither.</exception>
    public static DateTime Instant(string text)
    {
        const DateTimeStyles Utc = DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal;
        string[] formats = ["yyyy-MM-dd", "yyyy-MM-ddTHH:mm:ssK", "yyyy-MM-ddTHH:mmK", "yyyy-MM-ddTHH:mm:ss.FFFFFFFK"];
        return DateTime.TryParseExact(text, formats, CultureInfo.InvariantCulture, Utc, out var date) ? date
            : throw new FormatException($"'{text}' is not a date. Write 2026-05-04 or 2026-05-04T10:00:00Z.");
    }

    private static DateTime Date(Column column, string text)
    {
        var date = Instant(text);
        return column.Behavior == DateTimeBehavior.UserLocal ? date : DateTime.SpecifyKind(date, DateTimeKind.Unspecified);
    }

    private static bool Flag(Column column, string text) => text.ToUpperInvariant() switch
    {
        "TRUE" or "1" or "YES" => true,
        "FALSE" or "0" or "NO" => false,
        _ when Labelled(column, text) is { } option => option.Value != 0,
        _ => throw new FormatException($"'{text}' is neither true nor false. Write one of the two."),
    };

    private static int OptionOf(Column column, string text)
    {
        var options = column.Choice?.Options ?? [];
        if (int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) && options.Any(option => option.Value == number))
            return number;
        return Labelled(column, text)?.Value ?? throw new FormatException(
            $"'{text}' is not an option. The options are {string.Join(", ", options.Select(option => $"{option.Label} ({option.Value})"))}.");
    }

    private static Option? Labelled(Column column, string text) =>
        column.Choice?.Options.FirstOrDefault(option => option.Label.Equals(text, StringComparison.OrdinalIgnoreCase));
}
