using System;
using Personas.Crm.Domain.Expressions.Columns.Rows;

namespace Personas.Crm.Domain.Facts.Loading;

/// <summary>
/// One pass over the related rows of one customer: a row is added up once, with its class, however many figures it counts for. Per run.
/// </summary>
internal sealed class ClassPass(RelatedFigures figures, FiguresAt moment, Rows rows)
{
    private readonly ClassPlan _plan = figures.Plan!;
    private readonly RowClasses _classes = moment.Classes!;

    // By measure, then by class.
    private readonly long[] _numbers = new long[figures.Plan!.Measures.Length * moment.Classes!.Count];

    /// <summary>
    /// Takes all rows; false when they have to be taken one by one: there are too many, or a value has no code or fits into no sum, or a row
    /// lies ahead of a window that will reach it.
    /// </summary>
    /// <param name="withFlips">Whether somebody may ask when rows leave their windows.</param>
    public bool TryRun(bool withFlips)
    {
        if (rows.Count > RowMeasure.MostRows || !TryClass(rows.Room())) return false;
        for (var measure = 1; measure < _plan.Measures.Length; measure++)
            if (!TryTake(measure, rows.Room())) return false;
        return !withFlips || !IsAnyAhead();
    }

    /// <summary>Puts the figures into the slots of the customer.</summary>
    public void Put(FactValue[] values)
    {
        var totals = new long[_plan.Totals.Length];
        for (var i = 0; i < totals.Length; i++) totals[i] = Total(_plan.Totals[i]);
        foreach (var figure in _plan.Figures) values[figure.Accumulator.Slot] = figure.Of(totals);
    }

    /// <summary>The earliest date in the window of a predicate, by its bit; null when there is no such row.</summary>
    public long? Earliest(int bit) => _plan.Earliest[bit] is { } total && Total(total) is > long.MinValue and var date ? ~date : null;

    /// <summary>The latest date in the window of a predicate, by its bit; null when there is no such row.</summary>
    public long? Latest(int bit) => _plan.Latest[bit] is { } total && Total(total) is > long.MinValue and var date ? date : null;

    private bool TryClass(int[] ofRows)
    {
        unchecked
        {
            var odd = 0;
            Array.Clear(ofRows, 0, rows.Count);
            var columns = moment.Columns;
            for (var i = 0; i < columns.Length; i++) odd |= columns[i].Code.AddTo(ofRows, _classes.Steps[i], rows, columns[i].Slot);
            if (odd < 0) return false;
            for (var i = 0; i < rows.Count; i++) _numbers[ofRows[i] = _classes[ofRows[i]]]++;
            return true;
        }
    }

    private bool TryTake(int number, int[] ofRows)
    {
        var measure = _plan.Measures[number];
        var first = number * _classes.Count;
        if (!measure.IsAdded)
            for (var i = 0; i < _classes.Count; i++) _numbers[first + i] = measure.None;
        return MeasuredRows.TryTake(measure, rows, ofRows, _numbers, first);
    }

    private bool IsAnyAhead()
    {
        for (var column = 0; column < moment.LeastEnds.Length; column++)
        {
            var latest = _plan.WindowDates[column] * _classes.Count;
            for (var i = 0; i < _classes.Count; i++)
                if (_numbers[latest + i] > moment.LeastEnds[column]) return true;
        }
        return false;
    }

    private long Total(RowTotal total)
    {
        var first = total.Measure * _classes.Count;
        var isAdded = _plan.Measures[total.Measure].IsAdded;
        var number = isAdded ? 0 : long.MinValue;
        foreach (var one in _classes.OfPredicate[total.Predicate])
            number = isAdded ? unchecked(number + _numbers[first + one]) : Math.Max(number, _numbers[first + one]);
        return number;
    }
}
