using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Personas.Crm.Domain.Facts;

namespace Personas.Crm.Domain.Expressions.Sql;

/// <summary>
/// Transact-SQL. Instants are kept in UTC, ids as <c>uniqueidentifier</c>, yes/no as <c>bit</c>, several options as text with commas
/// or semicolons between, all as Dataverse's own exports do. Averages have ten decimals.
/// </summary>
public sealed class TransactSqlDialect : SqlDialect
{
    private readonly string _collation;
    private readonly string _characters;

    private TransactSqlDialect(string collation, string characters)
    {
        _collation = collation;
        _characters = characters;
    }

    /// <summary>SQL Server 2016 and later, and Azure SQL.</summary>
    public static TransactSqlDialect SqlServer { get; } = new("Latin1_General_100_BIN2", "Latin1_General_100_CI_AS_SC");

    /// <summary>Warehouses and SQL endpoints of Microsoft Fabric, whose texts are UTF-8.</summary>
    public static TransactSqlDialect Fabric { get; } = new("Latin1_General_100_BIN2_UTF8", "Latin1_General_100_BIN2_UTF8");

    /// <inheritdoc/>
    public override int MostParameters => 2098;

    // Plain datetime would round, varchar would lose letters; a text longer than 4,000 is a calendar that comes along as JSON.
    /// <inheritdoc/>
    public override string TypeOf(SqlParameter parameter) => parameter.Type switch
    {
        FactType.Boolean => "bit",
        FactType.Decimal or FactType.Money => "decimal(38, 10)",
        FactType.Reference => "uniqueidentifier",
        FactType.Date => "date",
        FactType.DateTime => "datetime2(6)",
        FactType.Text or FactType.Choices => parameter.Value is string { Length: > 4000 } ? "nvarchar(max)" : "nvarchar(4000)",
        _ => "bigint",
    };

    internal override string ParameterSign => "@p";

    internal override string Quote(string name) => $"[{name.Replace("]", "]]")}]";

    internal override object Value(in FactValue value, FactType type, int scale) => type switch
    {
        FactType.Boolean => value.AsWhole != 0,
        FactType.Decimal or FactType.Money => value.AsNumber,
        FactType.Text => value.AsText,
        FactType.Reference => value.AsId,
        FactType.Date or FactType.DateTime => value.AsDate,
        FactType.Choices => string.Join(",", value.AsSet),
        _ => value.AsWhole,
    };

    // SQL Server ignores spaces at the end when it compares, so that "=" would take blanks for nothing.
    internal override Scalar Column(string sql, FactType type, int scale) =>
        new(type is FactType.Text or FactType.Choices ? $"CASE WHEN DATALENGTH({sql}) > 0 THEN {sql} END" : sql, type);

    // The character behind the text, lower than any that texts have, makes spaces at the end count.
    internal override string Folded(string text) => $"UPPER({text}) COLLATE {_collation} + CHAR(1)";

    internal override string Ordered(Scalar value) => value.Type switch
    {
        FactType.Text or FactType.Choices => $"{value.Sql} COLLATE {_collation}",
        FactType.Reference => $"CAST({value.Sql} AS char(36))",
        _ => value.Sql,
    };

    internal override string Like(string text, string pattern) => $"UPPER({text}) COLLATE {_collation} LIKE UPPER({pattern}) COLLATE {_collation}";

    internal override string HasOption(string set, string option) => $"CHARINDEX({option}, ',' + REPLACE({set}, ';', ',') + ',') > 0";

    // LEN passes over spaces at the end, and counts an emoji as one only under a collation that knows it.
    internal override string Length(string text) => $"LEN(({text}) COLLATE {_characters} + '.') - 1";

    internal override string Joined(IEnumerable<string> texts) => $"LTRIM(RTRIM({string.Join(" + ", texts)}))";

    internal override string Digits(string number) => $"CAST({number} AS varchar(20))";

    internal override string Sum(Scalar value) => $"SUM({Wide(value)})";

    internal override string Average(Scalar value) => $"AVG(CAST({value.Sql} AS decimal(38, 10)))";

    internal override string Year(string date) => $"YEAR({date})";

    internal override string Month(string date) => $"MONTH({date})";

    internal override string DayOfMonth(string date) => $"DAY({date})";

    internal override string NextDay(string date) => $"DATEADD(day, 1, {date})";

    internal override string DaysBetween(string from, string to) => $"DATEDIFF(day, {from}, {to})";

    internal override string Table(IEnumerable<Span> spans) =>
        $"[{string.Join(",", spans.Select(span => $"[\"{Text(span.From)}\",\"{Text(span.To)}\",{span.Seconds.ToString(CultureInfo.InvariantCulture)}]"))}]";

    internal override string InTable(string date, string table) => $"EXISTS (SELECT 1 FROM {Spans(table)} WHERE {date} >= t.f AND {date} < t.u)";

    internal override string Shift(string instant, string table) =>
        $"(SELECT DATEADD(second, t.s, {instant}) FROM {Spans(table)} WHERE {instant} >= t.f AND {instant} < t.u)";

    private static string Spans(string table) => $"OPENJSON({table}) WITH (f datetime2(0) '$[0]', u datetime2(0) '$[1]', s int '$[2]') AS t";

    private static string Wide(Scalar value) => value.Type == FactType.Integer ? $"CAST({value.Sql} AS bigint)" : value.Sql;

    private static string Text(DateTime time) => time.ToString("yyyy-MM-ddTHH:mm:ss", CultureInfo.InvariantCulture);
}
