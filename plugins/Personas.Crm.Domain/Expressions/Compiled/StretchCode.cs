using System;
using System.Collections.Generic;
using System.Linq;
using Personas.Crm.Domain.Facts;
using Personas.Crm.Domain.Facts.Loading;

namespace Personas.Crm.Domain.Expressions.Compiled;

/// <summary>
/// The code of whole values and amounts: in which stretch between two landmarks they lie. It is found by counting comparisons instead of
/// following them: values cannot be foreseen, and a processor that guesses wrong loses more time than a comparison takes.
/// </summary>
internal sealed class StretchCode : ValueCode
{
    // So few starts are all compared; of more, those in one cell, unless too many are in one.
    private const int Few = 8;
    private const int Half = 4;
    private const int CellsEach = 4;
    private const int MostInCell = 4;
    private readonly ValueKind _kind;
    private readonly long[] _starts;
    private readonly int _count;
    private readonly Arrangement? _arrangement;

    // Cells of equal width between the first and the last start, and before each how many starts there are; none when starts move.
    private readonly ushort[] _before = [];
    private readonly int _shift;
    private readonly int _inCell;

    /// <summary>The code that goes by landmarks.</summary>
    public StretchCode(ValueKind kind, IEnumerable<long> landmarks)
    {
        _kind = kind;
        // Everything is at or after the least number, so that it tells nothing apart.
        _starts = landmarks.Where(start => start > long.MinValue).Distinct().OrderBy(start => start).ToArray();
        _count = _starts.Length;
        if (_count <= Few) _starts = Padded(_starts);
        if (_count is <= Few or > ushort.MaxValue) return;
        while (_shift < 63 && Cell(_starts[_count - 1]) >= CellsEach * _count) _shift++;
        _before = new ushort[Cell(_starts[_count - 1]) + 1];
        for (int cell = 0, start = 0; cell < _before.Length; cell++)
        {
            _before[cell] = (ushort)start;
            while (start < _count && Cell(_starts[start]) == cell) start++;
            _inCell = Math.Max(_inCell, start - _before[cell]);
        }
        if (_inCell > MostInCell) _before = [];
        // Behind the last start there is nothing to count.
        else _starts = [.. _starts, .. Enumerable.Repeat(long.MaxValue, _inCell)];
    }

    /// <summary>The code at one moment of landmarks that move.</summary>
    /// <param name="starts">Where the stretches start at the moment, in order.</param>
    /// <param name="arrangement">The order that the landmarks lie in.</param>
    public StretchCode(long[] starts, Arrangement arrangement)
    {
        _kind = ValueKind.Whole;
        _count = starts.Length;
        _starts = _count <= Few ? Padded(starts) : starts;
        _arrangement = arrangement;
    }

    public override IReadOnlyList<FactValue> Samples => [FactValue.Missing, Value(long.MinValue), .. _starts.Take(_count).Select(Value)];

    public override object Meaning => _arrangement ?? (object)this;

    public override int Of(in FactValue value)
    {
        unchecked
        {
            if (value.Kind != _kind && !value.IsMissing) return -1;
            var begun = _count <= Few ? Compared(value.AsWhole) : _before.Length > 0 ? Looked(value.AsWhole) : Searched(value.AsWhole);
            return (1 + begun) & ((0 - (int)value.Kind) >> 31);
        }
    }

    /// <summary>The stretch that a value lies in; null when it has no code, or is missing.</summary>
    public RangeTest? Around(in FactValue value)
    {
        var begun = Of(in value) - 1;
        return begun < 0 ? null : new RangeTest(begun == 0 ? long.MinValue : _starts[begun - 1], begun == _count ? long.MaxValue : _starts[begun] - 1);
    }

    // The same as of any code, with calls that are known beforehand.
    public override int AddTo(int[] numbers, int times, Rows rows, int column)
    {
        unchecked
        {
            var all = 0;
            var values = rows.Values;
            for (int i = 0, at = column; i < rows.Count; i++, at += rows.Width)
            {
                var code = Of(in values[at]);
                all |= code;
                numbers[i] += code * times;
            }
            return all;
        }
    }

    // All of them at once, without a loop whose end would have to be guessed.
    private int Compared(long whole)
    {
        unchecked
        {
            var starts = _starts;
            if (starts.Length < Half) return 0;
            var begun = (starts[0] <= whole ? 1 : 0) + (starts[1] <= whole ? 1 : 0) + (starts[2] <= whole ? 1 : 0) + (starts[3] <= whole ? 1 : 0);
            if (starts.Length >= Few)
                begun += (starts[4] <= whole ? 1 : 0) + (starts[5] <= whole ? 1 : 0) + (starts[6] <= whole ? 1 : 0) + (starts[7] <= whole ? 1 : 0);
            return Math.Min(begun, _count);
        }
    }

    // Behind the last start there is nothing to count.
    private static long[] Padded(long[] starts)
    {
        var padded = new long[starts.Length <= Half ? Half : Few];
        for (var i = 0; i < padded.Length; i++) padded[i] = i < starts.Length ? starts[i] : long.MaxValue;
        return padded;
    }

    private int Looked(long whole)
    {
        unchecked
        {
            var starts = _starts;
            int begun = _before[Cell(Math.Min(Math.Max(whole, starts[0]), starts[_count - 1]))];
            for (var i = 0; i < _inCell; i++) begun += starts[begun] <= whole ? 1 : 0;
            return Math.Min(begun, _count);
        }
    }

    private int Searched(long whole)
    {
        unchecked
        {
            var begun = 0;
            var left = _count;
            while (left > 1)
            {
                var half = left >> 1;
                begun += _starts[begun + half - 1] <= whole ? half : 0;
                left -= half;
            }
            return begun + (_starts[begun] <= whole ? 1 : 0);
        }
    }

    private int Cell(long whole)
    {
        var cell = unchecked((ulong)(whole - _starts[0])) >> _shift;
        return cell > int.MaxValue ? int.MaxValue : unchecked((int)cell);
    }

    private FactValue Value(long whole) => _kind == ValueKind.Parts ? FactValue.OfParts(whole) : FactValue.OfWhole(whole);
}
