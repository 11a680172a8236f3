using System.Collections.Generic;
using Personas.Crm.Domain.Approval.Regions;

namespace Personas.Crm.Domain.Approval.Partitions;

/// <summary>Finds a region in which several clauses hold together.</summary>
internal sealed class PointSearch
{
    private const int Budget = 20_000;
    private int _left = Budget;

    private PointSearch() { }

    /// <summary>Whether there is none, or nobody looked long enough.</summary>
    public bool IsSure => _left >= 0;

    /// <summary>The region that was found; null when none was.</summary>
    public Box? Found { get; private set; }

    /// <summary>Whether it is certain that there is none.</summary>
    public bool IsNone => Found is null && IsSure;

    /// <summary>Looks for a region.</summary>
    public static PointSearch Of(Space space, params Clause[] clauses)
    {
        var search = new PointSearch();
        search.Found = search.Look(Box.All(space), clauses);
        return search;
    }

    private Box? Look(Box box, IReadOnlyList<Clause> clauses)
    {
        if (--_left < 0) return null;
        var open = new List<Clause>();
        foreach (var clause in clauses)
        {
            var holding = clause.In(box);
            if (holding == Holding.Nowhere) return null;
            if (holding == Holding.Partly) open.Add(clause);
        }
        if (open.Count == 0) return box;
        var cut = Cut.Of(box, open);
        return Look(box.Below(cut.Axis, cut.Cell), open) ?? Look(box.From(cut.Axis, cut.Cell), open);
    }
}
