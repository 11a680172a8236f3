using System;
using System.Collections.Generic;
using Dataverse.Sandbox.Metadata;

namespace Dataverse.Sandbox.Import.Tables;

/// <summary>A table while its columns change.</summary>
internal sealed class TableDraft
{
    private readonly OrderedDictionary<string, Column> _columns = new(StringComparer.OrdinalIgnoreCase);
    private readonly OrderedDictionary<string, AlternateKey> _keys = new(StringComparer.OrdinalIgnoreCase);

    public TableDraft(Table table)
    {
        Header = table;
        foreach (var column in table.Columns) _columns.Add(column.LogicalName, column);
        foreach (var key in table.Keys) _keys.Add(key.Name, key);
    }

    /// <summary>All but the columns and keys.</summary>
    public Table Header { get; private set; }

    public bool IsChanged { get; set; }

    public IEnumerable<Column> Columns => _columns.Values;

    public Column? Find(string column) => _columns.GetValueOrDefault(column);

    public void Change(Table header)
    {
        Header = header;
        IsChanged = true;
    }

    public void Put(Column column)
    {
        _columns[column.LogicalName] = column;
        IsChanged = true;
    }

    public void Remove(string column)
    {
        _columns.Remove(column);
        IsChanged = true;
    }

    public void Put(AlternateKey key)
    {
        _keys[key.Name] = key;
        IsChanged = true;
    }

    public void RemoveKey(string name)
    {
        _keys.Remove(name);
        IsChanged = true;
    }

    public Table Build() => IsChanged ? Header with { Columns = [.. _columns.Values], Keys = [.. _keys.Values] } : Header;
}
