using System;
using System.Collections.Generic;
using System.Linq;
using Personas.Crm.Domain.Facts;
using Personas.Crm.Domain.Facts.Derived;
using Personas.Crm.Domain.Facts.Loading;
using Personas.Crm.Domain.Segments;
using Personas.Crm.Domain.Values;

namespace Personas.Crm.Domain.Expressions.Changes;

/// <summary>A fact, and the facts derived from it that conditions speak of.</summary>
/// <param name="fact">The fact that changes.</param>
/// <param name="catalogue">All facts.</param>
/// <param name="layout">Where facts are on the sheet.</param>
/// <param name="values">The sheet.</param>
/// <param name="moment">The moment.</param>
internal sealed class FactVariable(Fact fact, FactCatalogue catalogue, SheetLayout layout, FactValue[] values, Moment moment)
    : Variable($"fact {fact.Key}", fact.Type, values[layout.Find(fact.Key)], moment)
{
    public Fact Fact => fact;

    public override IReadOnlyDictionary<int, string> Labels => fact.Labels;

    public override FactValue Seen(Demand demand, in FactValue value)
    {
        var seen = value.IsMissing ? fact.Default : value;
        return demand.Fact is null || IsThis(demand.Fact) ? seen : Derived(demand.Fact, seen);
    }

    protected override bool IsPossible(in FactValue value)
    {
        var figure = (fact.Definition as AggregateDefinition)?.Function.Figure;
        if (value.IsMissing) return fact.Default.IsMissing && figure is not (Figure.Count or Figure.CountDistinct or Figure.Sum);
        if (OverriddenSource.Fault(fact, in value) is not null) return false;
        return figure is not (Figure.Count or Figure.CountDistinct) || value.AsWhole >= 0;
    }

    protected override IEnumerable<FactValue> Values(IReadOnlyList<Demand> demands)
    {
        var own = demands.Where(demand => demand.Fact is null || IsThis(demand.Fact)).ToList();
        var derived = demands.Where(demand => demand.Fact is not null && !IsThis(demand.Fact))
            .GroupBy(demand => demand.Fact!.Key, StringComparer.OrdinalIgnoreCase);
        return Named(fact, own, Present).Concat(derived.SelectMany(same => Sources([.. same])));
    }

    private IEnumerable<FactValue> Named(Fact named, IReadOnlyList<Demand> demands, FactValue present) =>
        Candidates.Of(named.Type, demands, present, named.Labels, Moment).Concat(All(named.Definition));

    // Of bands and of the days of a year there are so few that all are looked at.
    private static IEnumerable<FactValue> All(FactDefinition definition) => definition switch
    {
        BucketDefinition bucket => bucket.Labels,
        MonthDayDefinition => Enumerable.Range(0, 366).Select(day => new DateTime(2000, 1, 1).AddDays(day))
            .Select(day => FactValue.OfWhole((day.Month * 100) + day.Day)),
        _ => [],
    };

    private bool IsThis(Fact other) => string.Equals(other.Key, fact.Key, StringComparison.OrdinalIgnoreCase);

    // The values of this fact from which the candidates of a derived one follow.
    private IEnumerable<FactValue> Sources(IReadOnlyList<Demand> demands)
    {
        var derived = demands[0].Fact!;
        var present = values[layout.Find(derived.Key)];
        return Named(derived, demands, present)
            .Where(value => OverriddenSource.Fault(derived, value) is null).SelectMany(value => Source(derived, value));
    }

    private IEnumerable<FactValue> Source(Fact derived, FactValue value)
    {
        if (IsThis(derived)) return [value];
        var source = OverriddenSource.Of(derived, catalogue)!;
        var present = layout.Find(source.Key) is var slot and >= 0 ? values[slot] : FactValue.Missing;
        return OverriddenSource.Values(derived, value, source, present, Moment).SelectMany(found => Source(source, found));
    }

    private FactValue Derived(Fact derived, in FactValue value)
    {
        var sheet = (FactValue[])values.Clone();
        sheet[layout.Find(fact.Key)] = value;
        return Computed(derived, sheet);
    }

    private FactValue Computed(Fact derived, FactValue[] sheet)
    {
        var slot = layout.Find(derived.Key);
        if (IsThis(derived) || layout.Slot(slot).Function is not { } function) return sheet[slot];
        _ = Computed(OverriddenSource.Of(derived, catalogue)!, sheet);
        var computed = function.Value(sheet, Moment);
        return sheet[slot] = computed.IsMissing ? derived.Default : computed;
    }
}
