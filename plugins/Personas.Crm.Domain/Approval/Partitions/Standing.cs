using System.Collections.Generic;
using Personas.Crm.Domain.Approval.Regions;

namespace Personas.Crm.Domain.Approval.Partitions;

/// <summary>How items stand in a region.</summary>
/// <param name="Winners">The items of the best rank that hold everywhere in it.</param>
/// <param name="Open">The items that hold in a part of it and could price there.</param>
internal sealed record Standing(List<RankedItem> Winners, List<RankedItem> Open)
{
    /// <summary>Looks at items in the order of their ranks; those behind the winners' rank cannot price.</summary>
    public static Standing Of(Box box, IReadOnlyList<RankedItem> items)
    {
        List<RankedItem> winners = [], open = [];
        foreach (var item in items)
        {
            if (winners.Count > 0 && item.Rank > winners[0].Rank) break;
            var holding = item.Clause.In(box);
            if (holding == Holding.Everywhere) winners.Add(item);
            else if (holding == Holding.Partly) open.Add(item);
        }
        return new Standing(winners, open);
    }
}
