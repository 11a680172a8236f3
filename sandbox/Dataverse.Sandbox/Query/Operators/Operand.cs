using System;
using System.Globalization;
using Dataverse.Sandbox.Metadata;
using Dataverse.Sandbox.Query.Time;
using Dataverse.Sandbox.Records;
using Microsoft.Xrm.Sdk;

namespace Dataverse.Sandbox.Query.Operators;

/// <summary>Turns the value of a condition into what the column keeps, so that the database compares like with like.</summary>
internal static class Operand
{
    /// <summary>The kept value; null when the value is not one of the column's type.</summary>
    /// <param name="column">The column compared with.</param>
    /// <param name="value">Text of FetchXML, or a value of the SDK.</param>
    /// <param name="calendar">The time zone of dates without one.</param>
    public static object? Of(Column column, object? value, UserCalendar calendar) => column.Type switch
    {
        ColumnType.String or ColumnType.Memo or ColumnType.EntityName => value as string,
        ColumnType.Integer or ColumnType.BigInt => Whole(value),
        ColumnType.Decimal or ColumnType.Money => Number(value) is { } number ? Scaled(column, number) : null,
        ColumnType.Double => Floating(value),
        ColumnType.DateTime => WrittenDate.Read(value) is { } date ? Seconds(column, date, calendar) : null,
        ColumnType.Boolean => Flag(value),
        ColumnType.Choice or ColumnType.State or ColumnType.Status => Whole(value is OptionSetValue option ? option.Value : value),
        ColumnType.Choices => Whole(value is OptionSetValue option ? option.Value : value) is { } chosen ? $",{chosen}," : null,
        ColumnType.UniqueIdentifier or ColumnType.Lookup or ColumnType.Customer or ColumnType.Owner => Id(value),
        _ => null,
    };

    /// <summary>A whole number; null when the value is none.</summary>
    public static long? Whole(object? value) => value switch
    {
        int number => number,
        long number => number,
        short number => number,
        byte number => number,
        Enum member => Convert.ToInt64(member, CultureInfo.InvariantCulture),
        string text => long.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite,
            CultureInfo.InvariantCulture, out var number) ? number : null,
        _ => null,
    };

    private static decimal? Number(object? value) => value switch
    {
        decimal number => number,
        Money money => money.Value,
        double number when Math.Abs(number) < 1e28 => (decimal)number,
        float number when Math.Abs(number) < 1e28 => (decimal)number,
        string text => decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : null,
        _ => Whole(value),
    };

    // A value with more decimals than the column keeps lies between two kept numbers; as a floating number it stays there.
    private static object Scaled(Column column, decimal number)
    {
        var scale = (decimal)Math.Pow(10, Stored.Scale(column));
        if (Math.Abs(number) <= long.MaxValue / scale && decimal.IsInteger(number * scale)) return (long)(number * scale);
        return (double)number * (double)scale;
    }

    private static object? Floating(object? value) => value switch
    {
        double number => number,
        float number => (double)number,
        string text => double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : null,
        _ => Number(value) is { } number ? (double)number : null,
    };

    private static object Seconds(Column column, WrittenDate date, UserCalendar calendar)
    {
        var time = column.Behavior switch
        {
            DateTimeBehavior.UserLocal => date.ToUtc(calendar),
            DateTimeBehavior.DateOnly => date.Wall.Date,
            _ => date.Wall,
        };
        var ticks = time.Ticks - DateTime.UnixEpoch.Ticks;
        return ticks % TimeSpan.TicksPerSecond == 0 ? (object)(ticks / TimeSpan.TicksPerSecond) : (double)ticks / TimeSpan.TicksPerSecond;
    }

    private static object? Flag(object? value) => value switch
    {
        bool flag => flag ? 1L : 0L,
        "1" or 1 or OptionSetValue { Value: 1 } => 1L,
        "0" or 0 or OptionSetValue { Value: 0 } => 0L,
        string text => bool.TryParse(text, out var flag) ? flag ? 1L : 0L : null,
        _ => null,
    };

    private static string? Id(object? value) => value switch
    {
        Guid id => Stored.Of(id),
        EntityReference reference => Stored.Of(reference.Id),
        string text => Guid.TryParse(text, out var id) ? Stored.Of(id) : null,
        _ => null,
    };
}
