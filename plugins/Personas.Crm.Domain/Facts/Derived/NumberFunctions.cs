using System.Collections.Generic;
using Personas.Crm.Domain.Expressions.Compiled;
using Personas.Crm.Domain.Values;

namespace Personas.Crm.Domain.Facts.Derived;

/// <summary>Month and day of a date as one number.</summary>
internal sealed class MonthDayFunction(SourceSlot date) : PlainFunction([date])
{
    public override FactValue Value(FactValue[] values, Moment moment)
    {
        ref readonly var value = ref values[date.Slot];
        if (value.IsMissing) return FactValue.Missing;
        var day = date.Day(in value, moment);
        return FactValue.OfWhole((day.Month * 100) + day.Day);
    }
}

/// <summary>The label of the band that a number lies in.</summary>
internal sealed class BucketFunction(BucketDefinition bucket, SourceSlot number) : PlainFunction([number])
{
    public SourceSlot Number => number;

    public override FactValue Value(FactValue[] values, Moment moment)
    {
        ref readonly var value = ref values[number.Slot];
        return value.IsMissing ? FactValue.Missing : bucket.Labels[bucket.BandOf(value.AsNumber)];
    }

    /// <summary>A moving number changes its label when it leaves the band.</summary>
    public override long Change(Evaluation evaluation)
    {
        ref readonly var value = ref evaluation.Values[number.Slot];
        if (number.Clock is null || value.IsMissing) return base.Change(evaluation);
        var band = Whole(bucket.BandOf(value.AsNumber));
        return number.Clock.NextFlip(WholeTest.Between(band.Low, band.High), in value, evaluation);
    }

    /// <summary>The whole numbers whose label passes a test, so that the instant of its next flip is that of the number's.</summary>
    /// <param name="test">The test of labels.</param>
    /// <param name="onMissing">Whether a missing number passes.</param>
    public WholeTest Lower(ValueTest test, bool onMissing)
    {
        var intervals = new List<Interval>();
        for (var band = 0; band < bucket.Labels.Count; band++)
        {
            var whole = Whole(band);
            if (whole.Low > whole.High || !test.Holds(bucket.Labels[band])) continue;
            var last = intervals.Count - 1;
            var isNext = last >= 0 && intervals[last].High + 1 == whole.Low;
            if (isNext) intervals[last] = new Interval(intervals[last].Low, whole.High);
            else intervals.Add(whole);
        }
        return new IntervalsTest(intervals.ToArray(), onMissing);
    }

    // The whole numbers in a band; none, when the thresholds leave no room for one.
    private Interval Whole(int band) => new(
        band == 0 ? long.MinValue : Ceiling(bucket.Thresholds[band - 1]),
        band == bucket.Thresholds.Count ? long.MaxValue : Ceiling(bucket.Thresholds[band]) - 1);

    private static long Ceiling(decimal threshold) => (long)decimal.Ceiling(threshold);
}
