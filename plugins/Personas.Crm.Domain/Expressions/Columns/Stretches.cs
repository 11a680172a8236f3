using System;
using System.Collections.Generic;
using System.Linq;
using System.Runtime.CompilerServices;
using Personas.Crm.Domain.Facts;

namespace Personas.Crm.Domain.Expressions.Columns;

/// <summary>
/// The code of whole values and amounts: 0 for a missing one, else in which stretch between two starts the value lies. Amounts that
/// ten-thousandths do not hold have codes between those of their neighbours. Immutable.
/// </summary>
internal sealed class Stretches
{
    private const int MostCells = 4096;
    private const int CellsEach = 8;
    private const int FewInCell = 8;
    private const long Reach = (1L << 62) - 2;
    // After them the greatest number: at the end of a search it stops without a look at the length.
    private readonly long[] _starts;
    private readonly int _count;
    private readonly ushort[] _cells;
    private readonly long _below;
    private readonly long _span;
    private readonly int _shift;
    private readonly ValueKind _kind;
    private readonly int _oddKinds;
    private readonly int _step;
    private readonly bool _isDense;

    /// <summary>The code that goes by the starts of stretches; at most 30,000, see also <see cref="CanStart"/>.</summary>
    /// <param name="kind">Whether values are whole or in ten-thousandths.</param>
    /// <param name="starts">The first value of every stretch but the lowest, in any order.</param>
    public Stretches(ValueKind kind, IEnumerable<long> starts)
    {
        _kind = kind;
        _oddKinds = OddKinds(kind);
        _step = kind == ValueKind.Parts ? 1 : 0;
        _starts = starts.Where(start => start > long.MinValue).Distinct().OrderBy(start => start).Concat([long.MaxValue]).ToArray();
        _count = _starts.Length - 1;
        _below = _count == 0 ? 0 : _starts[0] - 1;
        _span = _count == 0 ? 0 : _starts[_count - 1] - _below;
        var cells = Math.Min(MostCells, CellsEach << Bits.Telling(_count + 1));
        while (_span >> _shift >= cells) _shift++;
        _cells = Cells();
        _isDense = Enumerable.Range(1, _cells.Length - 1).Any(cell => _cells[cell] - _cells[cell - 1] > FewInCell);
    }

    /// <summary>A bit for every kind of value but one and the missing ones: to look for either costs a guess where values are missing at random.</summary>
    public static int OddKinds(ValueKind kind) => ~(1 << (int)kind | 1 << (int)ValueKind.Missing);

    /// <summary>Whether there can be a stretch that starts at a value.</summary>
    public static bool CanStart(in FactValue value) => value.AsWhole is long.MinValue or (>= -Reach and <= Reach);

    /// <summary>How many codes there are.</summary>
    public int Count => 2 + (_count << _step);

    /// <summary>A value for every code.</summary>
    public IEnumerable<FactValue> Samples => Enumerable.Range(0, Count).Select(Sample);

    /// <summary>
    /// Whether a value is plain: missing, or of the usual kind and so small that differences of values fit. Nearly all are; others have
    /// codes of their own.
    /// </summary>
    public bool IsPlain(in FactValue value) =>
        (_oddKinds >> (int)value.Kind & 1) == 0 && unchecked((ulong)(value.AsWhole + Reach)) <= 2 * (ulong)Reach;

    /// <summary>The code of a plain value; 0 for a missing one.</summary>
    // Without a branch, where values cannot be foreseen: a wrong guess costs more than all the rest.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int OfPlain(in FactValue value)
    {
        var whole = value.AsWhole;
        var begun = _isDense ? Begun(whole) : BegunByCell(whole);
        return unchecked((1 + (begun << _step)) & ((0 - (int)value.Kind) >> 31));
    }

    /// <summary>The code of any value; 0 for a missing one.</summary>
    public int Of(in FactValue value)
    {
        if (value.IsMissing) return 0;
        if (_step == 0) return 1 + Begun(value.AsWhole);
        var number = value.AsNumber;
        if (number > long.MaxValue / FactValue.Parts) return 1 + (_count << 1);
        if (number < long.MinValue / FactValue.Parts) return 1;
        var parts = number * FactValue.Parts;
        var below = (long)decimal.Floor(parts);
        var begun = Begun(below);
        var isBetween = parts > below && begun < _count && _starts[begun] == below + 1;
        return 1 + (begun << 1) + (isBetween ? 1 : 0);
    }

    private int Begun(long value)
    {
        var found = Array.BinarySearch(_starts, 0, _count, value);
        return found < 0 ? ~found : found + 1;
    }

    // A cell knows how many stretches have begun at its first value; few, mostly none, begin inside it.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private int BegunByCell(long value)
    {
        var starts = _starts;
        int begun;
        unchecked
        {
            var above = value - _below;
            above &= ~(above >> 63);
            var rest = above - _span;
            begun = _cells[(int)((_span + (rest & (rest >> 63))) >> _shift)];
        }
        while (starts[begun] <= value) begun++;
        return begun;
    }

    private ushort[] Cells()
    {
        var cells = new ushort[(int)(_span >> _shift) + 2];
        for (var i = 0; i < _count; i++) cells[(int)((_starts[i] - _below + (1L << _shift) - 1) >> _shift)]++;
        for (var i = 1; i < cells.Length; i++) cells[i] += cells[i - 1];
        return cells;
    }

    private FactValue Sample(int code)
    {
        if (code == 0) return FactValue.Missing;
        var starts = (code - 1) >> _step;
        if (_step == 0) return FactValue.OfWhole(First(starts));
        return (code & 1) == 0 ? FactValue.OfNumber((_starts[starts] - 0.5m) / FactValue.Parts) : FactValue.OfParts(First(starts));
    }

    private long First(int starts) => starts > 0 ? _starts[starts - 1] : _below;
}
