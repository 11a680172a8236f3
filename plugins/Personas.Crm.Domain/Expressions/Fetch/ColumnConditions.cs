using System.Collections.Generic;
using System.Linq;
using System.Xml.Linq;
using Personas.Crm.Domain.Expressions.Compiled;
using Personas.Crm.Domain.Expressions.Operators;
using Personas.Crm.Domain.Expressions.Tree;
using Personas.Crm.Domain.Facts;

namespace Personas.Crm.Domain.Expressions.Fetch;

/// <summary>Translates a condition on one column.</summary>
internal sealed class ColumnConditions(FetchOptions options, ResidueList residue)
{
    public XElement? Translate(Condition condition, FetchColumn column, bool holds)
    {
        var isAbsolute = !holds || options.Dates == FetchDates.AtTheMoment;
        if (isAbsolute && IsDate(column.Type) && condition.Operator.NeedsMoment(condition.Operand) && Test(condition, holds) is WholeTest ranges)
            return Ranges(ranges, column);
        if (isAbsolute && condition.Operator.OnlyAsked is not null && options.Moment.Caller is not null) return Asked(condition, column, holds);
        if (holds) return Written(condition, condition.Operator, column);
        if (condition.Operator.Opposite is { } opposite) return Written(condition, opposite, column);
        if (!condition.Operator.ComparesFacts) return residue.Add(condition, $"FetchXML has no negation of '{condition.Operator.Name}'.");
        var complement = Comparison.Of(condition.Operator).Negated().Operator();
        return Filters.Or([Written(condition, complement, column), column.Condition("null")]);
    }

    public XElement? Compare(Condition condition, FetchColumn left, FetchColumn right, bool holds)
    {
        if (left.Type != right.Type) return residue.Add(condition, "FetchXML compares columns of one type only.");
        if (left.Alias is not null && right.Alias is not null && left.Alias != right.Alias)
            return residue.Add(condition, "FetchXML does not compare columns of two linked tables.");
        var comparison = Comparison.Of(condition.Operator);
        if (!holds) comparison = comparison.Negated();
        var compared = left.Alias is not null && right.Alias is null
            ? right.Compare(comparison.Mirrored().Operator().Name, left)
            : left.Compare(comparison.Operator().Name, right);
        return comparison.OnMissing ? Filters.Or([compared, left.Condition("null"), right.Condition("null")]) : compared;
    }

    /// <summary>The test of the condition or of its negation, at the moment.</summary>
    public ValueTest Test(Condition condition, bool holds)
    {
        var test = condition.Operator.Test(condition.Operand, options.Moment);
        return holds ? test : test.Not();
    }

    // Who asked, and how the hierarchy stood then, as ids.
    private XElement Asked(Condition condition, FetchColumn column, bool holds)
    {
        var isNegative = condition.Operator.HoldsOnMissing;
        var isIn = holds != isNegative;
        if (Test(condition, holds: !isNegative) is not IdSetTest test)
            return column.Condition(isIn ? "eq" : "ne", Filters.Value(FactValue.OfWhole(options.Moment.Caller!.Language), FactType.Integer));
        // A list must hold something; no row has the empty id.
        var ids = test.Ids.Count == 0 ? [System.Guid.Empty] : test.Ids;
        return column.ListCondition(isIn ? "in" : "not-in", ids.Select(id => id.ToString("D")));
    }

    /// <summary>A date column in some of several ranges.</summary>
    private static XElement Ranges(WholeTest test, FetchColumn column)
    {
        var parts = test.Intervals.Select(interval => Range(interval, column)).ToList();
        if (test.HoldsOnMissing) parts.Add(column.Condition("null"));
        // A range without any day: no row can be in it.
        return parts.Count == 0 ? Filters.And([column.Condition("null"), column.Condition("not-null")]) : Filters.Or(parts);
    }

    private static XElement Range(Interval interval, FetchColumn column)
    {
        var ends = new List<XElement>();
        var isDay = column.Type == FactType.Date;
        if (interval.Low > Values.Calendar.First.Ticks)
            ends.Add(column.Condition("ge", isDay ? Filters.Day(CeilingDay(interval.Low)) : Filters.Instant(interval.Low)));
        if (interval.High < Values.Calendar.Last.Ticks)
            ends.Add(isDay ? column.Condition("le", Filters.Day(new(interval.High))) : column.Condition("lt", Filters.Instant(interval.High + 1)));
        return ends.Count == 0 ? column.Condition("not-null") : ends.Count == 1 ? ends[0] : Filters.And(ends);
    }

    private static System.DateTime CeilingDay(long ticks)
    {
        var day = new System.DateTime(ticks).Date;
        return day.Ticks == ticks ? day : day.AddDays(1);
    }

    private XElement Written(Condition condition, Operator op, FetchColumn column)
    {
        var values = condition.Values.Select((literal, index) => Value(condition, literal, index)).ToList();
        var isList = op.Takes is Takes.Two or Takes.List or Takes.Options or Takes.FiscalPeriodAndYear;
        return isList ? column.ListCondition(op.Name, values) : column.Condition(op.Name, [.. values]);
    }

    private string Value(Condition condition, Literal literal, int index) => condition.Operator.Takes switch
    {
        Takes.Count or Takes.FiscalYear or Takes.FiscalPeriod or Takes.FiscalPeriodAndYear => Filters.Value(literal.Value, FactType.Integer),
        Takes.Options => Filters.Value(literal.Value, FactType.Choice),
        Takes.Day => Filters.Day(condition.Operand.Day(index, options.Moment)),
        _ => Filters.Value(condition.Operand.Value(index, options.Moment), condition.Subject.Type),
    };

    private static bool IsDate(FactType type) => type is FactType.Date or FactType.DateTime;
}
