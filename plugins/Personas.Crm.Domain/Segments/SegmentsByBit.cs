using System.Collections;
using System.Collections.Generic;
using System.Linq;
using Personas.Crm.Domain.Expressions.Compiled;

namespace Personas.Crm.Domain.Segments;

/// <summary>The segments whose bit is set, in their order. Listed when somebody looks: most who decide ask for changes only.</summary>
/// <param name="all">All segments, by their index.</param>
/// <param name="words">A bit for each; further bits are passed over.</param>
internal sealed class SegmentsByBit(IReadOnlyList<Segment> all, ulong[] words) : IReadOnlyList<Segment>
{
    private List<Segment>? _list;

    /// <inheritdoc/>
    public int Count => List.Count;

    /// <inheritdoc/>
    public Segment this[int index] => List[index];

    private List<Segment> List => _list ??= all.Where(segment => Members.Has(words, segment.Index)).ToList();

    /// <inheritdoc/>
    public IEnumerator<Segment> GetEnumerator() => List.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
