using System.Collections.Generic;
using System.Linq;
using Personas.Crm.Domain.Approval.Regions;

namespace Personas.Crm.Domain.Approval.Partitions;

/// <summary>
/// Parts all that customers and requests can be into regions in each of which the same item prices. A region is cut in two until every item
/// holds in all of it or nowhere in it; an item that comes after one that holds everywhere is not looked at any more. Items of a price list lie
/// beside each other, so that a cut halves them: the work grows like n log n, not with the pairs.
/// </summary>
internal sealed class Partition
{
    /// <summary>The most overlaps that are told of.</summary>
    public const int MostOverlaps = 50;

    // Beyond these, regions are not looked at closer: what is kept of them must fit a plug-in's memory.
    private const int MostDepth = 400;
    private const int MostRegions = 200_000;

    private readonly IReadOnlyList<RankedItem> _items;
    private readonly HashSet<long> _pairs = [];
    private readonly long _budget;
    private int _regions;

    private Partition(Space space, IReadOnlyList<RankedItem> items, long budget)
    {
        _items = items;
        _budget = budget;
        Space = space;
        Reached = new bool[items.Count];
    }

    /// <summary>The space that is parted.</summary>
    public Space Space { get; }

    /// <summary>The items, by rank.</summary>
    public IReadOnlyList<RankedItem> Items => _items;

    /// <summary>The regions.</summary>
    public PartitionNode Root { get; private set; } = PartitionNode.Unknown;

    /// <summary>Of every item, whether it prices somewhere, alone or beside others of its rank.</summary>
    public bool[] Reached { get; }

    /// <summary>Where items of one rank hold together, one region for each two of them.</summary>
    public List<Overlapping> Overlaps { get; } = [];

    /// <summary>How many conditions were looked at.</summary>
    public long Work { get; private set; }

    /// <summary>Whether every region was looked at as closely as needed.</summary>
    public bool IsComplete { get; private set; } = true;

    /// <summary>Parts a space.</summary>
    /// <param name="space">The space.</param>
    /// <param name="offered">Where the product is offered.</param>
    /// <param name="items">The items, by rank.</param>
    /// <param name="budget">How many conditions may be looked at.</param>
    public static Partition Of(Space space, Clause offered, IReadOnlyList<RankedItem> items, long budget)
    {
        var partition = new Partition(space, items, budget);
        partition.Root = partition.Part(Box.All(space), offered, items, 0);
        return partition;
    }

    private PartitionNode Part(Box box, Clause? offered, IReadOnlyList<RankedItem> open, int depth)
    {
        if (offered is not null)
        {
            var holding = offered.In(box);
            if (holding == Holding.Nowhere) return PartitionNode.Outside;
            if (holding == Holding.Everywhere) offered = null;
        }
        Work += open.Count + 1;
        if (Work > _budget || depth > MostDepth || _regions > MostRegions)
        {
            IsComplete = false;
            return PartitionNode.Unknown;
        }
        var standing = Standing.Of(box, open);
        var needed = Needed(standing);
        return offered is null && needed.Count == 0 ? Leaf(box, standing) : Split(box, offered, standing, needed, depth);
    }

    // When all overlaps that are told of are found, further items of the best rank only matter until they are seen to price.
    private List<RankedItem> Needed(Standing standing)
    {
        if (standing.Winners.Count == 0 || Overlaps.Count < MostOverlaps) return standing.Open;
        var rank = standing.Winners[0].Rank;
        return standing.Open.Where(item => item.Rank < rank || !Reached[item.Index]).ToList();
    }

    private PartitionNode Split(Box box, Clause? offered, Standing standing, List<RankedItem> needed, int depth)
    {
        var clauses = needed.Select(item => item.Clause).ToList();
        if (offered is not null) clauses.Insert(0, offered);
        var cut = Cut.Of(box, clauses);
        _regions++;
        var items = standing.Open.Concat(standing.Winners).OrderBy(item => item.Index).ToList();
        var below = Part(box.Below(cut.Axis, cut.Cell), offered, items, depth + 1);
        return PartitionNode.Split(cut.Axis, cut.Cell, below, Part(box.From(cut.Axis, cut.Cell), offered, items, depth + 1));
    }

    private PartitionNode Leaf(Box box, Standing standing)
    {
        if (standing.Winners.Count == 0) return PartitionNode.Gap;
        foreach (var winner in standing.Winners) Reached[winner.Index] = true;
        for (var i = 1; i < standing.Winners.Count && Overlaps.Count < MostOverlaps; i++)
            for (var j = 0; j < i && Overlaps.Count < MostOverlaps; j++) AddOverlap(standing.Winners[j], standing.Winners[i], box);
        return PartitionNode.Priced(standing.Winners[0].Index);
    }

    private void AddOverlap(RankedItem first, RankedItem second, Box box)
    {
        if (_pairs.Add(((long)first.Index << 32) | (uint)second.Index)) Overlaps.Add(new Overlapping(first, second, box));
    }
}
