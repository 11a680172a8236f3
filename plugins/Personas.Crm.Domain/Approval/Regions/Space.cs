using System.Collections.Generic;
using System.Linq;
using Personas.Crm.Domain.Facts;

namespace Personas.Crm.Domain.Approval.Regions;

/// <summary>All that customers and requests can be, as far as the conditions of a version tell them apart: its axes. A point is a cell of each.</summary>
internal sealed class Space
{
    private readonly List<Axis> _axes = [];
    private readonly Dictionary<string, Axis> _byKey = new(System.StringComparer.OrdinalIgnoreCase);

    /// <summary>The axes, by their numbers.</summary>
    public IReadOnlyList<Axis> Axes => _axes;

    /// <summary>The axis of a request's amount; null when the version does not look at it.</summary>
    public OrderedAxis? Amount { get; set; }

    /// <summary>The axis of a request's term in months; null when the version does not look at it.</summary>
    public OrderedAxis? Term { get; set; }

    /// <summary>The axis of the amount in the currency of conditions, which follows from the one that is asked for; null when it is the same.</summary>
    public Axis? Converted { get; set; }

    /// <summary>The axis with a key; null when there is none yet.</summary>
    public Axis? Find(string key) => _byKey.TryGetValue(key, out var axis) ? axis : null;

    /// <summary>Adds an axis, made with its number.</summary>
    public T Add<T>(string key, System.Func<int, T> make) where T : Axis
    {
        var axis = make(_axes.Count);
        _axes.Add(axis);
        _byKey.Add(key, axis);
        return axis;
    }

    /// <summary>Lets an axis be found by a further key.</summary>
    public void Name(string key, Axis axis) => _byKey.Add(key, axis);

    /// <summary>The axis with a key, made with its number when there is none yet.</summary>
    public T FindOrAdd<T>(string key, System.Func<int, T> make) where T : Axis => Find(key) is T known ? known : Add(key, make);

    /// <summary>The axes of facts that follow from one another, or from one date or number, so that not every point of the region need be possible.</summary>
    public IEnumerable<Axis> Entangled(Box box, FactCatalogue facts)
    {
        if (Converted is { } converted && Amount is { } amount && !IsWhole(converted, box) && !IsWhole(amount, box)) return [converted, amount];
        return Related(box, facts);
    }

    private IEnumerable<Axis> Related(Box box, FactCatalogue facts) => _axes
        .Where(axis => axis.Fact is not null && !IsWhole(axis, box))
        .GroupBy(axis => Segments.OverriddenSource.Root(axis.Fact!, facts).Key, System.StringComparer.OrdinalIgnoreCase)
        .Where(same => same.Count() > 1).SelectMany(same => same);

    /// <summary>The axes of conditions that were not taken apart, on which a region depends.</summary>
    public IEnumerable<Axis> Assumed(Box box) => _axes.Where(axis => axis.IsAssumed && !IsWhole(axis, box));

    /// <summary>Whether a region has all of an axis.</summary>
    public static bool IsWhole(Axis axis, Box box) => box[axis.Index] == axis.All;
}
