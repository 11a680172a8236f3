using System.Collections.Generic;

namespace Personas.Crm.Domain.Approval.Regions;

/// <summary>Whether something holds in a region.</summary>
internal enum Holding
{
    /// <summary>Nowhere in it.</summary>
    Nowhere,

    /// <summary>In a part of it, as far as can be told without looking closer.</summary>
    Partly,

    /// <summary>Everywhere in it.</summary>
    Everywhere,
}

/// <summary>Cells of one axis: stretches that are sorted, apart, and include both ends. Immutable.</summary>
internal sealed class CellSet
{
    private readonly int[] _from;
    private readonly int[] _to;

    /// <summary>The set of stretches in order, each as its first and its last cell.</summary>
    public CellSet(IEnumerable<CellRange> stretches)
    {
        List<int> from = [], to = [];
        foreach (var stretch in stretches)
        {
            if (to.Count > 0 && to[to.Count - 1] >= stretch.From - 1) to[to.Count - 1] = stretch.To;
            else
            {
                from.Add(stretch.From);
                to.Add(stretch.To);
            }
        }
        _from = from.ToArray();
        _to = to.ToArray();
    }

    /// <summary>Whether no cell is in it.</summary>
    public bool IsEmpty => _from.Length == 0;

    /// <summary>The stretches.</summary>
    public IEnumerable<CellRange> Stretches
    {
        get
        {
            for (var i = 0; i < _from.Length; i++) yield return new CellRange(_from[i], _to[i]);
        }
    }

    /// <summary>Whether the cells from one to another are in it.</summary>
    public Holding At(int from, int to)
    {
        var i = FirstEndingAt(from);
        if (i == _from.Length || _from[i] > to) return Holding.Nowhere;
        return _from[i] <= from && _to[i] >= to ? Holding.Everywhere : Holding.Partly;
    }

    /// <summary>The cells of an axis that are not in it.</summary>
    /// <param name="cells">How many cells the axis has.</param>
    public CellSet Not(int cells)
    {
        var others = new List<CellRange>();
        var next = 0;
        for (var i = 0; i < _from.Length; i++)
        {
            if (_from[i] > next) others.Add(new CellRange(next, _from[i] - 1));
            next = _to[i] + 1;
        }
        if (next < cells) others.Add(new CellRange(next, cells - 1));
        return new CellSet(others);
    }

    /// <summary>Where, between two cells, the set begins or ends: the first cell behind each border.</summary>
    public void AddBorders(int from, int to, List<int> borders)
    {
        for (var i = FirstEndingAt(from); i < _from.Length && _from[i] <= to; i++)
        {
            if (_from[i] > from) borders.Add(_from[i]);
            if (_to[i] < to) borders.Add(_to[i] + 1);
        }
    }

    private int FirstEndingAt(int cell)
    {
        int low = 0, high = _to.Length;
        while (low < high)
        {
            var middle = (low + high) >> 1;
            if (_to[middle] < cell) low = middle + 1;
            else high = middle;
        }
        return low;
    }
}

/// <summary>Cells of one axis from one to another, both included.</summary>
internal readonly record struct CellRange(int From, int To);
