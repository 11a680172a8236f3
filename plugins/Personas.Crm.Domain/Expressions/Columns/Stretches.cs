using System;
using System.Collections.Generic;
using System.Linq;
using Personas.Crm.Domain.Facts;

namespace Personas.Crm.Domain.Expressions.Columns;

/// <summary>
/// The code of whole values and amounts: 0 for a missing one, else in which stretch between two starts the value lies. Amounts that
/// ten-thousandths do not hold count to the stretch above or below, or have codes between both, as conditions need it. Immutable.
/// </summary>
internal sealed class Stretches
{
    private const long Reach = (1L << 62) - 2;
    private readonly long[] _starts;
    private readonly bool[] _takesBetween = [];
    private readonly int _step;
    private readonly ValueKind _kind;

    /// <summary>The code that goes by the starts of stretches; at most 30,000, see also <see cref="CanStart"/>.</summary>
    /// <param name="kind">Whether values are whole or in ten-thousandths.</param>
    /// <param name="starts">The first value of every stretch but the lowest, in any order.</param>
    /// <param name="areSame">Whether nobody asks for the difference of two values.</param>
    public Stretches(ValueKind kind, IEnumerable<long> starts, Func<FactValue, FactValue, bool> areSame)
    {
        _kind = kind;
        _starts = Sorted(starts);
        if (kind == ValueKind.Parts)
        {
            var takesBetween = Array.ConvertAll(_starts, start => areSame(Between(start), FactValue.OfParts(start)));
            var leavesBetween = Array.ConvertAll(_starts, start => areSame(Between(start), FactValue.OfParts(start - 1)));
            _step = Enumerable.Range(0, _starts.Length).All(i => takesBetween[i] || leavesBetween[i]) ? 0 : 1;
            _takesBetween = takesBetween;
        }
        Table = new StretchTable(kind, _starts, _step);
    }

    /// <summary>Where to look for the codes of usual values alone.</summary>
    /// <param name="kind">Whether they are whole or in ten-thousandths.</param>
    /// <param name="starts">The first value of every stretch but the lowest, in any order.</param>
    public static StretchTable TableOf(ValueKind kind, IEnumerable<long> starts) => new(kind, Sorted(starts), 0);

    /// <summary>How the codes of usual values are found fast.</summary>
    public StretchTable Table { get; }

    /// <summary>Whether there can be a stretch that starts at a value.</summary>
    public static bool CanStart(in FactValue value) => value.AsWhole is long.MinValue or (>= -Reach and <= Reach);

    /// <summary>How many codes there are.</summary>
    public int Count => 2 + (_starts.Length << _step);

    /// <summary>A value for every code.</summary>
    public IEnumerable<FactValue> Samples => Enumerable.Range(0, Count).Select(Sample);

    /// <summary>The code of any value; 0 for a missing one.</summary>
    public int Of(in FactValue value)
    {
        if (value.IsMissing) return 0;
        if (value.Kind == _kind) return Table.Of(in value);
        if (_kind == ValueKind.Whole) return 1 + Begun(value.AsWhole);
        var number = value.AsNumber;
        if (number > long.MaxValue / FactValue.Parts) return 1 + (_starts.Length << _step);
        if (number < long.MinValue / FactValue.Parts) return 1;
        var parts = number * FactValue.Parts;
        var below = (long)decimal.Floor(parts);
        var begun = Begun(below);
        var isBetween = parts > below && begun < _starts.Length && _starts[begun] == below + 1;
        return 1 + (begun << _step) + (isBetween && (_step == 1 || _takesBetween[begun]) ? 1 : 0);
    }

    private int Begun(long value)
    {
        var found = Array.BinarySearch(_starts, value);
        return found < 0 ? ~found : found + 1;
    }

    private FactValue Sample(int code)
    {
        if (code == 0) return FactValue.Missing;
        var begun = (code - 1) >> _step;
        if (_step == 1 && (code & 1) == 0) return Between(_starts[begun]);
        return _kind == ValueKind.Parts ? FactValue.OfParts(First(begun)) : FactValue.OfWhole(First(begun));
    }

    private long First(int begun)
    {
        if (begun > 0) return _starts[begun - 1];
        return _starts.Length == 0 ? 0 : _starts[0] - 1;
    }

    private static long[] Sorted(IEnumerable<long> starts) => starts.Where(start => start > long.MinValue).Distinct().OrderBy(start => start).ToArray();

    // An amount between the last ten-thousandth of a stretch and the first of the next.
    private static FactValue Between(long start) => FactValue.OfNumber((start - 0.5m) / FactValue.Parts);
}
