using System;
using System.Globalization;
using System.Linq;
using System.Text.Json;
using Dataverse.Sandbox.Metadata;
using Microsoft.Xrm.Sdk;

namespace Dataverse.Sandbox.WebApi.Writing;

/// <summary>JSON values of a body as values of a column, as strict as the platform: 5 is a number, "5" is not.</summary>
internal static class ColumnJson
{
    /// <summary>The value; null for null.</summary>
    /// <exception cref="FormatException">It is of another type than the column.</exception>
    public static object? Read(Column column, JsonElement value) => value.ValueKind == JsonValueKind.Null ? null : column.Type switch
    {
        ColumnType.String or ColumnType.Memo or ColumnType.EntityName => Text(value),
        ColumnType.Integer => Whole(value),
        ColumnType.BigInt => value.ValueKind == JsonValueKind.Number && value.TryGetInt64(out var big) ? big : throw Wrong(value, "Edm.Int64"),
        ColumnType.Decimal => Number(value),
        ColumnType.Money => new Money(Number(value)),
        ColumnType.Double => value.ValueKind == JsonValueKind.Number && value.TryGetDouble(out var real) && double.IsFinite(real) ? real
            : throw Wrong(value, "Edm.Double"),
        ColumnType.Boolean => Flag(value),
        ColumnType.ManagedProperty => new BooleanManagedProperty(Flag(value)),
        ColumnType.Choice or ColumnType.State or ColumnType.Status => new OptionSetValue(Whole(value)),
        ColumnType.Choices => new OptionSetValueCollection([.. Text(value).Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Select(text => int.TryParse(text, CultureInfo.InvariantCulture, out var option) ? new OptionSetValue(option) : throw Wrong(value, "Edm.String"))]),
        ColumnType.UniqueIdentifier => Id(value),
        ColumnType.DateTime => column.Behavior == DateTimeBehavior.DateOnly ? Day(value)
            : column.Behavior == DateTimeBehavior.UserLocal ? Instant(value) : DateTime.SpecifyKind(Instant(value), DateTimeKind.Unspecified),
        ColumnType.Image or ColumnType.File => value.ValueKind == JsonValueKind.String && value.TryGetBytesFromBase64(out var bytes) ? bytes
            : throw Wrong(value, "Edm.Binary"),
        _ => throw Wrong(value, "nothing: the column has no value of its own"),
    };

    /// <summary>A text.</summary>
    public static string Text(JsonElement value) => value.ValueKind == JsonValueKind.String ? value.GetString()! : throw Wrong(value, "Edm.String");

    /// <summary>A 32-bit whole number.</summary>
    public static int Whole(JsonElement value) =>
        value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out var number) ? number : throw Wrong(value, "Edm.Int32");

    /// <summary>An exact number.</summary>
    public static decimal Number(JsonElement value) =>
        value.ValueKind == JsonValueKind.Number && value.TryGetDecimal(out var number) ? number : throw Wrong(value, "Edm.Decimal");

    /// <summary>True or false.</summary>
    public static bool Flag(JsonElement value) =>
        value.ValueKind is JsonValueKind.True or JsonValueKind.False ? value.GetBoolean() : throw Wrong(value, "Edm.Boolean");

    /// <summary>An id.</summary>
    public static Guid Id(JsonElement value) =>
        value.ValueKind == JsonValueKind.String && Guid.TryParse(value.GetString(), out var id) ? id : throw Wrong(value, "Edm.Guid");

    /// <summary>An instant, UTC.</summary>
    public static DateTime Instant(JsonElement value) =>
        value.ValueKind == JsonValueKind.String && value.GetString() is { Length: >= 10 } text && char.IsAsciiDigit(text[0])
            && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var instant)
            ? instant.UtcDateTime : throw Wrong(value, "Edm.DateTimeOffset");

    private static DateTime Day(JsonElement value) =>
        value.ValueKind == JsonValueKind.String && DateTime.TryParseExact(value.GetString(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None,
            out var day) ? day : throw Wrong(value, "Edm.Date");

    private static FormatException Wrong(JsonElement value, string type)
    {
        var text = value.GetRawText();
        return new FormatException($"Cannot convert the literal '{(text.Length > 60 ? text[..60] + "…" : text)}' to the expected type '{type}'.");
    }
}
