using System;
using Personas.Crm.Domain.Expressions.Compiled;

namespace Personas.Crm.Domain.Facts.Loading;

/// <summary>The figures over the rows of one related table at one moment. Immutable; shared by all threads.</summary>
internal sealed class FiguresAt
{
    /// <summary>The figures at the moment of codes.</summary>
    /// <param name="figures">The figures.</param>
    /// <param name="codes">How the columns of rows are coded.</param>
    /// <param name="latest">The classes of rows at the moment that was asked for last; null for none.</param>
    public FiguresAt(RelatedFigures figures, SlotCodes codes, RowClasses? latest)
    {
        Dated = codes.Dated;
        Masks = figures.Masks.At(codes);
        Columns = Masks.Columns;
        Classes = figures.Plan is null ? null : RowClasses.At(Masks, Columns, figures.Predicates.Length, latest);
        LeastEnds = Array.ConvertAll(figures.WindowColumns, column => LeastEnd(figures, column, codes.Dated));
    }

    /// <summary>The tests that the moment made definite.</summary>
    public ValueTest[] Dated { get; }

    /// <summary>Which conditions a row meets.</summary>
    public MasksAt Masks { get; }

    /// <summary>The columns by which classes go.</summary>
    public CodedSlot[] Columns { get; }

    /// <summary>The classes of rows; null when rows must be taken one by one.</summary>
    public RowClasses? Classes { get; }

    /// <summary>By date column of windows, the last date (ticks) that all of them have reached.</summary>
    public long[] LeastEnds { get; }

    private static long LeastEnd(RelatedFigures figures, int column, ValueTest[] dated)
    {
        var least = long.MaxValue;
        for (var bit = 0; bit < figures.Windows.Length; bit++)
            if (figures.Windows[bit] == column) least = Math.Min(least, figures.Predicates[bit].Window!.End(dated));
        return least;
    }
}
