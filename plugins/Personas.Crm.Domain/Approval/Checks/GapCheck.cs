using System.Collections.Generic;
using System.Linq;
using Personas.Crm.Domain.Approval.Findings;
using Personas.Crm.Domain.Approval.Partitions;
using Personas.Crm.Domain.Approval.Regions;
using Personas.Crm.Domain.Facts;

namespace Personas.Crm.Domain.Approval.Checks;

/// <summary>Finds who is offered the product and gets no price.</summary>
internal sealed class GapCheck(Partition partition, FactCatalogue facts)
{
    /// <summary>The most gaps that are told of.</summary>
    public const int Most = 25;

    private readonly List<Box> _told = [];
    private readonly List<Finding> _findings = [];

    /// <summary>The regions that were told, once they were found.</summary>
    public IReadOnlyList<Box> Told => _told;

    /// <summary>The gaps: first those that no item covers at all on an axis, such as an income of exactly 5,000, then all others.</summary>
    public IReadOnlyList<Finding> Find()
    {
        var gaps = new List<Box>();
        PartitionWalk.Visit(partition.Root, Box.All(partition.Space), (node, box) =>
        {
            if (node.Outcome == Outcome.Gap) gaps.Add(box);
            return true;
        });
        foreach (var bare in Bare(gaps)) Tell(bare);
        var left = 0;
        foreach (var gap in gaps.OrderBy(Restrictions))
            if (!_told.Exists(gap.IsIn) && !Tell(gap)) left++;
        if (left > 0) _findings.Add(More(left));
        return _findings;
    }

    private static Finding More(int left) => new(FindingKind.Gap, Severity.Warning, [],
        $"There are further gaps, in {left} regions.",
        "Close those that are told of, or let a price item of the last priority apply to everybody, and check again.");

    // Values of one axis at which nothing is priced, between others at which something is: the gap is cut to them, so that they are told.
    private IEnumerable<Box> Bare(List<Box> gaps)
    {
        var covered = partition.Space.Axes.Select(axis => new int[axis.Cells + 1]).ToArray();
        PartitionWalk.Visit(partition.Root, Box.All(partition.Space), (node, box) =>
        {
            if (node.Outcome is Outcome.Gap or Outcome.Outside) return true;
            for (var axis = 0; axis < covered.Length; axis++)
            {
                covered[axis][box[axis].From]++;
                covered[axis][box[axis].To + 1]--;
            }
            return true;
        });
        return partition.Space.Axes.Where(axis => axis is OrderedAxis)
            .SelectMany(axis => Between(covered[axis.Index]), (axis, cells) => Within(gaps, axis.Index, cells)).OfType<Box>();
    }

    private static Box? Within(List<Box> gaps, int axis, CellRange cells) =>
        gaps.Where(gap => gap[axis].From <= cells.To && gap[axis].To >= cells.From)
            .Select(gap => gap.With(axis, new CellRange(System.Math.Max(gap[axis].From, cells.From), System.Math.Min(gap[axis].To, cells.To))))
            .FirstOrDefault();

    private static IEnumerable<CellRange> Between(int[] changes)
    {
        int open = 0, last = -1;
        for (var cell = 0; cell < changes.Length - 1; cell++)
        {
            open += changes[cell];
            if (open == 0) continue;
            if (last >= 0 && cell > last + 1) yield return new CellRange(last + 1, cell - 1);
            last = cell;
        }
    }

    private bool Tell(Box gap)
    {
        if (_findings.Count == Most) return false;
        var space = partition.Space;
        var wide = PartitionWalk.Widened(partition, gap, Enumerable.Range(0, gap.Axes).OrderByDescending(axis => gap[axis].To - gap[axis].From));
        _told.Add(wide);
        var example = new PointExample(space, gap);
        _findings.Add(new Finding(FindingKind.Gap, Severity.Warning, [],
            $"No price item applies when {PointExample.Region(space, wide)}.",
            "Widen the price item that was meant to apply, add one, or let an availability rule say that the product is not offered there.",
            new FindingExample($"For example: {example.Words}.", [example.Customer])) { Assumes = PointExample.Assumes(space, gap, facts) });
        return true;
    }

    private int Restrictions(Box gap) => partition.Space.Axes.Count(axis => !Space.IsWhole(axis, gap));
}
