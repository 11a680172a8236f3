using System;
using System.Collections.Generic;
using System.Linq;
using Dataverse.Sandbox.Metadata;
using Dataverse.Sandbox.Query.Model;
using Dataverse.Sandbox.Query.Operators;
using Dataverse.Sandbox.Query.Time;
using Dataverse.Sandbox.Records;

namespace Dataverse.Sandbox.Query.Sql;

/// <summary>One comparison on its way to SQL: the column, and the values as parameters.</summary>
internal sealed class Comparison(Condition condition, Table table, ColumnExpression column, SqlText text, Clock clock, QueryScope scope)
{
    /// <summary>The column as SQL.</summary>
    public string Sql => column.Sql;

    /// <summary>The column.</summary>
    public Column Column => column.Column;

    /// <summary>The table of the column.</summary>
    public Table Table => table;

    /// <summary>The operator.</summary>
    public Operator Operator => condition.Operator;

    /// <summary>The time of the query.</summary>
    public Clock Clock => clock;

    /// <summary>Who asks.</summary>
    public QueryScope Scope => scope;

    /// <summary>A parameter with a value as kept.</summary>
    public string Parameter(object? kept) => text.Parameter(kept);

    /// <summary>A parameter with an id.</summary>
    public string Id(Guid id) => text.Parameter(Stored.Of(id));

    /// <summary>The value at an index as parameter.</summary>
    public string Value(int index = 0) => Converted(condition.Values[index]);

    /// <summary>All values as parameters.</summary>
    public IEnumerable<string> Values() => condition.Values.Select(Converted);

    /// <summary>The value at an index as text.</summary>
    public string Text(int index) => condition.Values[index] as string ?? throw Unfit(condition.Values[index], "text");

    /// <summary>The value at an index as a whole number, whatever the column holds.</summary>
    public int Number(int index, int minimum) =>
        Operand.Whole(condition.Values[index]) is { } number && number >= minimum && number <= int.MaxValue ? (int)number
            : throw Unfit(condition.Values[index], $"a whole number from {minimum}");

    /// <summary>The value as a day of the user.</summary>
    public DateTime Day() => WrittenDate.Read(condition.Values[0]) is { } date ? date.Day(clock.Calendar, Column.Behavior == DateTimeBehavior.UserLocal)
        : throw Unfit(condition.Values[0], "a date such as 2024-05-15");

    /// <summary>The predicate, or the column is empty: the way of all negative operators.</summary>
    public string OrEmpty(string predicate) => $"({predicate} OR {Sql} IS NULL)";

    /// <summary>The column lies within a range of dates.</summary>
    public string Within(Func<Clock, DateRange> range)
    {
        var (from, before) = Ends(range);
        return (from, before) switch
        {
            ({ } start, { } end) => $"({Sql} >= {Seconds(start)} AND {Sql} < {Seconds(end)})",
            ({ } start, null) => $"({Sql} >= {Seconds(start)})",
            (null, { } end) => $"({Sql} < {Seconds(end)})",
            _ => $"({Sql} IS NOT NULL)",
        };
    }

    /// <summary>Fails when the organisation lacks a table or column that the operator reads.</summary>
    public void Require(string name, params string[] columns)
    {
        var found = scope.Catalog.Find(name) ?? throw Fault($"'{Operator.DisplayName}' reads the table '{name}', which this organisation lacks.");
        if (columns.FirstOrDefault(column => found.Find(column) is null) is { } missing)
            throw Fault($"'{Operator.DisplayName}' reads the column '{name}.{missing}', which this organisation lacks.");
    }

    /// <summary>A fault of this condition.</summary>
    public QueryException Fault(string fault) => new(condition.Place, fault);

    private DateRange Ends(Func<Clock, DateRange> range)
    {
        try
        {
            return range(clock);
        }
        catch (Exception outside) when (outside is ArgumentOutOfRangeException or OverflowException)
        {
            var given = string.Join(", ", condition.Values);
            throw Fault($"'{Operator.DisplayName}' with {given} reaches beyond the calendar (years 1 to 9999). Take a smaller number.");
        }
    }

    private string Seconds(Edge edge) => text.Parameter(edge.Seconds(clock.Calendar, Column.Behavior));

    private string Converted(object? value)
    {
        if (value is null) throw Fault($"null is no value to compare '{table.LogicalName}.{Column.LogicalName}' with. Use the operators null and not-null.");
        if (Column.Type == ColumnType.EntityName && Operand.Whole(value) is { } code) value = TableOf(code);
        return text.Parameter(Operand.Of(Column, value, clock.Calendar) ?? throw Unfit(value, Column.Expected()));
    }

    // A column that holds the name of a table can also be asked for its number.
    private string TableOf(long code) => scope.Catalog.Tables.FirstOrDefault(table => table.ObjectTypeCode == code)?.LogicalName
        ?? throw Fault($"'{Column.LogicalName}' holds tables; no table has the number {code}.");

    private QueryException Unfit(object? value, string expected)
    {
        var type = value is null or string ? "" : $" ({value.GetType().Name})";
        return Fault($"'{table.LogicalName}.{Column.LogicalName}' with '{Operator.DisplayName}' takes {expected}; '{value}'{type} is none.");
    }
}
