using System;
using Personas.Crm.Domain.Expressions.Operators;
using Personas.Crm.Domain.Expressions.Tree;
using Personas.Crm.Domain.Facts;
using Personas.Crm.Domain.Facts.Derived;

namespace Personas.Crm.Domain.Expressions.Compiled;

/// <summary>A comparison of two values; false for "eq" and for orders when one is missing, so true for "ne".</summary>
internal sealed class CompareNode(Condition source, Side left, Side right) : CompiledNode(source)
{
    private readonly Comparison _comparison = Comparison.Of(source.Operator);

    public override bool Moves => left.Moves || right.Moves;

    public override bool Holds(Evaluation evaluation)
    {
        ref readonly var a = ref evaluation.Values[evaluation.Offset + left.Slot];
        ref readonly var b = ref evaluation.Values[evaluation.Offset + right.Slot];
        if (a.IsMissing || b.IsMissing) return _comparison.OnMissing;
        return _comparison.OnOrder(Order(in a, in b));
    }

    public override long NextFlip(Evaluation evaluation) => Math.Min(left.NextChange(evaluation), right.NextChange(evaluation));

    public override FactValue Found(Evaluation evaluation) => evaluation.Values[evaluation.Offset + left.Slot];

    /// <summary>The value it was compared with.</summary>
    public FactValue FoundOther(Evaluation evaluation) => evaluation.Values[evaluation.Offset + right.Slot];

    // Ids have no order; what matters is that equal ones give 0.
    internal static int Order(in FactValue a, in FactValue b) => a.Kind switch
    {
        ValueKind.Text => string.Compare(a.AsText, b.AsText, StringComparison.OrdinalIgnoreCase),
        ValueKind.Id => a.AsId.CompareTo(b.AsId),
        ValueKind.Whole or ValueKind.Parts when b.Kind == a.Kind => a.AsWhole.CompareTo(b.AsWhole),
        _ => a.AsNumber.CompareTo(b.AsNumber),
    };
}

/// <summary>One side of a comparison.</summary>
internal sealed class Side(int slot, bool changes, DerivedClock? clock)
{
    public int Slot => slot;

    public bool Moves => changes || clock is not null;

    public long NextChange(Evaluation evaluation)
    {
        if (clock is not null) return clock.NextChange(in evaluation.Values[slot], evaluation);
        return changes ? evaluation.ChangeOf(slot) : Edge.Never;
    }
}
