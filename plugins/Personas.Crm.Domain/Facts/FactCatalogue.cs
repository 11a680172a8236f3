using System;
using System.Collections.Generic;
using System.Linq;
using Personas.Crm.Domain.Values;

namespace Personas.Crm.Domain.Facts;

/// <summary>The known facts by key, without regard to case. Immutable; shared by everything that was compiled from it.</summary>
public sealed class FactCatalogue
{
    private readonly Dictionary<string, Fact> _facts;

    /// <summary>A catalogue of facts that have been checked.</summary>
    public FactCatalogue(IEnumerable<Fact> facts) : this(facts, new Dictionary<string, IReadOnlyList<Problem>>()) { }

    private FactCatalogue(IEnumerable<Fact> facts, IReadOnlyDictionary<string, IReadOnlyList<Problem>> broken)
    {
        _facts = facts.ToDictionary(fact => fact.Key, StringComparer.OrdinalIgnoreCase);
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
        var facts = new Dictionary<string, Fact>(StringComparer.OrdinalIgnoreCase);
        var known = new FactCatalogue([]);
        foreach (var text in waiting.OrderBy(text => text.Kind == FactKind.Derived))
        {
            if (text.Kind == FactKind.Derived && known.Keys.Count != facts.Count) known = new FactCatalogue(facts.Values);
            var reading = FactReader.Read(text, schema, known, waiting);
            if (reading.Value is { } fact) facts.Add(fact.Key, fact);
            else broken[text.Key] = reading.Problems;
        }
        return new FactCatalogue(facts.Values, broken);
    }

    /// <summary>The fact with a key; null when there is none that can be used.</summary>
    public Fact? Find(string key) => _facts.TryGetValue(key, out var fact) ? fact : null;

    /// <summary>The same catalogue with a fact added, or put in the place of the one with its key.</summary>
    public FactCatalogue With(Fact fact) =>
        new(_facts.Values.Where(other => !string.Equals(other.Key, fact.Key, StringComparison.OrdinalIgnoreCase)).Concat([fact]), Broken);
}
