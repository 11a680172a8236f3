using System;
using System.Globalization;
using System.Linq;
using Dataverse.Sandbox.Metadata;
using Microsoft.Data.Sqlite;
using Microsoft.Xrm.Sdk;

namespace Dataverse.Sandbox.Records;

/// <summary>
/// How a value of the SDK is kept in SQLite, and back. The one place that knows:
/// GUIDs and lookups as lower-case text (a polymorphic lookup has a second column, <see cref="TypeColumn"/>);
/// money and decimals as whole numbers scaled by the column's precision (exact, summable); dates as whole seconds since 1970-01-01, UTC or
/// zone-less by the column's behaviour; choices columns as text ",1,5," in ascending order; yes/no as 0 and 1.
/// </summary>
public static class Stored
{
    /// <summary>Decimals kept for money, whatever the column shows: as many as Dataverse keeps.</summary>
    public const int MoneyScale = 4;

    /// <summary>The earliest date Dataverse stores.</summary>
    public static readonly DateTime Earliest = new(1753, 1, 1, 0, 0, 0, DateTimeKind.Utc);

    /// <summary>The SQL name of the column that holds the table of a polymorphic reference.</summary>
    public static string TypeColumn(Column column) => column.LogicalName + "_type";

    /// <summary>The SQL type of a column.</summary>
    public static string SqlType(Column column) => column.Type switch
    {
        ColumnType.Integer or ColumnType.BigInt or ColumnType.Decimal or ColumnType.Money or ColumnType.DateTime or ColumnType.Boolean
            or ColumnType.Choice or ColumnType.State or ColumnType.Status => "INTEGER",
        ColumnType.Double => "REAL",
        ColumnType.Image or ColumnType.File => "BLOB",
        _ => "TEXT",
    };

    /// <summary>Decimals of the scaled whole number that holds a decimal or money column.</summary>
    public static int Scale(Column column) => column.Type == ColumnType.Money ? MoneyScale : column.Precision;

    /// <summary>The largest number, and with a minus the smallest, that a decimal or money column can keep.</summary>
    public static decimal Largest(Column column) => long.MaxValue / PowerOfTen(Scale(column));

    /// <summary>A GUID as it is kept.</summary>
    public static string Of(Guid id) => id.ToString("D");

    /// <summary>An instant or a zone-less date and time as it is kept; parts of a second are dropped, as the platform does.</summary>
    public static long Of(DateTime value) => (DateTime.SpecifyKind(value.Kind == DateTimeKind.Local ? value.ToUniversalTime() : value, DateTimeKind.Utc)
        - DateTime.UnixEpoch).Ticks / TimeSpan.TicksPerSecond;

    /// <summary>A number as it is kept in that column.</summary>
    public static long Of(Column column, decimal value) => (long)(Math.Round(value, Scale(column), MidpointRounding.AwayFromZero) * PowerOfTen(Scale(column)));

    /// <summary>The value of the SDK's type, as SQLite keeps it; null stays null. A reference yields its id: its table goes to <see
    /// cref="TypeColumn"/>.</summary>
    public static object? Write(Column column, object? value) => value switch
    {
        null => null,
        Guid id => Of(id),
        EntityReference reference => Of(reference.Id),
        OptionSetValue option => (long)option.Value,
        OptionSetValueCollection options => "," + string.Concat(
            options.Select(option => option.Value).Distinct().Order().Select(option => option.ToString(CultureInfo.InvariantCulture) + ",")),
        Money money => Of(column, money.Value),
        decimal number => Of(column, number),
        bool flag => flag ? 1L : 0L,
        DateTime date when column.Behavior == DateTimeBehavior.DateOnly => Of(DateTime.SpecifyKind(date.Date, DateTimeKind.Utc)),
        DateTime date when column.Behavior == DateTimeBehavior.TimeZoneIndependent => Of(DateTime.SpecifyKind(date, DateTimeKind.Utc)),
        DateTime date => Of(date),
        int number => (long)number,
        BooleanManagedProperty property => property.Value ? 1L : 0L,
        _ => value,
    };

    /// <summary>The value of the SDK's type from a row; null when empty. <paramref name="typeOrdinal"/> is that of <see cref="TypeColumn"/>, or -1.</summary>
    public static object? Read(Column column, SqliteDataReader row, int ordinal, int typeOrdinal = -1)
    {
        if (row.IsDBNull(ordinal)) return null;
        return column.Type switch
        {
            ColumnType.UniqueIdentifier => Guid.ParseExact(row.GetString(ordinal), "D"),
            ColumnType.Integer => checked((int)row.GetInt64(ordinal)),
            ColumnType.BigInt => row.GetInt64(ordinal),
            ColumnType.Decimal => Decimal(column, row.GetInt64(ordinal)),
            ColumnType.Money => new Money(Decimal(column, row.GetInt64(ordinal))),
            ColumnType.Double => row.GetDouble(ordinal),
            ColumnType.DateTime => Date(column, row.GetInt64(ordinal)),
            ColumnType.Boolean => row.GetInt64(ordinal) != 0,
            ColumnType.Choice or ColumnType.State or ColumnType.Status => new OptionSetValue(checked((int)row.GetInt64(ordinal))),
            ColumnType.Choices => Options(row.GetString(ordinal)),
            ColumnType.Lookup or ColumnType.Customer or ColumnType.Owner => new EntityReference(
                typeOrdinal >= 0 && !row.IsDBNull(typeOrdinal) ? row.GetString(typeOrdinal) : column.Targets[0], Guid.ParseExact(row.GetString(ordinal), "D")),
            ColumnType.Image or ColumnType.File => row.GetFieldValue<byte[]>(ordinal),
            _ => row.GetString(ordinal),
        };
    }

    /// <summary>The number that a scaled whole number stands for.</summary>
    public static decimal Decimal(Column column, long scaled) => scaled / PowerOfTen(Scale(column));

    /// <summary>The date that the kept seconds stand for: UTC for user-local columns, unspecified kind for the others.</summary>
    public static DateTime Date(Column column, long seconds)
    {
        var utc = DateTime.UnixEpoch.AddSeconds(seconds);
        return column.Behavior == DateTimeBehavior.UserLocal ? utc : DateTime.SpecifyKind(utc, DateTimeKind.Unspecified);
    }

    /// <summary>The options kept as ",1,5,".</summary>
    public static OptionSetValueCollection Options(string kept)
    {
        var options = new OptionSetValueCollection();
        foreach (var value in kept.Split(',', StringSplitOptions.RemoveEmptyEntries)) options.Add(
            new OptionSetValue(int.Parse(value, CultureInfo.InvariantCulture)));
        return options;
    }

    private static decimal PowerOfTen(int digits) => Powers[digits];

    private static readonly decimal[] Powers = [.. Enumerable.Range(0, 13).Select(digits => (decimal)Math.Pow(10, digits))];
}
