using System.Collections.Generic;
using System.Linq;
using Personas.Crm.Domain.Expressions.Compiled;
using Personas.Crm.Domain.Facts;

namespace Personas.Crm.Domain.Expressions.Columns.Rows;

/// <summary>A column of related rows that conditions on rows ask for: its values as codes. Immutable.</summary>
internal sealed class RowColumn
{
    // So many comparisons cost less than to look the code up.
    private const int Few = 6;
    private readonly int _position;
    private readonly StretchTable? _table;
    private readonly ValueCode? _names;

    /// <summary>The column at a position, with codes by landmarks of one kind.</summary>
    public RowColumn(int position, IReadOnlyCollection<FactValue> landmarks)
    {
        _position = position;
        var kind = landmarks.Select(landmark => landmark.Kind).DefaultIfEmpty(ValueKind.Whole).First();
        if (kind is ValueKind.Whole or ValueKind.Parts) _table = Stretches.TableOf(kind, landmarks.Select(landmark => landmark.AsWhole));
        else _names = ValueCode.By(kind, landmarks);
        Count = _table?.Ends.Length ?? _names!.Samples.Count;
    }

    /// <summary>How many codes there are.</summary>
    public int Count { get; }

    /// <summary>Appends the codes of all rows to numbers made of those of other columns; false when a value has none.</summary>
    public bool TryAppend(Facts.Loading.Rows rows, int[] numbers)
    {
        if (_table is null) return TryAppendNames(rows, numbers);
        return _table.Ends.Length <= Few ? TryCompare(_table, rows, numbers) : TryLookUp(_table, rows, numbers);
    }

    private bool TryCompare(StretchTable table, Facts.Loading.Rows rows, int[] numbers)
    {
        unchecked
        {
            var values = rows.Values;
            var ends = table.Ends;
            int width = rows.Width, rowCount = rows.Count, count = Count, kinds = 0;
            for (int i = 0, at = _position; i < rowCount; i++, at += width)
            {
                ref readonly var value = ref values[at];
                kinds |= (int)value.Kind;
                var code = 0;
                for (var end = 0; end < ends.Length - 1; end++) code += ends[end] <= value.AsWhole ? 1 : 0;
                numbers[i] = (numbers[i] * count) + (code & ((0 - (int)value.Kind) >> 31));
            }
            return table.AreUsual(kinds);
        }
    }

    private bool TryLookUp(StretchTable table, Facts.Loading.Rows rows, int[] numbers)
    {
        var kinds = 0;
        for (int i = 0, at = _position; i < rows.Count; i++, at += rows.Width)
        {
            ref readonly var value = ref rows.Values[at];
            kinds |= (int)value.Kind;
            numbers[i] = unchecked((numbers[i] * Count) + table.Of(in value));
        }
        return table.AreUsual(kinds);
    }

    private bool TryAppendNames(Facts.Loading.Rows rows, int[] numbers)
    {
        for (var i = 0; i < rows.Count; i++)
        {
            var code = _names!.Of(in rows.Values[(i * rows.Width) + _position]);
            if (code < 0) return false;
            numbers[i] = (numbers[i] * Count) + code;
        }
        return true;
    }
}
