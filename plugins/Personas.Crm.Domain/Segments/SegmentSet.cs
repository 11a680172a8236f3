using System;
using System.Collections.Generic;
using System.Linq;
using Personas.Crm.Domain.Expressions.Compiled;

namespace Personas.Crm.Domain.Segments;

/// <summary>Some of the segments of one table of customers. Immutable.</summary>
public sealed class SegmentSet
{
    private readonly bool[] _included;
    private readonly Lazy<SegmentMasks>? _masks;

    internal SegmentSet(IReadOnlyList<Segment> all, IEnumerable<int> included)
    {
        _included = new bool[all.Count];
        foreach (var index in included) _included[index] = true;
        Segments = all.Where(segment => _included[segment.Index]).ToList();
    }

    /// <summary>A set that is kept with the rules and evaluated often: its masks are made when it is first evaluated, once.</summary>
    internal SegmentSet(IReadOnlyList<Segment> all, IEnumerable<int> included, CompiledNode[] nodes)
        : this(all, included) =>
        _masks = new Lazy<SegmentMasks>(() => new SegmentMasks(nodes, Segments.Select(segment => segment.Index).ToList()));

    /// <summary>The segments, in the order of evaluation.</summary>
    public IReadOnlyList<Segment> Segments { get; }

    /// <summary>Whether there are none.</summary>
    public bool IsEmpty => Segments.Count == 0;

    /// <summary>The masks; null for a set made for one question, which trees answer sooner than masks are made.</summary>
    internal SegmentMasks? Masks => _masks?.Value;

    internal bool Includes(int index) => _included[index];
}
