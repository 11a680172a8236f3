using System;
using System.Collections.Generic;
using System.Linq;
using Personas.Crm.Domain.Expressions.Compiled;

namespace Personas.Crm.Domain.Facts.Loading;

/// <summary>The slots of a sheet and how they are filled. Immutable; shared by all sheets of a set of rules.</summary>
internal sealed class SheetLayout
{
    private readonly SlotInfo[] _slots;
    private readonly RowPredicate[][] _related;

    public SheetLayout(Needs needs, IEnumerable<SlotInfo> slots, IEnumerable<RelatedBuilder> related)
    {
        Needs = needs;
        _slots = slots.ToArray();
        _related = related.Select(rows => rows.Predicates.ToArray()).ToArray();
    }

    public Needs Needs { get; }

    /// <summary>How a slot is filled.</summary>
    public SlotInfo Slot(int slot) => _slots[slot];

    /// <summary>The type of a slot's values.</summary>
    public FactType TypeOf(int slot) => _slots[slot].Type;

    /// <summary>Fills the slots of one customer: columns first, then figures over rows, then what is derived from either.</summary>
    public void Fill(CustomerData data, Evaluation customer)
    {
        var values = customer.Values;
        for (var i = 0; i < _slots.Length; i++)
        {
            var slot = _slots[i];
            if (slot.IsColumn) values[i] = (slot.Parent < 0 ? data.Customer : data.Parent(slot.Parent))[slot.Column];
        }
        FillFigures(data, customer);
        for (var i = 0; i < _slots.Length; i++)
        {
            var slot = _slots[i];
            if (slot.Function is not null)
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

    private void FillFigures(CustomerData data, Evaluation customer)
    {
        for (var i = 0; i < _related.Length; i++)
        {
            var rows = data.Related(i);
            var row = new Evaluation(rows.Values, customer.Tests, customer.Moment);
            foreach (var predicate in _related[i]) predicate.Run(rows, row, customer);
        }
    }
}
