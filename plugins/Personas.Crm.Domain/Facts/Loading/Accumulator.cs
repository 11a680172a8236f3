namespace Personas.Crm.Domain.Facts.Loading;

/// <summary>One figure over rows: of which column, ordered by which date, into which slot.</summary>
internal sealed class Accumulator(Figure figure, int column, int by, int slot, FactType type)
{
    public Figure Figure => figure;

    /// <summary>The column of a row; -1 for a number of rows.</summary>
    public int Column => column;

    /// <summary>The type of the column.</summary>
    public FactType Type => type;

    public int Slot => slot;

    /// <summary>Whether it takes values of the rows; otherwise their number is all it says.</summary>
    public bool Takes => column >= 0 && figure is not (Figure.Count or Figure.Rows);

    public void Take(ref FigureState state, FactValue[] values, int offset)
    {
        ref readonly var value = ref values[offset + column];
        if (figure is Figure.First or Figure.Last) TakeByDate(ref state, in value, in values[offset + by]);
        else if (!value.IsMissing) TakeValue(ref state, in value);
    }

    public FactValue Result(in FigureState state) => figure switch
    {
        Figure.CountDistinct => FactValue.OfWhole(state.Distinct),
        Figure.Sum => state.Sum(type),
        Figure.Average => state.Count == 0 ? FactValue.Missing : FactValue.OfNumber(state.Sum() / state.Count),
        _ => state.Best,
    };

    private void TakeValue(ref FigureState state, in FactValue value)
    {
        state.Count++;
        if (figure == Figure.CountDistinct) state.Note(in value);
        else if (figure is Figure.Sum or Figure.Average) state.Add(in value);
        else if (state.Best.IsMissing || IsBetter(in value, in state.Best)) state.Best = value;
    }

    private bool IsBetter(in FactValue value, in FactValue best)
    {
        var order = value.Kind == best.Kind && value.Kind != ValueKind.Number ? value.AsWhole.CompareTo(best.AsWhole) : value.AsNumber.CompareTo(best.AsNumber);
        return figure == Figure.Least ? order < 0 : order > 0;
    }

    // A row without a date is neither first nor last. Of rows at the same instant the greater value counts, so that the order of loading does not.
    private void TakeByDate(ref FigureState state, in FactValue value, in FactValue date)
    {
        if (date.IsMissing) return;
        var order = state.Count == 0 ? 1 : figure == Figure.Last ? date.AsWhole.CompareTo(state.At) : state.At.CompareTo(date.AsWhole);
        if (order < 0 || (order == 0 && !IsGreater(in value, in state.Best))) return;
        state.Count++;
        state.At = date.AsWhole;
        state.Best = value;
    }

    private static bool IsGreater(in FactValue value, in FactValue other)
    {
        if (value.IsMissing || other.IsMissing) return !value.IsMissing;
        return value.Kind switch
        {
            ValueKind.Text => string.CompareOrdinal(value.AsText, other.AsText) > 0,
            ValueKind.Id => value.AsId.CompareTo(other.AsId) > 0,
            ValueKind.Set => string.CompareOrdinal(string.Join(",", value.AsSet), string.Join(",", other.AsSet)) > 0,
            _ => value.AsNumber > other.AsNumber,
        };
    }
}
