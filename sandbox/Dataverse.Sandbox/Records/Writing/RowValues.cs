using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.Xrm.Sdk;

namespace Dataverse.Sandbox.Records.Writing;

/// <summary>The values that a statement is to write, by place of the column. Values are of the SDK's types, already checked.</summary>
internal sealed class RowValues(TableShape shape)
{
    private readonly object?[] _values = new object?[shape.Columns.Length];
    private readonly bool[] _isSet = new bool[shape.Columns.Length];

    public TableShape Shape => shape;

    /// <summary>The value; null when empty or not set.</summary>
    public object? this[int ordinal] => ordinal < 0 ? null : _values[ordinal];

    public bool IsSet(int ordinal) => ordinal >= 0 && _isSet[ordinal];

    /// <summary>Sets a value; does nothing for a column that the table does not have.</summary>
    public void Set(int ordinal, object? value)
    {
        if (ordinal < 0) return;
        _values[ordinal] = value;
        _isSet[ordinal] = true;
    }

    public void Set(string column, object? value) => Set(shape.Ordinal(column), value);

    /// <summary>The set columns as a key: a character for each.</summary>
    public string Columns()
    {
        Span<char> buffer = stackalloc char[_isSet.Length];
        var length = 0;
        for (var i = 0; i < _isSet.Length; i++)
            if (_isSet[i]) buffer[length++] = (char)i;
        return new string(buffer[..length]);
    }

    /// <summary>The values as SQLite keeps them, in the order of the statement's parameters.</summary>
    public object?[] Parameters(string columns, int extra = 0)
    {
        var parameters = new List<object?>(columns.Length + extra + 4);
        foreach (var ordinal in columns)
        {
            var column = shape.Columns[ordinal];
            var value = _values[ordinal];
            parameters.Add(Stored.Write(column, value));
            if (column.IsPolymorphic) parameters.Add((value as EntityReference)?.LogicalName);
        }

        return [.. parameters, .. Enumerable.Repeat<object?>(null, extra)];
    }
}
