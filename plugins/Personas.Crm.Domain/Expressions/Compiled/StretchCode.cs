using System.Collections.Generic;
using System.Linq;
using Personas.Crm.Domain.Facts;

namespace Personas.Crm.Domain.Expressions.Compiled;

/// <summary>The code of whole values and amounts: in which stretch between two landmarks they lie.</summary>
internal sealed class StretchCode : ValueCode
{
    private const int BucketsEach = 4;
    private readonly ValueKind _kind;
    private readonly long[] _starts;
    private readonly Arrangement? _arrangement;

    // Buckets of equal width between the first and the last start, and before each how many starts there are: a search looks into one.
    private readonly int[] _before;
    private readonly int _shift;

    /// <summary>The code that goes by landmarks.</summary>
    public StretchCode(ValueKind kind, IEnumerable<long> landmarks)
    {
        _kind = kind;
        // Everything is at or after the least number, so that it tells nothing apart.
        _starts = landmarks.Where(start => start > long.MinValue).Distinct().OrderBy(start => start).ToArray();
        while (_shift < 63 && Bucket(Last, _shift) >= (ulong)(BucketsEach * (_starts.Length + 1))) _shift++;
        _before = new int[(int)Bucket(Last, _shift) + 2];
        foreach (var start in _starts) _before[(int)Bucket(start, _shift) + 1]++;
        for (var i = 1; i < _before.Length; i++) _before[i] += _before[i - 1];
    }

    /// <summary>The code at one moment of landmarks that move.</summary>
    /// <param name="starts">Where the stretches start at the moment, in order.</param>
    /// <param name="arrangement">The order that the landmarks lie in.</param>
    public StretchCode(long[] starts, Arrangement arrangement)
    {
        _kind = ValueKind.Whole;
        _starts = starts;
        _arrangement = arrangement;
        _before = [0, starts.Length];
        _shift = 63;
    }

    public override IReadOnlyList<FactValue> Samples => [FactValue.Missing, Value(long.MinValue), .. _starts.Select(Value)];

    public override object Meaning => _arrangement ?? (object)this;

    private long First => _starts.Length == 0 ? 0 : _starts[0];

    private long Last => _starts.Length == 0 ? 0 : _starts[_starts.Length - 1];

    public override int Of(in FactValue value)
    {
        if (value.Kind != _kind) return value.IsMissing ? 0 : -1;
        var whole = value.AsWhole;
        var starts = _starts;
        if (starts.Length == 0 || whole < starts[0]) return 1;
        if (whole >= starts[starts.Length - 1]) return starts.Length + 1;
        var bucket = (int)(unchecked((ulong)(whole - starts[0])) >> _shift);
        int from = _before[bucket], to = _before[bucket + 1];
        while (from < to)
        {
            var middle = (from + to) >> 1;
            if (starts[middle] <= whole) from = middle + 1;
            else to = middle;
        }
        return from + 1;
    }

    private ulong Bucket(long start, int shift) => unchecked((ulong)(start - First)) >> shift;

    private FactValue Value(long whole) => _kind == ValueKind.Parts ? FactValue.OfParts(whole) : FactValue.OfWhole(whole);
}
