using System.Collections.Generic;
using System.Linq;
using Personas.Crm.Domain.Expressions.Compiled;

namespace Personas.Crm.Domain.Facts.Loading;

/// <summary>
/// Rows by the conditions that they meet: rows whose columns have the same codes meet the same ones, and are of one class. Immutable; it
/// outlives a moment as long as the codes mean the same.
/// </summary>
internal sealed class RowClasses
{
    private const int MostCombinations = 4096;
    private readonly object[] _meanings;
    private readonly int[] _byCodes;

    private RowClasses(MasksAt masks, CodedSlot[] columns, int[] counts, int predicates)
    {
        _meanings = columns.Select(column => column.Code.Meaning).ToArray();
        Steps = new int[counts.Length];
        _byCodes = new int[counts.Aggregate(1, (product, count) => product * count)];
        for (int i = 0, step = 1; i < counts.Length; step *= counts[i++]) Steps[i] = step;
        var known = new List<ulong[]>();
        for (var number = 0; number < _byCodes.Length; number++)
        {
            var held = masks.Held(Enumerable.Range(0, counts.Length).Select(i => number / Steps[i] % counts[i]).ToArray());
            _byCodes[number] = known.FindIndex(one => one.SequenceEqual(held));
            if (_byCodes[number] >= 0) continue;
            _byCodes[number] = known.Count;
            known.Add(held);
        }
        Count = known.Count;
        OfPredicate = Enumerable.Range(0, predicates).Select(bit => Enumerable.Range(0, Count).Where(i => Members.Has(known[i], bit)).ToArray()).ToArray();
    }

    /// <summary>How many classes there are.</summary>
    public int Count { get; }

    /// <summary>The classes whose rows meet a condition, by its bit.</summary>
    public int[][] OfPredicate { get; }

    /// <summary>By column of the masks, how far apart its codes are among the combinations of codes.</summary>
    public int[] Steps { get; }

    /// <summary>The class of a combination of codes.</summary>
    public int this[int codes] => _byCodes[codes];

    /// <summary>The classes at a moment; null when codes alone do not decide, or there are too many combinations of them.</summary>
    /// <param name="masks">The conditions at the moment.</param>
    /// <param name="predicates">How many there are.</param>
    /// <param name="columns">Its columns.</param>
    /// <param name="latest">The classes at another moment: the same, when codes still mean the same.</param>
    public static RowClasses? At(MasksAt masks, CodedSlot[] columns, int predicates, RowClasses? latest)
    {
        if (!masks.IsByCodes) return null;
        if (latest is not null && latest.IsFor(columns)) return latest;
        var counts = columns.Select(column => column.Code.Samples.Count).ToArray();
        return counts.Aggregate(1.0, (product, count) => product * count) <= MostCombinations ? new RowClasses(masks, columns, counts, predicates) : null;
    }

    private bool IsFor(CodedSlot[] columns)
    {
        for (var i = 0; i < columns.Length; i++)
            if (!ReferenceEquals(columns[i].Code.Meaning, _meanings[i])) return false;
        return true;
    }
}
