using System.Collections.Generic;
using System.Linq;

namespace Personas.Crm.Domain.Segments;

/// <summary>Some of the segments of one table of customers. Immutable.</summary>
public sealed class SegmentSet
{
    private readonly bool[] _included;

    internal SegmentSet(IReadOnlyList<Segment> all, IEnumerable<int> included)
    {
        _included = new bool[all.Count];
        foreach (var index in included) _included[index] = true;
        Segments = all.Where(segment => _included[segment.Index]).ToList();
    }

    /// <summary>The segments, in the order of evaluation.</summary>
    public IReadOnlyList<Segment> Segments { get; }

    /// <summary>Whether there are none.</summary>
    public bool IsEmpty => Segments.Count == 0;

    internal bool Includes(int index) => _included[index];
}
