using System.Collections.Generic;
using System.Linq;
using Personas.Crm.Domain.Facts;

namespace Personas.Crm.Domain.Expressions.Compiled;

/// <summary>
/// Gives the values of one slot codes by all that conditions ask of it. Tests that no code can decide are left to their own: patterns of
/// text, sets of options, and what depends on the moment in other ways than as a range of dates. Shared by all threads.
/// </summary>
internal sealed class SlotCoder
{
    private readonly ValueKind _kind;
    private readonly SlotTest[] _spans;
    private readonly long[] _still = [];

    // Replaced as a whole when a moment brings the landmarks into another order: once in some days.
    private volatile Arrangement? _latest;

    /// <summary>The coder of what is asked of a slot.</summary>
    public SlotCoder(IReadOnlyCollection<SlotTest> tests)
    {
        _kind = tests.Any(test => test.IsSpan) ? ValueKind.Whole : tests.Select(KindOf).FirstOrDefault(kind => kind != ValueKind.Missing);
        var coded = tests.Where(IsCoded).ToList();
        _spans = coded.Where(test => test.IsSpan).ToArray();
        var still = coded.Where(test => !test.IsSpan).Select(test => test.Fixed!).ToList();
        if (_spans.Length > 0) _still = Landmarks(still).Select(value => value.AsWhole).Where(position => position > long.MinValue).Distinct().ToArray();
        else if (coded.Count > 0) Fixed = Code(still);
    }

    /// <summary>Whether codes decide a test.</summary>
    public bool IsCoded(SlotTest test)
    {
        if (test.Fixed is not { } fixedTest) return test.IsSpan;
        if (fixedTest.Beginning is not null) return _kind == ValueKind.Text;
        return fixedTest.LandmarkKind is { } kind && (kind == _kind || kind == ValueKind.Missing);
    }

    /// <summary>Whether the code differs from moment to moment.</summary>
    public bool Moves => _spans.Length > 0;

    /// <summary>The code of a slot that does not move; null when none decides a test.</summary>
    public ValueCode? Fixed { get; }

    /// <summary>The code at a moment, of a slot that moves.</summary>
    /// <param name="dated">The tests that the moment made definite.</param>
    public ValueCode At(ValueTest[] dated)
    {
        var positions = Positions(dated);
        if (_latest is { } arrangement && arrangement.Starts(positions) is { } starts) return new StretchCode(starts, arrangement);
        _latest = arrangement = new Arrangement(positions);
        return new StretchCode(arrangement.Starts(positions)!, arrangement);
    }

    private static ValueKind KindOf(SlotTest test)
    {
        if (test.Fixed?.Beginning is not null) return ValueKind.Text;
        return test.Fixed?.LandmarkKind ?? ValueKind.Missing;
    }

    private static IEnumerable<FactValue> Landmarks(IEnumerable<ValueTest> tests) => tests.SelectMany(test => test.Landmarks ?? []);

    private ValueCode Code(IReadOnlyCollection<ValueTest> tests) => _kind == ValueKind.Text
        ? new TextCode(Landmarks(tests).Select(value => value.AsText), tests.Select(test => test.Beginning).OfType<string>())
        : ValueCode.By(_kind, Landmarks(tests));

    // In the order of the tests. Everything is at or after the least number, so that it is no landmark.
    private long[] Positions(ValueTest[] dated)
    {
        var positions = new List<long>(_still);
        foreach (var test in _spans)
        {
            var range = ((RangeTest)test.At(dated)).Interval;
            if (range.Low != long.MinValue) positions.Add(range.Low);
            if (range.High != long.MaxValue) positions.Add(range.High + 1);
        }
        return positions.ToArray();
    }
}
