using System;
using System.Collections.Generic;
using System.Linq;
using Personas.Crm.Domain.Expressions.Columns.Rows;

namespace Personas.Crm.Domain.Facts.Loading;

/// <summary>
/// What classes of rows must keep so that all figures over the rows of one related table follow, and when rows leave their windows. Immutable.
/// </summary>
internal sealed class ClassPlan
{
    private readonly List<RowMeasure> _measures = [RowMeasure.Rows];
    private readonly List<RowTotal> _totals = [];

    private ClassPlan(RowPredicate[] predicates, int[] windowColumns)
    {
        Figures = predicates.SelectMany((predicate, bit) => predicate.Accumulators.Select(accumulator => Plan(accumulator, bit))).ToArray();
        Totals = _totals.ToArray();
        Earliest = predicates.Select((predicate, bit) => DateTotal(predicate, bit, RowForm.Least)).ToArray();
        Latest = predicates.Select((predicate, bit) => DateTotal(predicate, bit, RowForm.Greatest)).ToArray();
        WindowDates = Array.ConvertAll(windowColumns, column => Measure(new RowMeasure(column, ValueKind.Whole, RowForm.Greatest)));
        Measures = _measures.ToArray();
    }

    /// <summary>What a class keeps of its rows; first how many there are.</summary>
    public RowMeasure[] Measures { get; }

    /// <summary>The figures, and the totals that they follow from.</summary>
    public RowFigure[] Figures { get; }

    /// <summary>The totals that figures need, in the order of their positions.</summary>
    public RowTotal[] Totals { get; }

    /// <summary>By predicate, the total that is the complement of the earliest date in its window; null without one.</summary>
    public RowTotal?[] Earliest { get; }

    /// <summary>By predicate, the total that is the latest date in its window; null without one.</summary>
    public RowTotal?[] Latest { get; }

    /// <summary>The plan; null when a figure, or when rows come and go, does not follow from what classes keep.</summary>
    /// <param name="predicates">Which rows the figures are of, by their bits.</param>
    /// <param name="windowColumns">The date columns of their windows, each once.</param>
    public static ClassPlan? Of(RowPredicate[] predicates, int[] windowColumns)
    {
        var isClassed = predicates.All(predicate => predicate.Accumulators.All(RowFigure.CanBe) && (predicate.Window is not null || !predicate.Moves));
        return isClassed ? new ClassPlan(predicates, windowColumns) : null;
    }

    /// <summary>By date column of windows, the measure that is its latest date.</summary>
    public int[] WindowDates { get; }

    private RowFigure Plan(Accumulator accumulator, int bit)
    {
        var number = Position(new RowTotal(bit, Measure(RowFigure.MeasureOf(accumulator))));
        var values = accumulator.Figure == Figure.Average ? Position(new RowTotal(bit, Measure(RowMeasure.Of(accumulator, RowForm.One)))) : -1;
        return new RowFigure(accumulator, number, values);
    }

    private RowTotal? DateTotal(RowPredicate predicate, int bit, RowForm form) =>
        predicate.Window is { } window ? new RowTotal(bit, Measure(new RowMeasure(window.Slot, ValueKind.Whole, form))) : null;

    private int Position(RowTotal total)
    {
        if (!_totals.Contains(total)) _totals.Add(total);
        return _totals.IndexOf(total);
    }

    private int Measure(RowMeasure measure)
    {
        if (!_measures.Contains(measure)) _measures.Add(measure);
        return _measures.IndexOf(measure);
    }
}
