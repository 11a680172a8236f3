using System.Collections.Generic;
using Personas.Crm.Domain.Facts;

namespace Personas.Crm.Domain.Expressions.Sql;

/// <summary>How one kind of database writes what ANSI SQL leaves open, and keeps values. Immutable; shared by all translations.</summary>
public abstract class SqlDialect
{
    private protected SqlDialect() { }

    /// <summary>The most values that a query may have.</summary>
    public abstract int MostParameters { get; }

    /// <summary>The type in which a value is to be declared, so that the database compares as the query means it.</summary>
    public abstract string TypeOf(SqlParameter parameter);

    internal abstract string ParameterSign { get; }

    internal abstract string Quote(string name);

    /// <summary>A value as the driver takes it.</summary>
    internal abstract object Value(in FactValue value, FactType type, int scale);

    /// <summary>The decimals in the whole number that holds a column.</summary>
    internal virtual int Scale(string table, string column, FactType type) => 0;

    /// <summary>A column whose empty values are NULL.</summary>
    internal abstract Scalar Column(string sql, FactType type, int scale);

    /// <summary>A text as it is compared: without regard to case, by its characters' numbers.</summary>
    internal abstract string Folded(string text);

    /// <summary>A value as ties between rows are broken: with regard to case.</summary>
    internal abstract string Ordered(Scalar value);

    internal abstract string Like(string text, string pattern);

    /// <summary>Whether a set has an option, which is written between commas.</summary>
    internal abstract string HasOption(string set, string option);

    /// <summary>The number of characters of a text.</summary>
    internal abstract string Length(string text);

    /// <summary>Texts one behind the other, without spaces at both ends.</summary>
    internal abstract string Joined(IEnumerable<string> texts);

    /// <summary>A whole number as text.</summary>
    internal abstract string Digits(string number);

    internal abstract string Sum(Scalar value);

    internal abstract string Average(Scalar value);

    internal abstract string Year(string date);

    internal abstract string Month(string date);

    internal abstract string DayOfMonth(string date);

    internal abstract string NextDay(string date);

    internal abstract string DaysBetween(string from, string to);

    /// <summary>Spans of time as JSON that <see cref="InTable"/> and <see cref="Shift"/> read.</summary>
    internal abstract string Table(IEnumerable<Span> spans);

    internal abstract string InTable(string date, string table);

    /// <summary>A time moved by the seconds of the span that it is in.</summary>
    internal abstract string Shift(string instant, string table);
}
