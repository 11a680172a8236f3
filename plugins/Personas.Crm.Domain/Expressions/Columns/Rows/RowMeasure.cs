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

    // One less than a power of two: some are greater when their bits together are.
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

    /// <summary>Takes the values of rows along, each for the class of its row; false when one does not fit. A missing one adds nothing: it is 0.</summary>
    /// <param name="rows">The rows.</param>
    /// <param name="classes">The class of each row.</param>
    /// <param name="numbers">The numbers of the classes.</param>
    public bool TryTake(Facts.Loading.Rows rows, int[] classes, long[] numbers) => Form switch
    {
        RowForm.One => TryCount(rows, classes, numbers),
        RowForm.Value => TryAdd(rows, classes, numbers),
        _ => TryCompare(rows, classes, numbers),
    };

    private bool TryCount(Facts.Loading.Rows rows, int[] classes, long[] numbers)
    {
        var kinds = 0;
        for (int i = 0, at = Column; i < rows.Count; i++, at += rows.Width)
        {
            var kind = (int)rows.Values[at].Kind;
            kinds |= kind;
            numbers[classes[i]] += unchecked((0 - kind) >> 31) & 1;
        }
        return AreUsual(kinds);
    }

    private bool TryAdd(Facts.Loading.Rows rows, int[] classes, long[] numbers)
    {
        unchecked
        {
            var values = rows.Values;
            int width = rows.Width, count = rows.Count, kinds = 0;
            var size = 0L;
            for (int i = 0, at = Column; i < count; i++, at += width)
            {
                ref readonly var value = ref values[at];
                var whole = value.AsWhole;
                kinds |= (int)value.Kind;
                size |= whole ^ (whole >> 63);
                numbers[classes[i]] += whole;
            }
            return AreUsual(kinds) && size <= MostAdded;
        }
    }

    private bool TryCompare(Facts.Loading.Rows rows, int[] classes, long[] numbers)
    {
        unchecked
        {
            var values = rows.Values;
            int width = rows.Width, count = rows.Count, kinds = 0;
            var turn = Form == RowForm.Greatest ? 0L : -1L;
            for (int i = 0, at = Column; i < count; i++, at += width)
            {
                ref readonly var value = ref values[at];
                var isThere = (long)((0 - (int)value.Kind) >> 31);
                var whole = value.AsWhole ^ turn;
                kinds |= (int)value.Kind;
                if (whole == long.MinValue) return false;
                whole = (whole & isThere) | (long.MinValue & ~isThere);
                if (whole > numbers[classes[i]]) numbers[classes[i]] = whole;
            }
            return AreUsual(kinds);
        }
    }

    private bool AreUsual(int kinds) => (kinds & ~(int)Kind) == 0;
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
