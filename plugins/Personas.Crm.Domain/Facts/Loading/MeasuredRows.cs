using System;
using Personas.Crm.Domain.Expressions.Columns.Rows;

namespace Personas.Crm.Domain.Facts.Loading;

/// <summary>
/// Takes one measure of all rows of a customer along, each row into the number of its class. No step depends on what a value is: values
/// cannot be foreseen.
/// </summary>
internal static class MeasuredRows
{
    // Of so many rows, so many sums fit.
    private const long MostAdded = long.MaxValue / (2 * RowMeasure.MostRows);

    /// <summary>Takes the measure; false when a value does not fit.</summary>
    /// <param name="measure">The measure of a column.</param>
    /// <param name="rows">The rows.</param>
    /// <param name="ofRows">The class of each.</param>
    /// <param name="numbers">The numbers of the classes, as they are without rows.</param>
    /// <param name="first">Where the number of the first class is.</param>
    public static bool TryTake(RowMeasure measure, Rows rows, int[] ofRows, long[] numbers, int first) => measure.Form switch
    {
        RowForm.Value => TryAdd(measure, rows, ofRows, numbers, first),
        RowForm.One => TryCount(measure, rows, ofRows, numbers, first),
        _ => TryCompare(measure, rows, ofRows, numbers, first),
    };

    // A missing value is kept as 0.
    private static bool TryAdd(RowMeasure measure, Rows rows, int[] ofRows, long[] numbers, int first)
    {
        unchecked
        {
            int kinds = 0, width = rows.Width;
            var beyond = false;
            var values = rows.Values;
            for (int i = 0, at = measure.Column; i < rows.Count; i++, at += width)
            {
                ref readonly var value = ref values[at];
                kinds |= (int)value.Kind;
                beyond |= (ulong)(value.AsWhole + MostAdded) > 2 * MostAdded;
                numbers[first + ofRows[i]] += value.AsWhole;
            }
            return !beyond && IsUsual(kinds, measure);
        }
    }

    private static bool TryCount(RowMeasure measure, Rows rows, int[] ofRows, long[] numbers, int first)
    {
        unchecked
        {
            var kinds = 0;
            for (int i = 0, at = measure.Column; i < rows.Count; i++, at += rows.Width)
            {
                var kind = (int)rows.Values[at].Kind;
                kinds |= kind;
                numbers[first + ofRows[i]] += kind == 0 ? 0 : 1;
            }
            return IsUsual(kinds, measure);
        }
    }

    private static bool TryCompare(RowMeasure measure, Rows rows, int[] ofRows, long[] numbers, int first)
    {
        unchecked
        {
            int kinds = 0, width = rows.Width;
            var turned = measure.Form == RowForm.Least ? -1L : 0;
            var beyond = false;
            var values = rows.Values;
            for (int i = 0, at = measure.Column; i < rows.Count; i++, at += width)
            {
                ref readonly var value = ref values[at];
                kinds |= (int)value.Kind;
                var compared = value.IsMissing ? long.MinValue : value.AsWhole ^ turned;
                ref var number = ref numbers[first + ofRows[i]];
                number = Math.Max(number, compared);
                beyond |= compared == long.MinValue && !value.IsMissing;
            }
            return !beyond && IsUsual(kinds, measure);
        }
    }

    // Of the kinds that can be added up or compared, each is a bit; missing is none of them, and a decimal beyond them has both.
    private static bool IsUsual(int kinds, RowMeasure measure) => (kinds & ~(int)measure.Kind) == 0;
}
