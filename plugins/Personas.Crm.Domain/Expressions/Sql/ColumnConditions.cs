using System;
using System.Collections.Generic;
using System.Linq;
using Personas.Crm.Domain.Expressions.Compiled;
using Personas.Crm.Domain.Expressions.Operators;
using Personas.Crm.Domain.Expressions.Tree;
using Personas.Crm.Domain.Facts;
using Personas.Crm.Domain.Values;

namespace Personas.Crm.Domain.Expressions.Sql;

/// <summary>Translates a condition on one value. What an operator means is asked of the table of operators.</summary>
internal sealed class ColumnConditions(Script script)
{
    private Moment Moment => script.Options.Moment;

    /// <summary>The test of the condition or of its negation, at the moment.</summary>
    public ValueTest Test(Condition condition, bool holds)
    {
        var test = condition.Operator.Test(condition.Operand, Moment);
        return holds ? test : test.Not();
    }

    public string Translate(Condition condition, Scalar value, bool holds)
    {
        var isNegative = condition.Operator.HoldsOnMissing;
        var written = Positive(condition, Test(condition, !isNegative), value);
        if (isNegative != holds) return written;
        return written == value.IsThere ? value.IsMissing : $"({value.IsMissing} OR NOT ({written}))";
    }

    public string Compare(Condition condition, Scalar left, Scalar right, bool holds)
    {
        var comparison = Comparison.Of(condition.Operator);
        if (!holds) comparison = comparison.Negated();
        var scale = Math.Max(left.Scale, right.Scale);
        var written = Compare(comparison, Comparable(left, scale), Comparable(right, scale));
        return comparison.OnMissing ? Predicate.Or([written, left.IsMissing, right.IsMissing]) : written;
    }

    private string Positive(Condition condition, ValueTest test, Scalar value) => condition.Operator.Takes switch
    {
        _ when test is WholeTest whole => Ranges(whole, value),
        _ when condition.Operator.OnlyAsked is not null && test is IdSetTest ids => OneOf(ids.Ids, value),
        Takes.One => Compare(Positive(condition.Operator), Comparable(value), Literal(condition, 0, value)),
        Takes.Two => $"({Comparable(value)} >= {Literal(condition, 0, value)} AND {Comparable(value)} <= {Literal(condition, 1, value)})",
        Takes.List => $"{Comparable(value)} IN ({string.Join(", ", condition.Values.Select((_, index) => Literal(condition, index, value)))})",
        Takes.Options => Predicate.Or(condition.Values.Select(option =>
            script.Dialect.HasOption(value.Sql, script.Text($",{option.Value.AsWhole.ToString(System.Globalization.CultureInfo.InvariantCulture)},")))),
        Takes.Pattern => script.Dialect.Like(value.Sql, script.Text(TextMatch.Of(condition.Operator).Pattern(condition.Operand.Text(0)))),
        Takes.FiscalPeriod => script.Dialect.InTable(value.Sql,
            script.Text(script.Dialect.Table(FiscalTable.Of(condition.Operand.Number(0), value.Type, Moment)))),
        _ => value.IsThere,
    };

    private string OneOf(IReadOnlyCollection<Guid> ids, Scalar value) => ids.Count == 0
        ? $"({value.IsMissing} AND {value.IsThere})"
        : $"{value.Sql} IN ({string.Join(", ", ids.Select(id => script.Value(FactValue.OfId(id), value.Type)))})";

    private static Comparison Positive(Operator op) => op.HoldsOnMissing ? Comparison.Of(op).Negated() : Comparison.Of(op);

    private string Ranges(WholeTest test, Scalar value)
    {
        var isDate = value.Type is FactType.Date or FactType.DateTime;
        var single = isDate ? [] : test.Intervals.Where(interval => interval.Low == interval.High).ToList();
        var parts = test.Intervals.Except(single).Select(interval => isDate ? DateRange(interval, value) : Range(interval, value)).ToList();
        if (single.Count == 1) parts.Add($"{value.Sql} = {script.Value(FactValue.OfWhole(single[0].Low), value.Type)}");
        if (single.Count > 1)
            parts.Add($"{value.Sql} IN ({string.Join(", ", single.Select(one => script.Value(FactValue.OfWhole(one.Low), value.Type)))})");
        return Predicate.Or(parts);
    }

    private string Range(Interval interval, Scalar value)
    {
        var ends = new List<string>();
        if (interval.Low > long.MinValue) ends.Add($"{value.Sql} >= {script.Value(FactValue.OfWhole(interval.Low), value.Type)}");
        if (interval.High < long.MaxValue) ends.Add($"{value.Sql} <= {script.Value(FactValue.OfWhole(interval.High), value.Type)}");
        return ends.Count == 0 ? value.IsThere : Predicate.And(ends);
    }

    // Dates are in a range when they are at or after its start and before its end. A day counts from its midnight.
    private string DateRange(Interval interval, Scalar value)
    {
        var ends = new List<string>();
        if (interval.Low > Calendar.First.Ticks) ends.Add($"{value.Sql} >= {Edge(interval.Low, value.Type)}");
        if (interval.High < Calendar.Last.Ticks) ends.Add($"{value.Sql} < {Edge(interval.High + 1, value.Type)}");
        return ends.Count == 0 ? value.IsThere : Predicate.And(ends);
    }

    private string Edge(long ticks, FactType type)
    {
        var part = type == FactType.Date ? ticks % TimeSpan.TicksPerDay : 0;
        return script.Value(FactValue.OfWhole(part == 0 ? ticks : ticks - part + TimeSpan.TicksPerDay), type);
    }

    private string Literal(Condition condition, int index, Scalar value)
    {
        var literal = script.Value(condition.Operand.Value(index, Moment), value.Type, value.Scale);
        return value.Type == FactType.Text ? script.Dialect.Folded(literal) : literal;
    }

    private string Comparable(Scalar value) => value.Type == FactType.Text ? script.Dialect.Folded(value.Sql) : value.Sql;

    private string Comparable(Scalar value, int scale) =>
        value.Scale == scale ? Comparable(value) : $"({value.Sql} * {script.Whole((long)Math.Pow(10, scale - value.Scale))})";

    private static string Compare(Comparison comparison, string left, string right)
    {
        var sign = comparison.OnEqual
            ? comparison.OnLess ? "<=" : comparison.OnMore ? ">=" : "="
            : comparison.OnLess ? comparison.OnMore ? "<>" : "<" : ">";
        return $"{left} {sign} {right}";
    }
}
