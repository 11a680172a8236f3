using System;
using System.Collections.Generic;
using System.Linq;
using Personas.Crm.Domain.Expressions.Compiled;

namespace Personas.Crm.Domain.Expressions.Columns.Rows;

/// <summary>Takes the figures over the rows of one related table, customer after customer. Per run: it remembers the classes that were met.</summary>
internal sealed class RowRun
{
    // To add up so many classes, whether met or not, costs less than to find out which were.
    private const int Few = 24;

    private readonly RowPlan _plan;
    private readonly int[] _byCodes;
    private readonly Dictionary<string, int> _byTotals = [];
    private readonly long[] _noTotals;
    private readonly long[] _totals;
    private readonly int[] _codes = new int[RowMeasure.MostRows];
    private readonly int[] _classes = new int[RowMeasure.MostRows];

    // Class 0 is none; numbers are kept by measure and class.
    private readonly List<RowClass> _known = [new RowClass(new RowTotals([], []), new RowTotals([], []))];
    private readonly long[][] _numbers;
    private int[] _met = new int[8];
    private int _metCount;

    public RowRun(RowPlan plan)
    {
        _plan = plan;
        _byCodes = new int[plan.Combinations];
        _numbers = Array.ConvertAll(plan.Measures, measure => new[] { measure.None });
        _noTotals = Array.ConvertAll(plan.Totals, total => plan.Measures[total.Measure].None);
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
        Classify(rows, customer);
        for (var i = 1; i < _numbers.Length; i++)
            if (!_plan.Measures[i].TryTake(rows, _classes, _numbers[i])) return false;
        AddUp();
        foreach (var figure in _plan.Figures) customer.Values[figure.Accumulator.Slot] = figure.Of(_totals);
        return true;
    }

    private bool AreFew => _known.Count <= Few;

    // Whether a class was met before cannot be foreseen: no branch asks for it.
    private void Classify(Facts.Loading.Rows rows, Evaluation customer)
    {
        var counts = _numbers[0];
        for (var i = 0; i < rows.Count; i++)
        {
            var found = _byCodes[_codes[i]];
            if (found == 0)
            {
                found = _byCodes[_codes[i]] = Learn(rows, i, customer);
                counts = _numbers[0];
            }
            _classes[i] = found;
            _met[_metCount] = found;
            _metCount += counts[found] == 0 ? 1 : 0;
            counts[found]++;
        }
    }

    private void Forget()
    {
        for (var i = 0; i < _numbers.Length; i++)
        {
            var numbers = _numbers[i];
            var none = _plan.Measures[i].None;
            if (AreFew)
                for (var known = 0; known < numbers.Length; known++) numbers[known] = none;
            else
                for (var met = 0; met < _metCount; met++) numbers[_met[met]] = none;
        }
        _metCount = 0;
    }

    private void AddUp()
    {
        Array.Copy(_noTotals, _totals, _totals.Length);
        if (AreFew)
            for (var known = 1; known < _known.Count; known++) _known[known].AddUp(known, _numbers, _totals);
        else
            for (var met = 0; met < _metCount; met++) _known[_met[met]].AddUp(_met[met], _numbers, _totals);
    }

    // What holds for one row with these codes holds for all of them.
    private int Learn(Facts.Loading.Rows rows, int number, Evaluation customer)
    {
        var row = new Evaluation(rows.Values, customer.Tests, customer.Moment) { Offset = number * rows.Width };
        var holds = _plan.Predicates.Select(predicate => predicate.Node?.Holds(row) ?? true).ToList();
        var totals = Enumerable.Range(0, _plan.Totals.Length).Where(i => holds[_plan.Totals[i].Predicate])
            .ToLookup(i => _plan.Measures[_plan.Totals[i].Measure].IsAdded);
        var key = string.Join(" ", totals.SelectMany(some => some));
        if (_byTotals.TryGetValue(key, out var known)) return known;
        _known.Add(new RowClass(Totals(totals[true]), Totals(totals[false])));
        for (var i = 0; i < _numbers.Length; i++) _numbers[i] = [.. _numbers[i], _plan.Measures[i].None];
        if (_met.Length <= _known.Count) Array.Resize(ref _met, 2 * _met.Length);
        return _byTotals[key] = _known.Count - 1;
    }

    private RowTotals Totals(IEnumerable<int> totals) => new(totals.ToArray(), totals.Select(total => _plan.Totals[total].Measure).ToArray());
}
