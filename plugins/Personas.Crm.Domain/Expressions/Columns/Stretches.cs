using System;
using System.Collections.Generic;
using System.Linq;
using Personas.Crm.Domain.Facts;

namespace Personas.Crm.Domain.Expressions.Columns;

/// <summary>
/// The code of whole values and amounts: 0 for a missing one, else in which stretch between two starts the value lies. Amounts that
/// ten-thousandths do not hold have codes between those of their neighbours. Immutable.
/// </summary>
internal sealed class Stretches
{
    private const int MostCells = 4096;
    private const int FewInCell = 8;
    private readonly long[] _starts;
    private readonly ushort[] _cells;
    private readonly long _low;
    private readonly long _high;
    private readonly int _shift;
    private readonly ValueKind _kind;
    private readonly int _step;

    /// <summary>The code that goes by the starts of stretches; at most 30,000.</summary>
    /// <param name="kind">Whether values are whole or in ten-thousandths.</param>
    /// <param name="starts">The first value of every stretch but the lowest, in any order.</param>
    public Stretches(ValueKind kind, IEnumerable<long> starts)
    {
        _kind = kind;
        _step = kind == ValueKind.Parts ? 1 : 0;
        _starts = starts.Where(start => start > long.MinValue).Distinct().OrderBy(start => start).ToArray();
        _low = _starts.Length == 0 ? 0 : _starts[0];
        _high = _starts.Length == 0 ? 0 : _starts[_starts.Length - 1];
        var cells = Math.Min(MostCells, 1 << (Bits.Telling(_starts.Length + 1) + 2));
        while (unchecked((ulong)(_high - _low)) >> _shift >= (ulong)cells) _shift++;
        _cells = Cells(Cell(_high) + 1);
    }

    /// <summary>How many codes there are.</summary>
    public int Count => 2 + (_starts.Length << _step);

    /// <summary>A value for every code.</summary>
    public IEnumerable<FactValue> Samples => Enumerable.Range(0, Count).Select(Sample);

    /// <summary>The code of a value; 0 for a missing one.</summary>
    public int Of(in FactValue value)
    {
        var kind = value.Kind;
        if (kind != ValueKind.Missing && kind != _kind) return OfOther(in value);
        var code = 1 + (Starts(value.AsWhole) << _step);
        return kind == ValueKind.Missing ? 0 : code;
    }

    // How many stretches begin at a value or below. A cell knows the answer for its first value, and the next cell for all that follow.
    private int Starts(long value)
    {
        var cell = Cell(Math.Min(Math.Max(value, _low), _high));
        int from = _cells[cell], to = _cells[cell + 1];
        if (to - from > FewInCell)
        {
            var found = Array.BinarySearch(_starts, from, to - from, value);
            return found < 0 ? ~found : found + 1;
        }
        var starts = _starts;
        while (from < to && starts[from] <= value) from++;
        return from;
    }

    private int Cell(long value) => unchecked((int)((ulong)(value - _low) >> _shift));

    // One more than there are cells: the last tells how many starts there are.
    private ushort[] Cells(int count)
    {
        var cells = new ushort[count + 1];
        foreach (var start in _starts) cells[Cell(start) + 1]++;
        for (var i = 1; i < cells.Length; i++) cells[i] += cells[i - 1];
        return cells;
    }

    private int OfOther(in FactValue value)
    {
        if (_step == 0) return 1 + Starts(value.AsWhole);
        var number = value.AsNumber;
        if (number > long.MaxValue / FactValue.Parts) return 1 + (_starts.Length << 1);
        if (number < long.MinValue / FactValue.Parts) return 1;
        var parts = number * FactValue.Parts;
        var below = (long)decimal.Floor(parts);
        var starts = Starts(below);
        var isBetween = parts > below && starts < _starts.Length && _starts[starts] == below + 1;
        return 1 + (starts << 1) + (isBetween ? 1 : 0);
    }

    private FactValue Sample(int code)
    {
        if (code == 0) return FactValue.Missing;
        var starts = (code - 1) >> _step;
        if (_step == 0) return FactValue.OfWhole(First(starts));
        return (code & 1) == 0 ? FactValue.OfNumber((_starts[starts] - 0.5m) / FactValue.Parts) : FactValue.OfParts(First(starts));
    }

    private long First(int starts) => starts > 0 ? _starts[starts - 1] : _starts.Length == 0 ? 0 : _starts[0] - 1;
}
