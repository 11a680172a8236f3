using System;
using System.Collections.Generic;
using System.Linq;
using Personas.Crm.Domain.Facts.Reading;
using Personas.Crm.Domain.Values;

namespace Personas.Crm.Domain.Facts;

/// <summary>The known facts by key, without regard to case. Immutable; shared by everything that was compiled from it.</summary>
public sealed class FactCatalogue
{
    private readonly Dictionary<string, Fact> _facts;

    /// <summary>A catalogue of facts that have been checked.</summary>
    public FactCatalogue(IEnumerable<Fact> facts) : this(facts, new Dictionary<string, IReadOnlyList<Problem>>()) { }

    private FactCatalogue(IEnumerable<Fact> facts, IReadOnlyDictionary<string, IReadOnlyList<Problem>> broken)
        : this(facts.ToDictionary(fact => fact.Key, StringComparer.OrdinalIgnoreCase), broken) { }

    private FactCatalogue(Dictionary<string, Fact> facts, IReadOnlyDictionary<string, IReadOnlyList<Problem>> broken)
    {
        _facts = facts;
        Broken = broken;
    }

    /// <summary>The keys of the facts that can be used.</summary>
    public IReadOnlyCollection<string> Keys => _facts.Keys;

    /// <summary>The facts that can be used.</summary>
    public IReadOnlyCollection<Fact> Facts => _facts.Values;

    /// <summary>The facts that cannot be used, by key, with their problems.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<Problem>> Broken { get; }

    /// <summary>Reads stored facts. Those with faults are kept aside, so that one of them does not take the others with it.</summary>
    public static FactCatalogue Read(IEnumerable<FactText> texts, ISchema schema)
    {
        var waiting = texts.ToList();
        var broken = new Dictionary<string, IReadOnlyList<Problem>>(StringComparer.OrdinalIgnoreCase);
        foreach (var twice in waiting.GroupBy(text => text.Key, StringComparer.OrdinalIgnoreCase).Where(group => group.Count() > 1).ToList())
        {
            broken[twice.Key] = [new Problem("key", $"There are {twice.Count()} facts '{twice.Key}'.", "Give each its own key.")];
            waiting.RemoveAll(text => string.Equals(text.Key, twice.Key, StringComparison.OrdinalIgnoreCase));
        }
        var known = new FactCatalogue(new Dictionary<string, Fact>(StringComparer.OrdinalIgnoreCase), broken);
        foreach (var text in SourcesFirst(waiting))
        {
            var reading = FactReader.Read(text, schema, known, waiting);
            if (reading.Value is { } fact) known._facts.Add(fact.Key, fact);
            else broken[text.Key] = reading.Problems;
        }
        return known;
    }

    /// <summary>The fact with a key; null when there is none that can be used.</summary>
    public Fact? Find(string key) => _facts.TryGetValue(key, out var fact) ? fact : null;

    /// <summary>The same catalogue with a fact added, or put in the place of the one with its key.</summary>
    public FactCatalogue With(Fact fact) =>
        new(_facts.Values.Where(other => !string.Equals(other.Key, fact.Key, StringComparison.OrdinalIgnoreCase)).Concat([fact]), Broken);

    // Each fact after those that it is derived from; facts of a circle in any order.
    private static List<FactText> SourcesFirst(List<FactText> texts)
    {
        var derived = texts.Where(text => text.Kind == FactKind.Derived).ToDictionary(text => text.Key, StringComparer.OrdinalIgnoreCase);
        var ordered = texts.Where(text => text.Kind != FactKind.Derived).ToList();
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var text in derived.Values) Visit(text);
        return ordered;

        void Visit(FactText text)
        {
            if (!seen.Add(text.Key)) return;
            foreach (var source in DerivedSources.Of(text))
                if (derived.TryGetValue(source, out var below)) Visit(below);
            ordered.Add(text);
        }
    }
}
