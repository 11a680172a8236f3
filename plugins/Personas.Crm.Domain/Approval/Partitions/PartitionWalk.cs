using System;
using Personas.Crm.Domain.Approval.Regions;

namespace Personas.Crm.Domain.Approval.Partitions;

/// <summary>Looks at the regions of a partition.</summary>
internal static class PartitionWalk
{
    /// <summary>Gives every region that shares something with a box, cut to the box, until told to stop by false.</summary>
    public static bool Visit(PartitionNode node, Box box, Func<PartitionNode, Box, bool> look)
    {
        if (node.Axis < 0) return look(node, box);
        var cells = box[node.Axis];
        if (cells.To < node.Cut) return Visit(node.Below!, box, look);
        if (cells.From >= node.Cut) return Visit(node.From!, box, look);
        return Visit(node.Below!, box.Below(node.Axis, node.Cut), look) && Visit(node.From!, box.From(node.Axis, node.Cut), look);
    }

    /// <summary>Widens a region without prices, one axis after the other, as far as nothing is priced in it either.</summary>
    /// <param name="partition">The partition.</param>
    /// <param name="gap">A region in which nothing is priced.</param>
    /// <param name="order">The axes in the order in which they are widened.</param>
    public static Box Widened(Partition partition, Box gap, System.Collections.Generic.IEnumerable<int> order)
    {
        foreach (var axis in order) gap = gap.With(axis, Reach(partition, gap, axis));
        return gap;
    }

    // What is priced lies before or behind the region on this axis, since nothing in the region is.
    private static CellRange Reach(Partition partition, Box gap, int axis)
    {
        var now = gap[axis];
        var all = partition.Space.Axes[axis].All;
        int from = all.From, to = all.To;
        Visit(partition.Root, gap.With(axis, all), (node, box) =>
        {
            if (node.Outcome is Outcome.Gap or Outcome.Outside) return true;
            if (box[axis].To < now.From) from = Math.Max(from, box[axis].To + 1);
            if (box[axis].From > now.To) to = Math.Min(to, box[axis].From - 1);
            return true;
        });
        return new CellRange(from, to);
    }
}
