using System.Collections.Generic;

namespace Dataverse.Sandbox.Query.Sql;

/// <summary>The expressions that a statement returns; each stands in it once.</summary>
internal sealed class SelectList
{
    private readonly Dictionary<string, int> _ordinals = [];
    private readonly List<string> _expressions = [];

    /// <summary>The position of an expression in the rows.</summary>
    public int Add(string sql)
    {
        if (_ordinals.TryGetValue(sql, out var ordinal)) return ordinal;
        _ordinals[sql] = _expressions.Count;
        _expressions.Add(sql);
        return _expressions.Count - 1;
    }

    /// <summary>The expressions, in order.</summary>
    public override string ToString() => _expressions.Count == 0 ? "1" : string.Join(", ", _expressions);
}
