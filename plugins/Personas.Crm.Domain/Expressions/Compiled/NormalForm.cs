using System.Collections.Generic;
using System.Linq;
using Personas.Crm.Domain.Expressions.Tree;

namespace Personas.Crm.Domain.Expressions.Compiled;

/// <summary>What one slot must be for a conjunction to hold.</summary>
/// <param name="Test">The test of the slot.</param>
/// <param name="Holds">Whether it must hold, or must not.</param>
/// <param name="Moves">Whether its verdict can change with time alone.</param>
internal readonly record struct Term(SlotTest Test, bool Holds, bool Moves);

/// <summary>Writes a tree as an or of conjunctions. Trees that would need too many, or that look at more than slots, have no such form.</summary>
internal static class NormalForm
{
    /// <summary>The most conjunctions of one segment; beyond them its tree is faster.</summary>
    public const int Most = 16;

    /// <summary>The conjunctions; null when there is no such form.</summary>
    public static List<Term[]>? Of(CompiledNode node) => Of(node, holds: true);

    private static List<Term[]>? Of(CompiledNode node, bool holds)
    {
        if (node is not GroupNode group) return node.SlotTest is { } test ? [[new Term(test, holds, node.Moves)]] : null;
        var kind = ((Group)group.Source).Kind;

        // None is all that do not; not all is any that does not; not any is all that do not.
        var isProduct = kind == GroupKind.Any ? !holds : holds;
        var inner = group.Nodes.Select(below => Of(below, kind == GroupKind.None ? !holds : holds));
        return isProduct ? Product(inner) : Sum(inner);
    }

    private static List<Term[]>? Sum(IEnumerable<List<Term[]>?> forms)
    {
        var sum = new List<Term[]>();
        foreach (var form in forms)
        {
            if (form is null || sum.Count + form.Count > Most) return null;
            sum.AddRange(form);
        }
        return sum;
    }

    private static List<Term[]>? Product(IEnumerable<List<Term[]>?> forms)
    {
        List<Term[]> product = [[]];
        foreach (var form in forms)
        {
            if (form is null || product.Count * form.Count > Most) return null;
            product = product.SelectMany(left => form, (left, right) => left.Concat(right).ToArray()).ToList();
        }
        return product;
    }
}
