using System;
using System.Collections.Generic;
using Dataverse.Sandbox.Records;
using Microsoft.Data.Sqlite;

namespace Dataverse.Sandbox.Query.Sql;

/// <summary>The values of a statement under construction. Values become parameters, never text; names are quoted and come from the catalogue.</summary>
internal sealed class SqlText
{
    private const int MostValues = 32_000;
    private readonly List<object?> _values = [];

    /// <summary>A parameter for the value; its name goes into the text.</summary>
    public string Parameter(object? value)
    {
        if (_values.Count == MostValues) throw new QueryException("", $"the query has more than {MostValues} values. Split it.");
        _values.Add(value);
        return "$" + (_values.Count - 1);
    }

    /// <summary>A command with the values. The caller disposes it.</summary>
    public SqliteCommand Command(Session session, string sql) => session.Command(sql, [.. _values]);

    /// <summary>A quoted name.</summary>
    public static string Quoted(string name) => "\"" + name.Replace("\"", "\"\"", StringComparison.Ordinal) + "\"";
}
