namespace Personas.Crm.Domain.Approval.Partitions;

/// <summary>A region of a partition: cut in two at a cell of an axis, or one in which the same happens everywhere.</summary>
internal sealed class PartitionNode
{
    private PartitionNode(int axis, int cut, PartitionNode? below, PartitionNode? from, Outcome outcome, int winner)
    {
        Axis = axis;
        Cut = cut;
        Below = below;
        From = from;
        Outcome = outcome;
        Winner = winner;
    }

    /// <summary>Nobody is offered the product there.</summary>
    public static PartitionNode Outside { get; } = Leaf(Outcome.Outside, -1);

    /// <summary>No item prices there.</summary>
    public static PartitionNode Gap { get; } = Leaf(Outcome.Gap, -1);

    /// <summary>There was no time left to look closer.</summary>
    public static PartitionNode Unknown { get; } = Leaf(Outcome.Unknown, -1);

    /// <summary>The axis of the cut; -1 when the region is not cut.</summary>
    public int Axis { get; }

    /// <summary>The first cell behind the cut.</summary>
    public int Cut { get; }

    /// <summary>The part before the cut.</summary>
    public PartitionNode? Below { get; }

    /// <summary>The part from the cut on.</summary>
    public PartitionNode? From { get; }

    /// <summary>What happens in the region.</summary>
    public Outcome Outcome { get; }

    /// <summary>The index of the item that prices; -1 when none does or nobody knows.</summary>
    public int Winner { get; }

    /// <summary>An item prices everywhere.</summary>
    public static PartitionNode Priced(int winner) => Leaf(Outcome.Priced, winner);

    /// <summary>A region cut in two; not cut when the same happens on both sides.</summary>
    public static PartitionNode Split(int axis, int cut, PartitionNode below, PartitionNode from) =>
        below.Axis < 0 && from.Axis < 0 && below.Outcome == from.Outcome && below.Winner == from.Winner
            ? below
            : new PartitionNode(axis, cut, below, from, default, -1);

    private static PartitionNode Leaf(Outcome outcome, int winner) => new(-1, 0, null, null, outcome, winner);
}

/// <summary>What happens in a region.</summary>
internal enum Outcome
{
    /// <summary>Nobody is offered the product.</summary>
    Outside,

    /// <summary>The product is offered, and no item prices it.</summary>
    Gap,

    /// <summary>An item prices it.</summary>
    Priced,

    /// <summary>Nobody looked closely enough.</summary>
    Unknown,
}
