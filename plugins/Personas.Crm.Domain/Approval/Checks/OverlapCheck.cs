using System.Collections.Generic;
using Personas.Crm.Domain.Approval.Findings;
using Personas.Crm.Domain.Approval.Partitions;
using Personas.Crm.Domain.Facts;

namespace Personas.Crm.Domain.Approval.Checks;

/// <summary>Finds price items of equal priority that apply to the same customer and request, where no better one does.</summary>
internal static class OverlapCheck
{
    /// <summary>The overlaps, one for each two items.</summary>
    public static IEnumerable<Finding> Find(Partition partition, FactCatalogue facts)
    {
        foreach (var overlap in partition.Overlaps)
        {
            var example = new PointExample(partition.Space, overlap.Box);
            var assumes = PointExample.Assumes(partition.Space, overlap.Box, facts);
            yield return new Finding(FindingKind.Overlap, assumes.Count == 0 ? Severity.Error : Severity.Warning,
                [Part(overlap.First), Part(overlap.Second)],
                $"'{overlap.First.Item.Name}' and '{overlap.Second.Item.Name}' have the same priority and both apply when "
                + $"{PointExample.Region(partition.Space, overlap.Box)}: nothing says which one prices.",
                "Give one of them the lower priority number, or keep their conditions apart.",
                new FindingExample($"For example: {example.Words}.", [example.Customer])) { Assumes = assumes };
        }
        if (partition.Overlaps.Count == Partition.MostOverlaps)
            yield return new Finding(FindingKind.Overlap, Severity.Error, [], "There may be further overlaps.",
                "Correct those that are told of, and check again.");
    }

    /// <summary>A price item as a part that a finding concerns.</summary>
    public static FindingPart Part(RankedItem item) => new(item.Item.Id, item.Item.Name);
}
