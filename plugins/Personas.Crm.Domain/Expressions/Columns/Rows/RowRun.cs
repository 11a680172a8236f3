using System;
using System.Collections.Generic;
using System.Linq;
using Personas.Crm.Domain.Expressions.Compiled;

namespace Personas.Crm.Domain.Expressions.Columns.Rows;

/// <summary>Takes the figures over the rows of one related table, customer after customer. Per run: it remembers the classes that were met.</summary>
internal sealed class RowRun
{
    private readonly RowPlan _plan;
    private readonly RowClass?[] _byCodes;
    private readonly Dictionary<string, RowClass> _byTotals = [];
    private readonly List<RowClass> _met = [];
    private readonly long[] _none;
    private readonly long[] _noTotals;
    private readonly long[] _totals;
    private readonly int[] _codes = new int[RowMeasure.MostRows];
    private readonly RowClass[] _classes = new RowClass[RowMeasure.MostRows];

    public RowRun(RowPlan plan)
    {
        _plan = plan;
        _byCodes = new RowClass?[plan.Combinations];
        _none = plan.Measures.Select(measure => measure.None).ToArray();
        _noTotals = plan.Totals.Select(total => _none[total.Measure]).ToArray();
        _totals = new long[plan.Totals.Length];
    }

    /// <summary>
    /// Fills the slots of the figures; false when there are too many rows, or one with a value that fits into no code or sum: then they have
    /// to be taken one by one.
    /// </summary>
    public bool TryFill(Facts.Loading.Rows rows, Evaluation customer)
    {
        if (rows.Count > RowMeasure.MostRows) return false;
        Array.Clear(_codes, 0, rows.Count);
        foreach (var column in _plan.Columns)
            if (!column.TryAppend(rows, _codes)) return false;
        Forget();
        for (var i = 0; i < rows.Count; i++) Meet(_classes[i] = _byCodes[_codes[i]] ??= Learn(rows, i, customer));
        for (var i = 1; i < _plan.Measures.Length; i++)
            if (!TryMeasure(rows, i)) return false;
        AddUp();
        foreach (var figure in _plan.Figures) customer.Values[figure.Accumulator.Slot] = figure.Of(_totals);
        return true;
    }

    private void Meet(RowClass found)
    {
        if (found.Numbers[0]++ == 0) _met.Add(found);
    }

    private void Forget()
    {
        foreach (var met in _met) Array.Copy(_none, met.Numbers, _none.Length);
        _met.Clear();
    }

    // What holds for one row with these codes holds for all of them.
    private RowClass Learn(Facts.Loading.Rows rows, int number, Evaluation customer)
    {
        var row = new Evaluation(rows.Values, customer.Tests, customer.Moment) { Offset = number * rows.Width };
        var holds = _plan.Predicates.Select(predicate => predicate.Node?.Holds(row) ?? true).ToList();
        var totals = Enumerable.Range(0, _plan.Totals.Length).Where(i => holds[_plan.Totals[i].Predicate])
            .ToLookup(i => _plan.Measures[_plan.Totals[i].Measure].IsAdded);
        var key = string.Join(" ", totals.SelectMany(some => some));
        if (_byTotals.TryGetValue(key, out var known)) return known;
        return _byTotals[key] = new RowClass(totals[true].ToArray(), totals[false].ToArray(), _none);
    }

    private bool TryMeasure(Facts.Loading.Rows rows, int number)
    {
        var measure = _plan.Measures[number];
        var values = rows.Values;
        var width = rows.Width;
        for (int i = 0, at = measure.Column; i < rows.Count; i++, at += width)
        {
            ref readonly var value = ref values[at];
            if (!measure.TryTake(in value, ref _classes[i].Numbers[number])) return false;
        }
        return true;
    }

    private void AddUp()
    {
        Array.Copy(_noTotals, _totals, _totals.Length);
        foreach (var met in _met)
        {
            foreach (var total in met.Added) _totals[total] = unchecked(_totals[total] + met.Numbers[_plan.Totals[total].Measure]);
            foreach (var total in met.Compared) _totals[total] = Math.Max(_totals[total], met.Numbers[_plan.Totals[total].Measure]);
        }
    }
}
