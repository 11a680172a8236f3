using System.Collections.Generic;
using System.Linq;
using Personas.Crm.Domain.Expressions.Compiled;
using Personas.Crm.Domain.Expressions.Tree;
using Personas.Crm.Domain.Facts;
using Personas.Crm.Domain.Segments;

namespace Personas.Crm.Domain.Expressions.Columns.Rows;

/// <summary>Collects the columns whose codes say which conditions a row meets, as long as there are not too many combinations of codes.</summary>
internal sealed class RowColumns(DatedRules rules)
{
    private const int MostCombinations = 1 << 16;
    private readonly Dictionary<int, HashSet<FactValue>> _landmarks = [];

    /// <summary>Takes a condition on rows along; false when codes cannot say it.</summary>
    public bool TryAdd(CompiledNode? node)
    {
        var more = _landmarks.ToDictionary(column => column.Key, column => new HashSet<FactValue>(column.Value));
        if (node is not null && !Collect(node, more)) return false;
        if (more.Values.Any(IsOdd)) return false;
        if (more.Values.Aggregate(1.0, (product, landmarks) => product * Codes(landmarks)) > MostCombinations) return false;
        _landmarks.Clear();
        foreach (var column in more) _landmarks.Add(column.Key, column.Value);
        return true;
    }

    /// <summary>The columns.</summary>
    public RowColumn[] Build() => _landmarks.Select(column => new RowColumn(column.Key, column.Value)).ToArray();

    private static bool IsOdd(HashSet<FactValue> landmarks) =>
        landmarks.Select(landmark => landmark.Kind).Distinct().Count() > 1
        || landmarks.Any(landmark => landmark.Kind is ValueKind.Whole or ValueKind.Parts && !Stretches.CanStart(in landmark));

    // At most one code a landmark, one below all, and one for missing.
    private static double Codes(HashSet<FactValue> landmarks) => 2 + landmarks.Count;

    private bool Collect(CompiledNode node, Dictionary<int, HashSet<FactValue>> landmarks)
    {
        if (node is GroupNode group) return group.Nodes.All(below => Collect(below, landmarks));
        if (node.SlotTest is not { } slot || HasOddNumber(node) || rules.TestOf(slot).Landmarks is not { } found) return false;
        if (!landmarks.TryGetValue(slot.Slot, out var known)) landmarks.Add(slot.Slot, known = []);
        known.UnionWith(found);
        return true;
    }

    private static bool HasOddNumber(CompiledNode node) =>
        node.Source is Condition condition && condition.Values.Any(value => value.Value.Kind == ValueKind.Number);
}
