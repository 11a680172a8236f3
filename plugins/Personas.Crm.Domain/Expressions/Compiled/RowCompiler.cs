using System.Linq;
using Personas.Crm.Domain.Expressions.Tree;
using Personas.Crm.Domain.Facts.Loading;

namespace Personas.Crm.Domain.Expressions.Compiled;

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
