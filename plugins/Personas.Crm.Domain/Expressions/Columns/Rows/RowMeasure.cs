using Personas.Crm.Domain.Facts;
using Personas.Crm.Domain.Facts.Loading;

namespace Personas.Crm.Domain.Expressions.Columns.Rows;

/// <summary>A number that every class of rows keeps: how many rows or values, their sum, the greatest. Immutable.</summary>
/// <param name="Column">The position of the column in a row; -1 for the number of rows.</param>
/// <param name="Kind">How the column's values are kept: whole, or in ten-thousandths.</param>
/// <param name="Form">What of a value counts.</param>
internal readonly record struct RowMeasure(int Column, ValueKind Kind, RowForm Form)
{
    /// <summary>The most rows whose values can be added up: of more of them, or of greater values, a sum might not fit.</summary>
    public const int MostRows = 512;

    private readonly int _oddKinds = Stretches.OddKinds(Kind);

    private const long MostAdded = long.MaxValue / (2 * MostRows);

    /// <summary>The number of rows.</summary>
    public static RowMeasure Rows => new(-1, ValueKind.Missing, RowForm.One);

    /// <summary>Whether numbers are added up; else the greatest is kept.</summary>
    public bool IsAdded => Form is RowForm.One or RowForm.Value;

    /// <summary>The number of no values; for the greatest one that no value has.</summary>
    public long None => IsAdded ? 0 : long.MinValue;

    /// <summary>How values of a type are kept; missing for types that cannot be added up or compared as numbers.</summary>
    public static ValueKind KindOf(FactType type) => type switch
    {
        FactType.Decimal or FactType.Money => ValueKind.Parts,
        FactType.Integer or FactType.Date or FactType.DateTime => ValueKind.Whole,
        _ => ValueKind.Missing,
    };

    /// <summary>The measure of a column in some form.</summary>
    public static RowMeasure Of(Accumulator accumulator, RowForm form) => new(accumulator.Column, KindOf(accumulator.Type), form);

    /// <summary>Takes a value along; false when it does not fit. A missing one adds nothing: it is 0.</summary>
    public bool TryTake(in FactValue value, ref long number)
    {
        var whole = value.AsWhole;
        if ((_oddKinds >> (int)value.Kind & 1) != 0) return false;
        if (IsAdded)
        {
            if (whole is > MostAdded or < -MostAdded) return false;
            number = unchecked(number + (Form == RowForm.Value ? whole : (0 - (int)value.Kind) >> 31 & 1));
            return true;
        }
        if (value.IsMissing) return true;
        var compared = Form == RowForm.Greatest ? whole : ~whole;
        if (compared > number) number = compared;
        return compared > long.MinValue;
    }
}

/// <summary>What of a value counts for a measure.</summary>
internal enum RowForm
{
    /// <summary>That there is one.</summary>
    One,

    /// <summary>The value, to be added up.</summary>
    Value,

    /// <summary>The value, to find the greatest.</summary>
    Greatest,

    /// <summary>The complement of the value, of which the greatest is that of the least.</summary>
    Least,
}
