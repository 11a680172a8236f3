using System;
using System.Collections.Generic;
using System.Linq;
using System.Xml.Linq;
using Personas.Crm.Domain.Expressions.Compiled;
using Personas.Crm.Domain.Facts;
using Personas.Crm.Domain.Values;

namespace Personas.Crm.Domain.Expressions.Fetch;

/// <summary>Turns ranges of a derived number, such as an age, into ranges of the date that it is derived from.</summary>
internal sealed class DerivedDates(DerivedFunction function, Moment moment, FetchColumn column)
{
    public XElement Ranges(WholeTest test)
    {
        var parts = test.Intervals.Select(Range).ToList();
        if (test.HoldsOnMissing) parts.Add(column.Condition("null"));
        return parts.Count == 0 ? Filters.And([column.Condition("null"), column.Condition("not-null")]) : Filters.Or(parts);
    }

    private XElement Range(Interval interval)
    {
        var ends = new List<XElement>();
        if (interval.Low > -1_000_000_000) ends.Add(AtLeast(interval.Low));
        if (interval.High < 1_000_000_000) ends.Add(Below(interval.High + 1));
        return ends.Count == 0 ? column.Condition("not-null") : ends.Count == 1 ? ends[0] : Filters.And(ends);
    }

    // A number that grows with time is large for early dates.
    private XElement AtLeast(long value) => function.Grows ? Before(NextDay(value)) : From(function.Bound(moment.Today, value));

    private XElement Below(long value) => function.Grows ? From(NextDay(value)) : Before(function.Bound(moment.Today, value));

    private DateTime NextDay(long value) => Calendar.AddDays(function.Bound(moment.Today, value), 1);

    private XElement Before(DateTime day) => column.Condition("lt", Text(day));

    private XElement From(DateTime day) => column.Condition("ge", Text(day));

    private string Text(DateTime day) => column.Type == FactType.Date ? Filters.Day(day) : Filters.Instant(moment.ToUtc(day).Ticks);
}
