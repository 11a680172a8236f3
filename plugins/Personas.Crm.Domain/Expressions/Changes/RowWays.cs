using System;
using System.Collections.Generic;
using System.Linq;
using Personas.Crm.Domain.Expressions.Tree;
using Personas.Crm.Domain.Facts;
using Personas.Crm.Domain.Values;

namespace Personas.Crm.Domain.Expressions.Changes;

/// <summary>The ways to make up a row that meets a condition on its columns.</summary>
internal sealed class RowWays(Moment moment) : WaySearch
{
    private readonly Dictionary<string, ColumnVariable> _columns = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The columns of the plainest row that meets a condition; null when none is known.</summary>
    public static IReadOnlyList<KeyValuePair<ColumnSubject, FactValue>>? Row(Node? where, Moment moment)
    {
        if (where is null) return [];
        var ways = new RowWays(moment).Ways(where, true);
        return ways.Count == 0 ? null : ways[0].Changed
            .Select(pair => new KeyValuePair<ColumnSubject, FactValue>(((ColumnVariable)pair.Key).Column, pair.Value.Value)).ToList();
    }

    protected override IEnumerable<Way> OfLeaf(Node leaf, bool wanted)
    {
        var condition = (Condition)leaf;
        var variable = Variable((ColumnSubject)condition.Subject);
        if (condition.Other is ColumnSubject other) return Compare(new Compared(condition, variable, Variable(other), wanted));
        var demand = new Demand(condition.Place, null, condition.Operator.Test(condition.Operand, moment), wanted, condition.Values);
        return Met(variable, demand);
    }

    private ColumnVariable Variable(ColumnSubject column)
    {
        if (!_columns.TryGetValue(column.Column, out var known)) _columns.Add(column.Column, known = new ColumnVariable(column, moment));
        return known;
    }
}
