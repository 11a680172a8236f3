using System;
using System.Collections.Generic;
using System.Linq;
using Personas.Crm.Domain.Expressions.Compiled;
using Personas.Crm.Domain.Segments;

namespace Personas.Crm.Domain.Facts.Loading;

/// <summary>The slots of a sheet and how they are filled. Immutable; shared by all sheets of a set of rules.</summary>
internal sealed class SheetLayout
{
    private readonly SlotInfo[] _slots;
    private readonly RelatedFigures[] _related;
    private readonly Dictionary<string, int> _byKey;
    private readonly ColumnRun[] _own;
    private readonly int[] _ofParents;
    private readonly int[] _requested;
    private readonly int[] _computed;

    public SheetLayout(Needs needs, IEnumerable<SlotInfo> slots, IEnumerable<RelatedBuilder> related, Dictionary<string, int> byKey)
    {
        Needs = needs;
        _slots = slots.ToArray();
        _byKey = byKey;
        _own = ColumnRun.Of(Where(slot => slot.IsColumn && slot.Parent < 0), slot => _slots[slot].Column);
        _ofParents = Where(slot => slot.IsColumn && slot.Parent >= 0);
        _requested = Where(slot => slot.Request is not null);
        _computed = Where(slot => slot.Function is not null || !slot.Default.IsMissing);
        _related = related.Select(rows => new RelatedFigures(rows.Index, rows.Predicates)).ToArray();
    }

    public Needs Needs { get; }

    /// <summary>How a slot is filled.</summary>
    public SlotInfo Slot(int slot) => _slots[slot];

    /// <summary>The type of a slot's values.</summary>
    public FactType TypeOf(int slot) => _slots[slot].Type;

    /// <summary>The slot of a fact; -1 when no rule uses it.</summary>
    public int Find(string fact) => _byKey.TryGetValue(fact, out var slot) ? slot : -1;

    /// <summary>The slot of the latest date that "days since the last" is counted from; -1 when the fact is none such.</summary>
    public int FindLatest(string fact) => Find(Latest(fact));

    /// <summary>The name under which that slot is kept: no fact has a space in its key.</summary>
    public static string Latest(string fact) => fact + " latest";

    /// <summary>What is asked of the rows of every related table, by the table's index.</summary>
    public IReadOnlyList<RelatedFigures> Related => _related;

    /// <summary>Fills the slots of one customer: columns first, then figures over rows, then what is derived from either.</summary>
    public void Fill(CustomerData data, Evaluation customer)
    {
        FillColumns(data, customer.Values);
        FillFigures(data, customer, null);
        Compute(customer, null);
    }

    /// <summary>The same for a customer of whom something is supposed.</summary>
    public void Fill(CustomerData data, Evaluation customer, FactOverrides overrides)
    {
        var supposed = new OverriddenSheet(this, overrides, customer);
        FillColumns(data, customer.Values);
        FillFigures(data, customer, supposed);
        Compute(customer, null);
        supposed.Put();
        Compute(customer, supposed.Given);
    }

    /// <summary>Fills the slots that are columns as loaded.</summary>
    public void FillColumns(CustomerData data, FactValue[] values)
    {
        var own = data.Customer;
        foreach (var run in _own) Array.Copy(own, run.Column, values, run.Slot, run.Length);
        foreach (var i in _ofParents) values[i] = data.Parent(_slots[i].Parent)[_slots[i].Column];
        foreach (var i in _requested) values[i] = data.Request(_slots[i].Request!, _slots[i].Type);
    }

    /// <summary>Fills the slots that are computed of others, and those that are still missing with what stands in for them.</summary>
    /// <param name="customer">The slots.</param>
    /// <param name="given">Slots that stay as they are; none when null.</param>
    public void Compute(Evaluation customer, ICollection<int>? given)
    {
        var values = customer.Values;
        foreach (var i in _computed)
        {
            var slot = _slots[i];
            if (slot.Function is not null && given?.Contains(i) != true)
                values[i] = slot.Function.Value(values, customer.Moment);
            if (values[i].IsMissing) values[i] = slot.Default;
        }
    }

    public FactValue[] NewValues() => new FactValue[_slots.Length];

    /// <summary>Room for what is known of when slots change.</summary>
    public SlotChanges NewChanges() => new(this, _related.Length);

    private int[] Where(Func<SlotInfo, bool> condition) => Enumerable.Range(0, _slots.Length).Where(slot => condition(_slots[slot])).ToArray();

    private void FillFigures(CustomerData data, Evaluation customer, OverriddenSheet? supposed)
    {
        for (var i = 0; i < _related.Length; i++)
        {
            var rows = supposed is null ? data.Related(i) : supposed.Rows(Needs.Related[i], data.Related(i));
            _related[i].Fill(rows, customer);
        }
    }
}
