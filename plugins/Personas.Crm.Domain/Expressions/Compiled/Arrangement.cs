using System.Linq;

namespace Personas.Crm.Domain.Expressions.Compiled;

/// <summary>
/// The order in which moving landmarks lie. As long as it stays, the stretches between them mean the same, wherever they are by now: so
/// tables by stretch outlive the moment for which they were made. Immutable.
/// </summary>
internal sealed class Arrangement
{
    private readonly int[] _ranks;
    private readonly int _count;

    /// <summary>The order of landmarks at these positions; several can be at one.</summary>
    public Arrangement(long[] positions)
    {
        var starts = positions.Distinct().OrderBy(position => position).ToList();
        _ranks = positions.Select(position => starts.BinarySearch(position)).ToArray();
        _count = starts.Count;
    }

    /// <summary>Where stretches start when the landmarks are at other positions; null when they lie in another order there.</summary>
    public long[]? Starts(long[] positions)
    {
        if (positions.Length != _ranks.Length) return null;
        var starts = new long[_count];
        for (var i = 0; i < positions.Length; i++) starts[_ranks[i]] = positions[i];
        for (var i = 0; i < positions.Length; i++)
            if (starts[_ranks[i]] != positions[i]) return null;
        for (var i = 1; i < starts.Length; i++)
            if (starts[i] <= starts[i - 1]) return null;
        return starts;
    }
}
