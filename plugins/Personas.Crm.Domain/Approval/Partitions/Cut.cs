using System;
using System.Collections.Generic;
using Personas.Crm.Domain.Approval.Regions;

namespace Personas.Crm.Domain.Approval.Partitions;

/// <summary>Where to cut a region: across the axis on which most conditions begin or end in it, so that half of them lie on each side.</summary>
internal readonly record struct Cut(int Axis, int Cell)
{
    // So many clauses, spread over all that are open, tell enough of where the others lie.
    private const int Looked = 64;

    /// <summary>The cut of a region; at least one of the clauses holds in a part of it.</summary>
    public static Cut Of(Box box, IReadOnlyList<Clause> open)
    {
        var borders = new List<int>?[box.Axes];
        var step = Math.Max(1, open.Count / Looked);
        for (var i = 0; i < open.Count; i += step) open[i].AddBorders(box, borders);
        var best = -1;
        for (var axis = 0; axis < borders.Length; axis++)
            if (borders[axis] is { Count: > 0 } found && (best < 0 || found.Count > borders[best]!.Count)) best = axis;
        var cells = borders[best]!;
        cells.Sort();
        return new Cut(best, cells[cells.Count / 2]);
    }
}
