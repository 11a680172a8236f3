using System;
using System.Collections.Generic;
using System.Linq;
using Personas.Crm.Domain.Facts;

namespace Personas.Crm.Domain.Expressions.Compiled;

/// <summary>
/// A test of a whole value (boolean, whole number, option, day or instant in ticks): whether it lies in one of several intervals
/// that are sorted, apart, and include both ends.
/// </summary>
internal abstract class WholeTest : ValueTest
{
    /// <summary>The intervals, in order.</summary>
    public abstract IReadOnlyList<Interval> Intervals { get; }

    /// <summary>Whether a missing value passes.</summary>
    public abstract bool HoldsOnMissing { get; }

    public override IEnumerable<FactValue> Landmarks => Intervals.SelectMany(interval => interval.Edges).Select(FactValue.OfWhole);

    public override ValueKind? LandmarkKind => ValueKind.Whole;

    public static RangeTest Between(long low, long high) => new(low, high);

    public static WholeTest OneOf(IEnumerable<long> values)
    {
        var sorted = values.Distinct().OrderBy(value => value).Select(value => new Interval(value, value)).ToArray();
        return sorted.Length == 1 ? new RangeTest(sorted[0].Low, sorted[0].High) : new IntervalsTest(sorted, false);
    }

    /// <summary>Everything above the last interval.</summary>
    public WholeTest Above()
    {
        var last = Intervals[Intervals.Count - 1].High;
        return last == long.MaxValue ? new IntervalsTest([], false) : new RangeTest(last + 1, long.MaxValue);
    }

    /// <summary>Everything below the first interval.</summary>
    public WholeTest Below()
    {
        var first = Intervals[0].Low;
        return first == long.MinValue ? new IntervalsTest([], false) : new RangeTest(long.MinValue, first - 1);
    }

    public override ValueTest Not()
    {
        var gaps = new List<Interval>();
        var next = long.MinValue;
        foreach (var interval in Intervals)
        {
            if (interval.Low > next) gaps.Add(new Interval(next, interval.Low - 1));
            if (interval.High == long.MaxValue) return new IntervalsTest(gaps.ToArray(), !HoldsOnMissing);
            next = interval.High + 1;
        }
        gaps.Add(new Interval(next, long.MaxValue));
        return new IntervalsTest(gaps.ToArray(), !HoldsOnMissing);
    }

    /// <summary>The nearest value above at which the verdict differs; null when it never does.</summary>
    public virtual long? NextChangeAbove(long value)
    {
        foreach (var interval in Intervals)
        {
            if (interval.Low > value) return interval.Low;
            if (interval.High >= value) return interval.High == long.MaxValue ? null : interval.High + 1;
        }
        return null;
    }

    /// <summary>The nearest value below at which the verdict differs; null when it never does.</summary>
    public long? NextChangeBelow(long value)
    {
        foreach (var interval in Intervals.Reverse())
        {
            if (interval.High < value) return interval.High;
            if (interval.Low <= value) return interval.Low == long.MinValue ? null : interval.Low - 1;
        }
        return null;
    }
}

/// <summary>Whole values from one to another, both included.</summary>
internal readonly record struct Interval(long Low, long High)
{
    /// <summary>The first value in it and the first one after it; none after the greatest.</summary>
    public long[] Edges => High == long.MaxValue ? [Low] : [Low, High + 1];
}

/// <summary>One interval: the usual case, kept free of loops.</summary>
internal sealed class RangeTest(long low, long high) : WholeTest
{
    private Interval[]? _intervals;

    public Interval Interval { get; } = new(low, high);

    // Listed when somebody asks: ranges are made anew for every moment.
    public override IReadOnlyList<Interval> Intervals => _intervals ??= low <= high ? [Interval] : [];

    public override IEnumerable<FactValue> Landmarks => low <= high ? Array.ConvertAll(Interval.Edges, FactValue.OfWhole) : [];

    public override bool HoldsOnMissing => false;

    public override bool Holds(in FactValue value) => value.AsWhole >= low && value.AsWhole <= high && !value.IsMissing;

    public override long? NextChangeAbove(long value)
    {
        if (low > high || value > high) return null;
        if (low > value) return low;
        return high == long.MaxValue ? null : high + 1;
    }

    public bool Contains(long value) => value >= low && value <= high;

    /// <summary>Whether a value lies before the range: time moves ranges away from it.</summary>
    public bool IsBefore(long value) => value < low;
}

/// <summary>Any number of intervals.</summary>
internal sealed class IntervalsTest(Interval[] intervals, bool onMissing) : WholeTest
{
    public override IReadOnlyList<Interval> Intervals => intervals;

    public override bool HoldsOnMissing => onMissing;

    public override bool Holds(in FactValue value)
    {
        if (value.IsMissing) return onMissing;
        var low = 0;
        var high = intervals.Length - 1;
        while (low <= high)
        {
            var middle = (low + high) / 2;
            if (value.AsWhole < intervals[middle].Low) high = middle - 1;
            else if (value.AsWhole > intervals[middle].High) low = middle + 1;
            else return true;
        }
        return false;
    }
}

/// <summary>Whether a day or instant is in a fiscal period of whatever year.</summary>
internal sealed class FiscalPeriodTest(long period, FactType type, Values.Moment moment) : ValueTest
{
    public override bool Holds(in FactValue value)
    {
        if (value.IsMissing) return false;
        var day = type == FactType.Date ? value.AsDate : moment.ToLocal(value.AsDate);
        return moment.Fiscal.PeriodOf(day.Date) == period;
    }
}
