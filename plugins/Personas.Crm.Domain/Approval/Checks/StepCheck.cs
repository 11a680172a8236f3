using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Personas.Crm.Domain.Approval.Findings;
using Personas.Crm.Domain.Approval.Partitions;
using Personas.Crm.Domain.Approval.Regions;
using Personas.Crm.Domain.Facts;
using Personas.Crm.Domain.Products;

namespace Personas.Crm.Domain.Approval.Checks;

/// <summary>
/// Finds steps at which more of a number makes the price worse: more income, higher rate. Regions that lie beside each other on an axis are
/// compared, across a gap of some few cells too; the first example of each two items is told.
/// </summary>
/// <param name="partition">The regions and who prices in them.</param>
/// <param name="rates">The nominal rate of an item for an amount, in percent a year; null when it is not known.</param>
/// <param name="isDeposit">Whether a higher rate is better for the customer.</param>
/// <param name="facts">The known facts.</param>
internal sealed class StepCheck(Partition partition, Func<PriceItem, decimal?, decimal?> rates, bool isDeposit, FactCatalogue facts)
{
    /// <summary>The most steps that are told of.</summary>
    public const int Most = 25;

    // A gap that is wider than this parts two price lists rather than two steps of one.
    private const int MostGapCells = 3;

    // So many neighbours are looked at; a price list of ten thousand items has some hundred thousand.
    private const int MostLooks = 2_000_000;

    private readonly HashSet<Step> _seen = [];
    private readonly List<Finding> _findings = [];
    private int _looks;

    /// <summary>Whether all neighbours were looked at, or as many steps found as are told of.</summary>
    public bool IsComplete => _looks <= MostLooks;

    /// <summary>The steps.</summary>
    public IReadOnlyList<Finding> Find()
    {
        var axes = partition.Space.Axes.OfType<OrderedAxis>().Where(axis => axis.IsNumber).ToList();
        PartitionWalk.Visit(partition.Root, Box.All(partition.Space), (node, box) =>
        {
            if (node.Outcome == Outcome.Priced)
                foreach (var axis in axes) Look(partition.Items[node.Winner], box, axis, box[axis.Index].From, 1);
            return _findings.Count < Most && IsComplete;
        });
        return _findings;
    }

    // Who prices so many cells before the region?
    private void Look(RankedItem above, Box box, OrderedAxis axis, int first, int distance)
    {
        var cell = first - distance;
        if (cell <= axis.MissingCell || cell < 0 || !IsComplete) return;
        PartitionWalk.Visit(partition.Root, box.With(axis.Index, new CellRange(cell, cell)), (node, before) =>
        {
            _looks++;
            if (node.Outcome == Outcome.Priced) Compare(partition.Items[node.Winner], above, before, axis, first);
            else if (node.Outcome != Outcome.Unknown && distance <= MostGapCells) Look(above, before, axis, first, distance + 1);
            return true;
        });
    }

    private void Compare(RankedItem below, RankedItem above, Box before, OrderedAxis axis, int first)
    {
        if (below.Index == above.Index || _findings.Count == Most || _seen.Contains(new Step(below.Index, above.Index, axis.Index))) return;
        var less = axis.Last(before[axis.Index].From);
        var more = axis.First(first);
        foreach (var amount in Amounts(before, axis))
        {
            var isAmount = ReferenceEquals(axis, partition.Space.Amount);
            var was = rates(below.Item, isAmount ? less.AsNumber : amount);
            var becomes = rates(above.Item, isAmount ? more.AsNumber : amount);
            if (was is not { } lower || becomes is not { } higher || (isDeposit ? higher >= lower : higher <= lower)) continue;
            _seen.Add(new Step(below.Index, above.Index, axis.Index));
            Tell(new Side(below, lower, less), new Side(above, higher, more), before, axis, isAmount ? null : amount);
            return;
        }
    }

    // Between tiers a rate stays, so that their ends tell everything.
    private IEnumerable<decimal?> Amounts(Box box, OrderedAxis axis)
    {
        if (partition.Space.Amount is not { } amounts || ReferenceEquals(amounts, axis)) return [null];
        var cells = box[amounts.Index];
        return Enumerable.Range(cells.From, Math.Min(cells.To - cells.From + 1, 100)).Select(cell => (decimal?)amounts.Sample(cell).AsNumber);
    }

    private void Tell(Side less, Side more, Box box, OrderedAxis axis, decimal? amount)
    {
        var space = partition.Space;
        var examples = new[] { less, more }.Select(side => new PointExample(space, box, Given(axis, side.Value, amount))).ToList();
        _findings.Add(new Finding(FindingKind.NonMonotonic, ReferenceEquals(axis, space.Term) ? Severity.Note : Severity.Warning,
            [OverlapCheck.Part(less.Item), OverlapCheck.Part(more.Item)],
            $"With more {axis.Name} the rate gets worse: when {axis.Words(less.Value)}, '{less.Item.Item.Name}' prices at {Percent(less.Rate)}; "
            + $"when {axis.Words(more.Value)}, '{more.Item.Item.Name}' at {Percent(more.Rate)}.",
            "Keep it only with a reason that can be told to the customer.",
            new FindingExample($"For example: {examples[0].Words}: {Percent(less.Rate)}; and {examples[1].Words}: {Percent(more.Rate)}.",
                examples.Select(example => example.Customer).ToList())) { Assumes = PointExample.Assumes(space, box.With(axis.Index, axis.All), facts) });
    }

    private Dictionary<int, FactValue> Given(OrderedAxis axis, FactValue value, decimal? amount)
    {
        var given = new Dictionary<int, FactValue> { [axis.Index] = value };
        if (amount is { } known) given[partition.Space.Amount!.Index] = FactValue.OfNumber(known);
        return given;
    }

    private static string Percent(decimal rate) => rate.ToString("0.######", CultureInfo.InvariantCulture) + " %";

    private readonly record struct Step(int Below, int Above, int Axis);

    private sealed record Side(RankedItem Item, decimal Rate, FactValue Value);
}
