using System;
using System.Collections.Generic;
using System.Linq;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using Personas.Crm.Domain.Segments;

namespace Personas.Crm.Domain.Facts.Measuring;

/// <summary>How many customers have a value of each fact, and how the values are distributed. Per run: add customers, then read the measures.</summary>
public sealed class FactMeasures
{
    private readonly int[] _slots;

    private FactMeasures(DatedRules rules, IReadOnlyList<Fact> facts)
    {
        Measures = facts.Select(FactMeasure.Of).ToList();
        _slots = facts.Select(fact => rules.Rules.Layout.Find(fact.Key)).ToArray();
    }

    /// <summary>How many customers were added.</summary>
    public int Customers { get; private set; }

    /// <summary>The measures, one a fact.</summary>
    public IReadOnlyList<FactMeasure> Measures { get; }

    /// <summary>
    /// Whether a fact can be measured: it has a value of its own, known of customers of the table. Memberships have the figures of their segments.
    /// </summary>
    public static bool CanMeasure(Fact fact, string customerTable) =>
        fact.Kind is not (FactKind.Membership or FactKind.Request) && fact.IsFor(customerTable);

    /// <summary>Rules that ask for nothing but a value of each fact. No default stands in: it is no value of the customer.</summary>
    public static CustomerRules Rules(IEnumerable<FactText> texts, IEnumerable<Fact> measured, ISchema schema, string customerTable)
    {
        var segments = measured.Select(fact => new SegmentText(fact.SegmentId ?? Guid.Empty, fact.Key, fact.Key, customerTable, HasValue(fact)));
        var rules = RuleSet.Compile(texts.Select(text => text with { Default = null }).ToList(), segments.ToList(), schema);
        return rules.For(customerTable);
    }

    /// <summary>Empty measures of facts, for sheets of these rules.</summary>
    public static FactMeasures Of(DatedRules rules, IReadOnlyList<Fact> facts) =>
        new(rules, facts.Where(fact => rules.Rules.Layout.Find(fact.Key) >= 0).ToList());

    /// <summary>Counts a customer.</summary>
    public void Add(FactSheet sheet)
    {
        Customers++;
        for (var i = 0; i < _slots.Length; i++) Measures[i].Add(sheet.Value(_slots[i]));
    }

    private static string HasValue(Fact fact) =>
        new JObject { ["version"] = 1, ["fact"] = fact.Key, ["op"] = "not-null" }.ToString(Formatting.None);
}
