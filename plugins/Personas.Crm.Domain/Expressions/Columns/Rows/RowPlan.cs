using System.Collections.Generic;
using System.Linq;
using Personas.Crm.Domain.Facts.Loading;
using Personas.Crm.Domain.Segments;

namespace Personas.Crm.Domain.Expressions.Columns.Rows;

/// <summary>
/// How all figures over the rows of one related table are taken in one pass. Rows whose codes are the same meet the same conditions: a
/// row is added up once, with its class, however many figures it counts for. Immutable.
/// </summary>
internal sealed class RowPlan
{
    private readonly List<RowMeasure> _measures = [RowMeasure.Rows];
    private readonly List<RowTotal> _totals = [];

    private RowPlan(RowPredicate[] predicates, RowColumn[] columns)
    {
        Predicates = predicates;
        Columns = columns;
        Figures = predicates.SelectMany((predicate, i) => predicate.Accumulators.Select(accumulator => Plan(accumulator, i))).ToArray();
        Measures = _measures.ToArray();
        Totals = _totals.ToArray();
    }

    /// <summary>The conditions that classes of rows meet or not.</summary>
    public RowPredicate[] Predicates { get; }

    /// <summary>The columns whose codes make the class of a row.</summary>
    public RowColumn[] Columns { get; }

    /// <summary>What classes keep of their rows; first how many there are.</summary>
    public RowMeasure[] Measures { get; }

    /// <summary>The numbers that figures need.</summary>
    public RowTotal[] Totals { get; }

    /// <summary>The figures.</summary>
    public RowFigure[] Figures { get; }

    /// <summary>How many combinations of codes there are.</summary>
    public int Combinations => Columns.Aggregate(1, (product, column) => product * column.Count);

    /// <summary>The plan for what is asked of a table; null when a figure or a condition does not follow from classes.</summary>
    public static RowPlan? Of(RowPredicate[] predicates, DatedRules rules)
    {
        var columns = new RowColumns(rules);
        var isClassed = predicates.All(predicate => predicate.Accumulators.All(RowFigure.CanBe) && columns.TryAdd(predicate.Node));
        return isClassed ? new RowPlan(predicates, columns.Build()) : null;
    }

    private RowFigure Plan(Accumulator accumulator, int predicate)
    {
        var number = Total(RowFigure.MeasureOf(accumulator), predicate);
        var values = accumulator.Figure == Figure.Average ? Total(RowMeasure.Of(accumulator, RowForm.One), predicate) : -1;
        return new RowFigure(accumulator, number, values);
    }

    private int Total(RowMeasure measure, int predicate)
    {
        if (!_measures.Contains(measure)) _measures.Add(measure);
        var total = new RowTotal(predicate, _measures.IndexOf(measure));
        if (!_totals.Contains(total)) _totals.Add(total);
        return _totals.IndexOf(total);
    }
}

/// <summary>A measure over all rows that meet a condition.</summary>
/// <param name="Predicate">The condition's position.</param>
/// <param name="Measure">The measure's position.</param>
internal readonly record struct RowTotal(int Predicate, int Measure);
