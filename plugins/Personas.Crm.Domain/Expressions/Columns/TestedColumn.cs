using System.Collections.Generic;
using System.Linq;
using Personas.Crm.Domain.Expressions.Compiled;
using Personas.Crm.Domain.Facts;

namespace Personas.Crm.Domain.Expressions.Columns;

/// <summary>
/// A column whose values are looked up or tested one by one: texts, ids, sets of options. Every question is a leaf of the graph; a value
/// gives the leaves at which it has a bit. Immutable.
/// </summary>
internal sealed class TestedColumn
{
    private readonly Dictionary<FactValue, int[]> _named = [];
    private readonly List<ColumnQuestion> _others = [];
    private readonly List<int> _otherLeaves = [];
    private readonly Dictionary<string, int> _references = [];

    public TestedColumn(ColumnSource source, IEnumerable<ColumnQuestion> questions, BitGraph graph)
    {
        Source = source;
        foreach (var question in questions.GroupBy(question => question.Key).Select(same => same.First())) Add(question, graph);
    }

    public ColumnSource Source { get; }

    /// <summary>The leaves.</summary>
    public List<int> Leaves { get; } = [];

    /// <summary>The reference of the rows for which a question has the answer yes.</summary>
    public int Reference(ColumnQuestion question) => _references[question.Key];

    /// <summary>The leaves, by their position in <see cref="Leaves"/>, at which a value has a bit.</summary>
    public int[] Of(in FactValue value)
    {
        if (value.IsMissing) return [];
        if (!_named.TryGetValue(value, out var leaves)) leaves = [];
        if (_others.Count == 0) return leaves;
        var found = new List<int>(leaves);
        for (var i = 0; i < _others.Count; i++)
            if (_others[i].Holds(in value) != _others[i].Holds(FactValue.Missing)) found.Add(_otherLeaves[i]);
        return found.ToArray();
    }

    // Bits say where a value has another answer than a missing one: so a missing value has none, and texts that nobody names have few.
    private void Add(ColumnQuestion question, BitGraph graph)
    {
        var onMissing = question.Holds(FactValue.Missing);
        var leaf = graph.Leaf();
        _references.Add(question.Key, onMissing ? BitGraph.Not(leaf) : leaf);
        Leaves.Add(leaf);
        if (IsByName(question, onMissing))
            foreach (var name in question.Landmarks!) Name(name, Leaves.Count - 1);
        else
        {
            _others.Add(question);
            _otherLeaves.Add(Leaves.Count - 1);
        }
    }

    private void Name(in FactValue name, int leaf) => _named[name] = _named.TryGetValue(name, out var leaves) ? [.. leaves, leaf] : [leaf];

    // Whether the values that the question names, and no others, have another answer than a missing one.
    private static bool IsByName(ColumnQuestion question, bool onMissing) => question.Landmarks is { Count: > 0 } names
        && names.All(name => name.Kind is ValueKind.Text or ValueKind.Id && question.Holds(in name) != onMissing)
        && question.Holds(ValueCode.By(names[0].Kind, names).Samples[1]) == onMissing;
}
