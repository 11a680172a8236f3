using System;
using System.Collections.Generic;
using Personas.Crm.Domain.Expressions.Tree;

namespace Personas.Crm.Domain.Facts.Loading;

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
