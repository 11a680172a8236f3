using System.Collections.Generic;
using System.Linq;
using Personas.Crm.Domain.Expressions.Compiled;
using Personas.Crm.Domain.Facts;

namespace Personas.Crm.Domain.Expressions.Columns.Rows;

/// <summary>A column of related rows that conditions on rows ask for: its values as codes. Immutable.</summary>
internal sealed class RowColumn
{
    private readonly int _position;
    private readonly Stretches? _stretches;
    private readonly ValueCode? _names;

    /// <summary>The column at a position, with codes by landmarks of one kind.</summary>
    public RowColumn(int position, IReadOnlyCollection<FactValue> landmarks)
    {
        _position = position;
        var kind = landmarks.Select(landmark => landmark.Kind).DefaultIfEmpty(ValueKind.Whole).First();
        if (kind is ValueKind.Whole or ValueKind.Parts) _stretches = new Stretches(kind, landmarks.Select(landmark => landmark.AsWhole));
        else _names = ValueCode.By(kind, landmarks);
        Count = _stretches?.Count ?? _names!.Samples.Count;
    }

    /// <summary>How many codes there are.</summary>
    public int Count { get; }

    /// <summary>Appends the codes of all rows to numbers made of those of other columns; false when a value has none.</summary>
    public bool TryAppend(Facts.Loading.Rows rows, int[] numbers)
    {
        if (_stretches is null) return TryAppendNames(rows, numbers);
        var values = rows.Values;
        for (int i = 0, at = _position; i < rows.Count; i++, at += rows.Width)
        {
            ref readonly var value = ref values[at];
            if (!_stretches.IsPlain(in value)) return false;
            numbers[i] = unchecked((numbers[i] * Count) + _stretches.OfPlain(in value));
        }
        return true;
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
