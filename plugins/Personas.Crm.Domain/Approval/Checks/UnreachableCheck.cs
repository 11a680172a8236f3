using System.Collections.Generic;
using System.Linq;
using Personas.Crm.Domain.Approval.Findings;
using Personas.Crm.Domain.Approval.Partitions;
using Personas.Crm.Domain.Approval.Regions;

namespace Personas.Crm.Domain.Approval.Checks;

/// <summary>Finds price items that never price, and says why.</summary>
internal static class UnreachableCheck
{
    private const int MostSearched = 500;

    /// <summary>The items that never price.</summary>
    public static IEnumerable<Finding> Find(Partition partition, Clause offered)
    {
        // Why costs a search each: of a list that is wrong as a whole, some are enough.
        foreach (var item in partition.Items.Where(item => !partition.Reached[item.Index]).Take(MostSearched))
            if (Because(partition, offered, item) is { } because)
                yield return new Finding(FindingKind.Unreachable, Severity.Warning, [OverlapCheck.Part(item)],
                    $"The price item '{item.Item.Name}' never prices: {because}", "Correct its conditions or its priority, or remove it.");
    }

    private static string? Because(Partition partition, Clause offered, RankedItem item)
    {
        if (PointSearch.Of(partition.Space, item.Clause).IsNone) return "no customer and no request within the limits meets its conditions together.";
        var search = PointSearch.Of(partition.Space, offered, item.Clause);
        if (search.IsNone) return "the product is not offered to anybody who meets its conditions.";
        if (!partition.IsComplete || search.Found is not { } box) return null;
        var before = new List<string>();
        PartitionWalk.Visit(partition.Root, box, (node, _) =>
        {
            if (node.Winner >= 0 && !before.Contains(partition.Items[node.Winner].Item.Name)) before.Add(partition.Items[node.Winner].Item.Name);
            return before.Count < 5;
        });
        return $"wherever it applies, an item of a lower priority number comes first; for example {string.Join(", ", before.Select(name => $"'{name}'"))} "
            + $"when {PointExample.Region(partition.Space, box)}.";
    }
}
