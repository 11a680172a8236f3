using System;
using System.Collections.Generic;
using System.Linq;
using Personas.Crm.Domain.Expressions.Compiled;
using Personas.Crm.Domain.Facts;

namespace Personas.Crm.Domain.Approval.Regions;

/// <summary>Numbers, amounts, days or instants, in order: a cell is a stretch of them, the first one a missing value when there may be none.</summary>
internal sealed class OrderedAxis : Axis
{
    private readonly OrderedWords _words;
    private readonly List<long> _first = [];
    private readonly List<long> _last = [];
    private readonly int _offset;

    /// <summary>The axis of a fact.</summary>
    /// <param name="index">Its number.</param>
    /// <param name="words">How its values are told of.</param>
    /// <param name="grid">The possible values.</param>
    /// <param name="canBeMissing">Whether there may be no value.</param>
    /// <param name="landmarks">The positions at which the verdict of a condition may change.</param>
    public OrderedAxis(int index, OrderedWords words, Grid grid, bool canBeMissing, IEnumerable<long> landmarks) : base(index, words.Name)
    {
        _words = words;
        Grid = grid;
        _offset = canBeMissing ? 1 : 0;
        var starts = landmarks.Where(start => start > grid.Least && start <= grid.Most).Concat([grid.Least]).Distinct().OrderBy(start => start).ToArray();
        for (var i = 0; i < starts.Length; i++)
            AddStretch(grid.FirstFrom(starts[i]), grid.LastTo(i + 1 < starts.Length ? starts[i + 1] - 1 : grid.Most));
    }

    /// <summary>The possible values.</summary>
    public Grid Grid { get; }

    /// <inheritdoc/>
    public override Fact? Fact => _words.Fact;

    /// <inheritdoc/>
    public override int Cells => _first.Count + _offset;

    /// <inheritdoc/>
    public override bool IsNumber => _words.Type is FactType.Integer or FactType.Decimal or FactType.Money;

    /// <inheritdoc/>
    public override int MissingCell => _offset - 1;

    /// <inheritdoc/>
    public override CellSet? Passing(ValueTest test)
    {
        if (test.LandmarkKind is not { } kind || (kind != Grid.Kind && kind != ValueKind.Missing)) return null;
        var starts = test.Landmarks!.Select(value => value.AsWhole).Where(start => start > -Grid.Far).Distinct().OrderBy(start => start).ToList();
        var passing = new List<CellRange>();
        if (_offset > 0 && test.Holds(FactValue.Missing)) passing.Add(new CellRange(0, 0));
        for (var i = -1; i < starts.Count; i++)
        {
            var from = i < 0 ? -Grid.Far : starts[i];
            if (test.Holds(Grid.Value(from))) AddCells(from, i + 1 < starts.Count ? starts[i + 1] - 1 : Grid.Far, passing);
        }
        return new CellSet(passing);
    }

    /// <summary>The cells whose values lie between two positions, both included, null for no end; and that of a missing value, which no range
    /// refuses.</summary>
    public CellSet Between(long? from, long? to)
    {
        var passing = new List<CellRange>();
        if (_offset > 0) passing.Add(new CellRange(0, 0));
        AddCells(from ?? -Grid.Far, to ?? Grid.Far, passing);
        return new CellSet(passing);
    }

    /// <inheritdoc/>
    public override bool IsSingle(int cell) => cell < _offset || _first[cell - _offset] == _last[cell - _offset];

    /// <inheritdoc/>
    public override FactValue Sample(int cell) =>
        cell < _offset ? FactValue.Missing : Grid.Value(RoundNumber.Within(_first[cell - _offset], _last[cell - _offset], Grid, IsNumber));

    /// <summary>The least value of a cell.</summary>
    public FactValue First(int cell) => Grid.Value(_first[cell - _offset]);

    /// <summary>The greatest value of a cell.</summary>
    public FactValue Last(int cell) => Grid.Value(_last[cell - _offset]);

    // What a threshold names is special: an income of exactly 5,000.
    /// <inheritdoc/>
    public override int Typical(CellRange cells)
    {
        for (var cell = Math.Max(cells.From, _offset); cell <= cells.To && cell < cells.From + 1_000; cell++)
            if (IsSingle(cell)) return cell;
        return base.Typical(cells);
    }

    /// <inheritdoc/>
    public override string Words(CellRange cells)
    {
        var unknown = cells.From < _offset;
        if (unknown && cells.To < _offset) return $"{Name} is not known";
        var from = _first[Math.Max(0, cells.From - _offset)];
        return _words.Between(from, _last[cells.To - _offset], Grid) + (unknown ? " or not known" : string.Empty);
    }

    /// <inheritdoc/>
    public override string Words(in FactValue value) => _words.Of(in value);

    private void AddStretch(long first, long last)
    {
        if (first > last) return;
        _first.Add(first);
        _last.Add(last);
    }

    private void AddCells(long from, long to, List<CellRange> cells)
    {
        var low = Search(_last, from);
        var high = low;
        while (high < _first.Count && _first[high] <= to) high = Next(high, to);
        if (high > low) cells.Add(new CellRange(low + _offset, high - 1 + _offset));
    }

    // The first cell behind those that begin up to a position.
    private int Next(int cell, long to) => to == long.MaxValue ? _first.Count : Math.Max(cell + 1, Search(_first, to + 1));

    private static int Search(List<long> positions, long position)
    {
        var found = positions.BinarySearch(position);
        return found < 0 ? ~found : found;
    }
}
