using System;
using System.Linq;
using Personas.Crm.Domain.Expressions.Tree;
using Personas.Crm.Domain.Facts;
using Personas.Crm.Domain.Facts.Loading;

namespace Personas.Crm.Domain.Expressions.Compiled;

/// <summary>Turns a tree about customers into compiled nodes over the slots of a sheet.</summary>
internal sealed class NodeCompiler(LayoutBuilder layout, Func<string, CompiledMember> member)
{
    public CompiledNode Compile(Node node) => node switch
    {
        Group group => new GroupNode(group, group.Nodes.Select(Compile).ToArray()),
        RelatedTest related => new RelatedNode(related, layout.RelatedSlot(related)),
        Condition condition => Compile(condition),
        _ => throw new InvalidOperationException($"A {node.GetType().Name} cannot be compiled."),
    };

    private CompiledNode Compile(Condition condition)
    {
        var fact = ((FactSubject)condition.Subject).Fact;
        if (fact.Definition is MembershipDefinition membership) return Compile(condition, member(membership.Segment));
        if (condition.Other is FactSubject other) return new CompareNode(condition, Side(fact), Side(other.Fact));

        var slot = layout.Slot(fact);
        var changes = layout.Changes(slot);
        if (condition.Operator.NeedsMoment(condition.Operand)) return new DatedNode(condition, slot, layout.Tests.IndexOf(condition), changes);
        var test = condition.Operator.Test(condition.Operand, null);
        if (layout.Clock(slot) is { } clock && test is WholeTest whole) return new DerivedNode(condition, slot, whole, clock, slot);
        return layout.Bucket(slot) is { Number: { Clock: { } moving } number } bucket
            ? new DerivedNode(condition, number.Slot, bucket.Lower(test, test.Holds(fact.Default)), moving, slot)
            : TestNode.Of(condition, slot, test, changes);
    }

    private static MemberNode Compile(Condition condition, CompiledMember segment)
    {
        var test = condition.Operator.Test(condition.Operand, null);
        return new MemberNode(condition, segment.Index, test.Holds(FactValue.OfTruth(true)), test.Holds(FactValue.OfTruth(false)), segment.Moves);
    }

    private Side Side(Fact fact)
    {
        var slot = layout.Slot(fact);
        return new Side(slot, layout.Changes(slot), layout.Clock(slot));
    }
}

/// <summary>A segment that has already been compiled, as later ones see it.</summary>
internal sealed record CompiledMember(int Index, bool Moves);
