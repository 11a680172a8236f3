using System;
using System.Collections.Generic;
using System.Linq;
using Personas.Crm.Domain.Expressions.Compiled;
using Personas.Crm.Domain.Expressions.Tree;
using Personas.Crm.Domain.Facts;

namespace Personas.Crm.Domain.Approval.Regions;

/// <summary>What conditions ask of one fact. Per space: filled, then made an axis.</summary>
internal sealed class AxisDraft(Fact fact)
{
    private readonly Dictionary<FactValue, string> _names = [];
    private readonly HashSet<FactValue> _landmarks = [];
    private readonly HashSet<string> _beginnings = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The fact.</summary>
    public Fact Fact => fact;

    /// <summary>The positions at which a verdict may change, of an ordered fact.</summary>
    public IEnumerable<long> Positions => _landmarks.Where(value => value.Kind is ValueKind.Whole or ValueKind.Parts).Select(value => value.AsWhole);

    /// <summary>The options that are named though the choice does not have them.</summary>
    public IEnumerable<int> Options => Positions.Where(number => number is >= int.MinValue and <= int.MaxValue && _names.ContainsKey(FactValue.OfWhole(number)))
        .Select(number => (int)number);

    /// <summary>The texts or ids that are named.</summary>
    public IEnumerable<FactValue> Named => _landmarks.Where(value => value.Kind is ValueKind.Text or ValueKind.Id);

    /// <summary>What texts are asked to begin with.</summary>
    public IEnumerable<string> Beginnings => _beginnings;

    /// <summary>What people call the rows that are referred to.</summary>
    public IReadOnlyDictionary<FactValue, string> Names => _names;

    /// <summary>Notes a condition.</summary>
    public void Add(Condition condition, ValueTest test)
    {
        foreach (var landmark in test.Landmarks ?? []) _landmarks.Add(landmark);
        if (test.Beginning is { } beginning) _beginnings.Add(beginning);
        foreach (var literal in condition.Values)
            if (literal.Name is { } name) _names[literal.Value] = name;
            else if (fact.Type == FactType.Choice) _names[literal.Value] = literal.Json;
    }
}
