using Personas.Crm.Domain.Facts;
using Personas.Crm.Domain.Facts.Loading;

namespace Personas.Crm.Domain.Expressions.Columns.Rows;

/// <summary>A figure that follows from the numbers of classes. Immutable.</summary>
/// <param name="Accumulator">The figure as it is taken row by row.</param>
/// <param name="Number">The position of its number among the totals.</param>
/// <param name="Values">For an average, the position of the number of values; else -1.</param>
internal sealed record RowFigure(Accumulator Accumulator, int Number, int Values)
{
    private readonly ValueKind _kind = RowMeasure.KindOf(Accumulator.Type);

    /// <summary>Whether a figure follows from numbers of classes; others need the rows one by one.</summary>
    public static bool CanBe(Accumulator accumulator) =>
        accumulator.Figure is Figure.Rows or Figure.Count
        || (FormOf(accumulator) is not null && RowMeasure.KindOf(accumulator.Type) != ValueKind.Missing);

    /// <summary>What the figure needs of the rows.</summary>
    public static RowMeasure MeasureOf(Accumulator accumulator) =>
        accumulator.Figure is Figure.Rows or Figure.Count ? RowMeasure.Rows : RowMeasure.Of(accumulator, FormOf(accumulator)!.Value);

    /// <summary>The figure, the same as when it is taken row by row.</summary>
    public FactValue Of(long[] totals)
    {
        var number = totals[Number];
        return Accumulator.Figure switch
        {
            Figure.Rows or Figure.Count => FactValue.OfWhole(number),
            Figure.Sum => Value(number),
            Figure.Average => totals[Values] == 0 ? FactValue.Missing : FactValue.OfNumber(Value(number).AsNumber / totals[Values]),
            _ when number == long.MinValue => FactValue.Missing,
            Figure.Least => Value(~number),
            _ => Value(number),
        };
    }

    private static RowForm? FormOf(Accumulator accumulator) => accumulator.Figure switch
    {
        Figure.Sum or Figure.Average => RowForm.Value,
        Figure.Least => RowForm.Least,
        Figure.Most => RowForm.Greatest,
        _ => null,
    };

    private FactValue Value(long whole) => _kind == ValueKind.Parts ? FactValue.OfParts(whole) : FactValue.OfWhole(whole);
}
