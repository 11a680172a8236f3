using System;
using System.Collections.Generic;
using System.Linq;

namespace Personas.Crm.Domain.Audiences;

/// <summary>Counts how several groups of customers overlap: every region of the picture, exactly. Per run.</summary>
public sealed class Overlap
{
    /// <summary>The most groups; their picture has 255 regions.</summary>
    public const int Most = 8;

    private readonly IReadOnlyList<string> _keys;
    private readonly int[] _regions;

    /// <summary>Nobody counted yet.</summary>
    /// <param name="keys">The groups, at most <see cref="Most"/>.</param>
    public Overlap(IReadOnlyList<string> keys)
    {
        if (keys.Count > Most) throw new ArgumentException($"These are {keys.Count} groups; the limit is {Most}.", nameof(keys));
        _keys = keys;
        _regions = new int[1 << keys.Count];
    }

    /// <summary>Counts a customer.</summary>
    /// <param name="isIn">Whether the customer is in a group.</param>
    public void Add(Func<string, bool> isIn)
    {
        var region = 0;
        for (var i = 0; i < _keys.Count; i++)
            if (isIn(_keys[i])) region |= 1 << i;
        _regions[region]++;
    }

    /// <summary>How many are in a group.</summary>
    public int Size(int group) => AtLeast(1 << group);

    /// <summary>Every combination of groups, small ones first; those in which nobody is included.</summary>
    public IReadOnlyList<Intersection> Intersections() => Enumerable.Range(1, _regions.Length - 1)
        .Select(set => new Intersection(_keys.Where((_, i) => (set & (1 << i)) != 0).ToList(), _regions[set], AtLeast(set)))
        .OrderBy(intersection => intersection.Keys.Count).ToList();

    private int AtLeast(int set) => _regions.Where((_, region) => (region & set) == set).Sum();
}

/// <summary>A combination of groups.</summary>
/// <param name="Keys">The groups.</param>
/// <param name="Count">Customers in all of them and in none of the others.</param>
/// <param name="AtLeast">Customers in all of them, whatever else they are in.</param>
public sealed record Intersection(IReadOnlyList<string> Keys, int Count, int AtLeast);
