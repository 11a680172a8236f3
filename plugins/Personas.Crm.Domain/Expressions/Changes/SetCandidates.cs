using System.Collections.Generic;
using System.Linq;
using Personas.Crm.Domain.Facts;

namespace Personas.Crm.Domain.Expressions.Changes;

/// <summary>Sets of options that differ from the present one in what tests speak of.</summary>
internal static class SetCandidates
{
    // So many options are tried in every combination; of more, each alone and all together.
    private const int Combined = 8;

    public static IEnumerable<FactValue> Of(IReadOnlyCollection<int> options, FactValue present)
    {
        var found = present.IsMissing ? [] : present.AsSet;
        var others = found.Except(options).ToArray();
        var sets = options.Count <= Combined
            ? Subsets(options.ToArray())
            : options.SelectMany(option => new[] { found.Concat([option]).ToArray(), found.Except([option]).ToArray(), [option] })
                .Concat([found.Concat(options).ToArray(), others]);
        return sets.Concat([found]).SelectMany(set => new[] { set, set.Concat(others).ToArray() })
            .Where(set => set.Length > 0).Select(FactValue.OfSet);
    }

    private static IEnumerable<int[]> Subsets(int[] options) =>
        Enumerable.Range(0, 1 << options.Length).Select(bits => options.Where((_, i) => (bits & (1 << i)) != 0).ToArray());
}
