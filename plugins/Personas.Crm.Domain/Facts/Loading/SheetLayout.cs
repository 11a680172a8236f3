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
    private readonly RowPredicate[][] _related;
    private readonly Dictionary<string, int> _byKey;

    public SheetLayout(Needs needs, IEnumerable<SlotInfo> slots, IEnumerable<RelatedBuilder> related, Dictionary<string, int> byKey)
    {
        Needs = needs;
        _slots = slots.ToArray();
        _byKey = byKey;
        _related = related.Select(rows => rows.Predicates.ToArray()).ToArray();
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

    private void FillColumns(CustomerData data, FactValue[] values)
    {
        for (var i = 0; i < _slots.Length; i++)
        {
            var slot = _slots[i];
            if (slot.IsColumn) values[i] = (slot.Parent < 0 ? data.Customer : data.Parent(slot.Parent))[slot.Column];
        }
    }

    private void Compute(Evaluation customer, ICollection<int>? given)
    {
        var values = customer.Values;
        for (var i = 0; i < _slots.Length; i++)
        {
            var slot = _slots[i];
            if (slot.Function is not null && given?.Contains(i) != true)
            {
                values[i] = slot.Function.Value(values, customer.Moment);
                if (slot.Changes) customer.Changes[i] = slot.Function.Change(customer);
            }
            if (values[i].IsMissing) values[i] = slot.Default;
        }
    }

    public FactValue[] NewValues() => new FactValue[_slots.Length];

    /// <summary>Room for the instants at which slots change; none when time changes nothing.</summary>
    public long[] NewChanges() => Array.Exists(_slots, slot => slot.Changes) ? new long[_slots.Length] : [];

    private void FillFigures(CustomerData data, Evaluation customer, OverriddenSheet? supposed)
    {
        for (var i = 0; i < _related.Length; i++)
        {
            var rows = supposed?.Rows(Needs.Related[i]) ?? data.Related(i);
            var row = new Evaluation(rows.Values, customer.Tests, customer.Moment);
            foreach (var predicate in _related[i]) predicate.Run(rows, row, customer);
        }
    }
}
