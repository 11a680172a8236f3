using System;
using System.Collections.Generic;
using System.Linq;
using Personas.Crm.Domain.Expressions.Tree;
using Personas.Crm.Domain.Facts;

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
        return layout.Clock(slot) is { } clock && test is WholeTest whole
            ? new DerivedNode(condition, slot, whole, clock)
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

/// <summary>Turns a tree about related rows into compiled nodes over the columns of a row.</summary>
internal sealed class RowCompiler(ColumnSet columns, DatedTests tests)
{
    public CompiledNode Compile(Node node)
    {
        if (node is Group group) return new GroupNode(group, group.Nodes.Select(Compile).ToArray());
        var condition = (Condition)node;
        var slot = columns.IndexOf(condition.Subject);
        if (condition.Other is { } other) return new CompareNode(condition, new Side(slot, false, null), new Side(columns.IndexOf(other), false, null));
        return condition.Operator.NeedsMoment(condition.Operand)
            ? new DatedNode(condition, slot, tests.IndexOf(condition), false)
            : TestNode.Of(condition, slot, condition.Operator.Test(condition.Operand, null), false);
    }
}

/// <summary>The columns to load of one row, each with its position.</summary>
internal sealed class ColumnSet
{
    private readonly List<NeededColumn> _columns = [];

    public IReadOnlyList<NeededColumn> Columns => _columns;

    public int IndexOf(Subject subject) => IndexOf(subject.Key, subject.Type);

    public int IndexOf(string column, FactType type)
    {
        var index = _columns.FindIndex(known => string.Equals(known.Name, column, StringComparison.OrdinalIgnoreCase));
        if (index >= 0) return index;
        _columns.Add(new NeededColumn(column, type));
        return _columns.Count - 1;
    }
}
