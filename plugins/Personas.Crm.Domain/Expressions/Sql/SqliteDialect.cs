using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Personas.Crm.Domain.Facts;

namespace Personas.Crm.Domain.Expressions.Sql;

/// <summary>
/// SQLite as the sandbox keeps its tables: numbers with decimals as scaled whole numbers, dates as seconds since 1970, ids as
/// lower-case text, several options as ",1,5,"; collation DATAVERSE and function dv_like are the sandbox's.
/// </summary>
/// <param name="scale">The decimals in the whole number that holds a column, by table and column.</param>
public sealed class SqliteDialect(Func<string, string, int> scale) : SqlDialect
{
    private static readonly DateTime Epoch = new(1970, 1, 1, 0, 0, 0, DateTimeKind.Utc);

    /// <inheritdoc/>
    public override int MostParameters => 32_766;

    /// <inheritdoc/>
    public override string TypeOf(SqlParameter parameter) => parameter.Value switch
    {
        string => "TEXT",
        double => "REAL",
        _ => "INTEGER",
    };

    internal override string ParameterSign => "$";

    internal override string Quote(string name) => $"\"{name.Replace("\"", "\"\"")}\"";

    internal override object Value(in FactValue value, FactType type, int scale) => type switch
    {
        FactType.Decimal or FactType.Money when IsKept(value.AsNumber, Power(scale)) => decimal.ToInt64(value.AsNumber * Power(scale)),
        FactType.Decimal or FactType.Money => (double)value.AsNumber * Math.Pow(10, scale),
        FactType.Text => value.AsText,
        FactType.Reference => value.AsId.ToString("D"),
        FactType.Date or FactType.DateTime => Seconds(value.AsDate),
        FactType.Choices => $",{string.Join(",", value.AsSet)},",
        _ => value.AsWhole,
    };

    internal override int Scale(string table, string column, FactType type) => type is FactType.Decimal or FactType.Money ? scale(table, column) : 0;

    internal override Scalar Column(string sql, FactType type, int scale) => type switch
    {
        FactType.Text => new($"NULLIF({sql}, '')", type),
        FactType.Choices => new($"NULLIF({sql}, ',')", type),
        _ => new(sql, type, scale),
    };

    internal override string Folded(string text) => $"{text} COLLATE DATAVERSE";

    internal override string Ordered(Scalar value) => value.Type == FactType.Text ? $"{value.Sql} COLLATE BINARY" : value.Sql;

    internal override string Like(string text, string pattern) => $"dv_like({text}, {pattern})";

    internal override string HasOption(string set, string option) => $"INSTR({set}, {option}) > 0";

    internal override string Length(string text) => $"LENGTH({text})";

    internal override string Joined(IEnumerable<string> texts) => $"TRIM({string.Join(" || ", texts)}, ' ')";

    internal override string Digits(string number) => $"CAST({number} AS TEXT)";

    internal override string Sum(Scalar value) => $"SUM({value.Sql})";

    internal override string Average(Scalar value) => $"CAST(SUM({value.Sql}) AS REAL) / COUNT({value.Sql})";

    internal override string Year(string date) => Part("%Y", date);

    internal override string Month(string date) => Part("%m", date);

    internal override string DayOfMonth(string date) => Part("%d", date);

    internal override string NextDay(string date) => $"({date} + 86400)";

    internal override string DaysBetween(string from, string to) => $"({Day(to)} - {Day(from)})";

    internal override string Table(IEnumerable<Span> spans) =>
        $"[{string.Join(",", spans.Select(span => $"[{Text(Seconds(span.From))},{Text(Seconds(span.To))},{Text(span.Seconds)}]"))}]";

    internal override string InTable(string date, string table) => $"EXISTS (SELECT 1 {From(date, table)})";

    internal override string Shift(string instant, string table) => $"(SELECT {instant} + t.value ->> 2 {From(instant, table)})";

    private static string From(string date, string table) => $"FROM json_each({table}) AS t WHERE {date} >= t.value ->> 0 AND {date} < t.value ->> 1";

    private static string Part(string part, string date) => $"CAST(STRFTIME('{part}', {date}, 'unixepoch') AS INTEGER)";

    // Whole days since 1970; division alone would round days before it up.
    private static string Day(string date) => $"(CAST(STRFTIME('%s', {date}, 'unixepoch', 'start of day') AS INTEGER) / 86400)";

    // What does not fit the scale lies between two kept numbers, or beyond them all: SQLite compares whole numbers and others exactly.
    private static bool IsKept(decimal number, decimal power) =>
        Math.Abs(number) < long.MaxValue / power && number * power == decimal.Truncate(number * power);

    private static decimal Power(int scale) => (decimal)Math.Pow(10, scale);

    // Whole seconds are kept: a fraction counts up to the next one.
    private static long Seconds(DateTime time) => (long)Math.Ceiling((time.Ticks - Epoch.Ticks) / (decimal)TimeSpan.TicksPerSecond);

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);
}
