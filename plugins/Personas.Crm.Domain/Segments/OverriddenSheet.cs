using System.Collections.Generic;
using Personas.Crm.Domain.Expressions.Compiled;
using Personas.Crm.Domain.Facts;
using Personas.Crm.Domain.Facts.Loading;

namespace Personas.Crm.Domain.Segments;

/// <summary>Puts what is supposed into the slots of one customer.</summary>
internal sealed class OverriddenSheet(SheetLayout layout, FactOverrides overrides, Evaluation customer)
{
    private readonly HashSet<int> _given = [];

    /// <summary>The slots that were given a value and are not to be computed.</summary>
    public ICollection<int> Given => _given;

    /// <summary>Gives the slots their supposed values; all slots are filled with the present ones.</summary>
    public void Put()
    {
        foreach (var fact in overrides.Facts) Put(fact.Fact, fact.Value.At(customer.Moment));
    }

    /// <summary>The rows of a related table, as supposed.</summary>
    public Rows Rows(RelatedNeed need, Rows stored) =>
        overrides.Rows.TryGetValue(need.Table, out var supposed) ? supposed.Of(need, stored, customer.Moment) : stored;

    private void Put(Fact fact, FactValue value)
    {
        var slot = layout.Find(fact.Key);
        if (layout.FindLatest(fact.Key) is var latest and >= 0) PutLatest(latest, value);
        else if (OverriddenSource.Of(fact, overrides.Catalogue) is { } source) Put(source, Source(fact, value, source));
        else if (slot >= 0) Give(slot, value);
    }

    private FactValue Source(Fact fact, in FactValue value, Fact source)
    {
        var slot = layout.Find(source.Key);
        return OverriddenSource.Value(fact, in value, source, slot < 0 ? FactValue.Missing : customer.Values[slot], customer.Moment);
    }

    // The latest date from which "days since the last" is counted has a slot without a fact.
    private void PutLatest(int slot, in FactValue value) => Give(slot, value.IsMissing
        ? value
        : Latest(value.AsWhole, slot));

    private FactValue Latest(long days, int slot) => OverriddenSource.Date(layout.TypeOf(slot), in customer.Values[slot], customer.Moment,
        day => DerivedFunction.Named("days-since")!.DayWith(days, day, customer.Moment.Today));

    private void Give(int slot, in FactValue value)
    {
        customer.Values[slot] = value;
        customer.Changes!.Stop(slot);
        _given.Add(slot);
    }
}
