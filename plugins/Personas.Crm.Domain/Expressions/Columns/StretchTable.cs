using System;
using System.Linq;
using Personas.Crm.Domain.Facts;

namespace Personas.Crm.Domain.Expressions.Columns;

/// <summary>
/// Where to look for the codes of usual values: the numbers from the first start to the last are cut into cells of equal width, and of a
/// cell the code of its first number is known; inside it no stretch begins, or few do. Immutable.
/// </summary>
internal sealed class StretchTable
{
    private const int MostCells = 2048;
    private const int CellsEach = 4;

    // So many comparisons in a row cost less than one wrong guess.
    private const int Few = 6;
    private readonly ValueKind _kind;
    private readonly int _step;
    private readonly ushort[] _cells;

    /// <summary>The table of sorted starts.</summary>
    /// <param name="kind">Whether usual values are whole or in ten-thousandths.</param>
    /// <param name="starts">The starts, in order.</param>
    /// <param name="step">1 when every other code is for values that are not usual.</param>
    public StretchTable(ValueKind kind, long[] starts, int step)
    {
        _kind = kind;
        _step = step;
        Ends = [long.MinValue, .. starts, long.MaxValue];
        Least = starts.Length == 0 ? 0 : starts[0] - 1;
        Most = starts.Length == 0 ? 0 : starts[starts.Length - 1];
        Shift = ShiftOf(starts);
        MostInCell = InCells(starts, Shift);
        _cells = Enumerable.Range(0, (int)(Most - Least >> Shift) + 1).Select(cell => (ushort)Code(starts, Least + ((long)cell << Shift))).ToArray();
        IsNarrow = step == 0 && starts.Length < byte.MaxValue;
        Narrow = IsNarrow ? Array.ConvertAll(_cells, code => (byte)code) : [];
    }

    /// <summary>The number below the first start; whatever is less has the same code.</summary>
    public long Least { get; }

    /// <summary>The last start; whatever is greater has the same code.</summary>
    public long Most { get; }

    /// <summary>The width of a cell, as a power of two. Cells begin at <see cref="Least"/>.</summary>
    public int Shift { get; }

    /// <summary>The most stretches that begin in one cell behind its first number.</summary>
    public int MostInCell { get; }

    /// <summary>By code: the number at which the next one begins; behind them the greatest number, where every search ends.</summary>
    public long[] Ends { get; }

    /// <summary>Whether all codes have one byte and are for usual values.</summary>
    public bool IsNarrow { get; }

    /// <summary>By cell: the code of its first number, when codes are narrow.</summary>
    public byte[] Narrow { get; }

    /// <summary>Whether values of these kinds, all together, are usual: missing, or of the one kind.</summary>
    public bool AreUsual(int kinds) => (kinds & ~(int)_kind) == 0;

    /// <summary>The code of a usual value; 0 for a missing one.</summary>
    public int Of(in FactValue value)
    {
        unchecked
        {
            var whole = Math.Min(Math.Max(value.AsWhole, Least), Most);
            int code = _cells[(int)((whole - Least) >> Shift)];
            if (MostInCell > Few) code = Search(whole, code);
            else
                for (var i = 0; i < MostInCell; i++) code += Ends[code] <= whole ? 1 : 0;
            return ((code << _step) - _step) & ((0 - (int)value.Kind) >> 31);
        }
    }

    private int Search(long whole, int code)
    {
        var end = Math.Min(code + MostInCell, Ends.Length - 1);
        while (code < end)
        {
            var middle = (code + end) >> 1;
            if (Ends[middle] <= whole) code = middle + 1;
            else end = middle;
        }
        return code;
    }

    // As few cells as will do: what is looked up should stay in the processor's cache.
    private int ShiftOf(long[] starts)
    {
        var shift = 0;
        while (Most - Least >> shift >= MostCells) shift++;
        var inCells = InCells(starts, shift);
        while (shift > 0 && Most - Least >> shift >= CellsEach * Ends.Length && InCells(starts, shift + 1) <= Math.Max(1, inCells)) shift++;
        return shift;
    }

    private int InCells(long[] starts, int shift) => starts.Select(start => start - Least)
        .Where(start => start >> shift << shift != start)
        .GroupBy(start => start >> shift)
        .Select(cell => cell.Count()).DefaultIfEmpty().Max();

    private static int Code(long[] starts, long number)
    {
        var found = Array.BinarySearch(starts, number);
        return found < 0 ? 1 + ~found : found + 2;
    }
}
