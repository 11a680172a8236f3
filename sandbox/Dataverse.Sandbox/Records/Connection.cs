using System;
using System.Collections.Generic;
using Dataverse.Sandbox.Query.Time;
using Microsoft.Data.Sqlite;

namespace Dataverse.Sandbox.Records;

/// <summary>A SQLite connection with the statements that were prepared on it. Used by one session at a time.</summary>
internal sealed class Connection : IDisposable
{
    private const int MostPrepared = 1000;
    private readonly Dictionary<string, SqliteCommand> _prepared = new(StringComparer.Ordinal);

    public Connection(string source)
    {
        Sqlite = new SqliteConnection(source);
        Sqlite.Open();
        TextFunctions.Register(Sqlite);
        DateParts.Register(Sqlite);
    }

    public SqliteConnection Sqlite { get; }

    /// <summary>The command of that text, prepared once. Owned by the connection: the caller neither disposes it nor keeps a reader of it open.</summary>
    public SqliteCommand Prepared(string sql)
    {
        if (_prepared.TryGetValue(sql, out var known)) return known;
        if (_prepared.Count >= MostPrepared) Forget();

        var command = Sqlite.CreateCommand();
        command.CommandText = sql;
        _prepared.Add(sql, command);
        return command;
    }

    public void Dispose()
    {
        Forget();
        Sqlite.Dispose();
    }

    private void Forget()
    {
        foreach (var command in _prepared.Values) command.Dispose();
        _prepared.Clear();
    }
}
