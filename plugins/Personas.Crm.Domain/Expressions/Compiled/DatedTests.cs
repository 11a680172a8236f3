using System;
using System.Collections.Generic;
using System.Linq;
using Personas.Crm.Domain.Expressions.Tree;
using Personas.Crm.Domain.Values;

namespace Personas.Crm.Domain.Expressions.Compiled;

/// <summary>Collects the distinct tests that only a moment makes definite, so that each is made once a moment and not once a customer.</summary>
internal sealed class DatedTests
{
    private readonly Dictionary<string, int> _indexes = new(StringComparer.Ordinal);
    private readonly List<Condition> _conditions = [];

    public int IndexOf(Condition condition)
    {
        var key = $"{condition.Operator.Name} {condition.Subject.Type} {string.Join(",", condition.Values.Select(value => value.Json))}";
        if (_indexes.TryGetValue(key, out var index)) return index;
        _conditions.Add(condition);
        return _indexes[key] = _conditions.Count - 1;
    }

    public ValueTest[] At(Moment moment) => _conditions.Select(condition => condition.Operator.Test(condition.Operand, moment)).ToArray();
}
