using System;
using System.Collections.Generic;
using Microsoft.Data.Sqlite;

namespace Dataverse.Sandbox.Records;

/// <summary>One transaction on one connection.</summary>
public sealed class Session : IDisposable
{
    private readonly Connection _connection;
    private readonly SqliteTransaction _transaction;
    private readonly Action _release;
    private bool _isOpen = true;

    internal Session(Connection connection, bool write, Action release)
    {
        _connection = connection;
        _release = release;
        _transaction = connection.Sqlite.BeginTransaction(deferred: !write);
    }

    /// <summary>A command of this transaction. The caller disposes it.</summary>
    public SqliteCommand Command(string sql, params ReadOnlySpan<object?> values)
    {
        var command = _connection.Sqlite.CreateCommand();
        command.Transaction = _transaction;
        command.CommandText = sql;
        for (var i = 0; i < values.Length; i++) command.Parameters.AddWithValue("$" + i, values[i] ?? DBNull.Value);
        return command;
    }

    /// <summary>Runs a statement with parameters $0, $1, … and returns the number of rows changed. The statement is prepared once per connection.</summary>
    public int Run(string sql, params ReadOnlySpan<object?> values) => Prepared(sql, values).ExecuteNonQuery();

    /// <summary>The first value of the first row; null when there is none. The statement is prepared once per connection.</summary>
    public object? Scalar(string sql, params ReadOnlySpan<object?> values) => Prepared(sql, values).ExecuteScalar() is var value and not DBNull ? value : null;

    /// <summary>The first row, or null when there is none. The statement is prepared once per connection; <paramref name="map"/> runs no statement.</summary>
    public T? First<T>(string sql, Func<SqliteDataReader, T> map, params ReadOnlySpan<object?> values)
        where T : class
    {
        using var reader = Prepared(sql, values).ExecuteReader();
        return reader.Read() ? map(reader) : null;
    }

    /// <summary>All rows, each mapped by <paramref name="map"/>.</summary>
    public List<T> Rows<T>(string sql, Func<SqliteDataReader, T> map, params ReadOnlySpan<object?> values)
    {
        using var command = Command(sql, values);
        using var reader = command.ExecuteReader();
        var rows = new List<T>();
        while (reader.Read()) rows.Add(map(reader));
        return rows;
    }

    /// <summary>Makes the changes of this transaction permanent.</summary>
    /// <param name="committed">Runs when they are, before the next writer begins.</param>
    public void Commit(Action? committed = null)
    {
        _transaction.Commit();
        committed?.Invoke();
        Close();
    }

    /// <inheritdoc />
    public void Dispose()
    {
        if (!_isOpen) return;
        try
        {
            _transaction.Dispose();
        }
        finally
        {
            Close();
        }
    }

    private SqliteCommand Prepared(string sql, ReadOnlySpan<object?> values)
    {
        var command = _connection.Prepared(sql);
        command.Transaction = _transaction;
        for (var i = command.Parameters.Count; i < values.Length; i++) command.Parameters.Add(new SqliteParameter { ParameterName = "$" + i });
        for (var i = 0; i < values.Length; i++) command.Parameters[i].Value = values[i] ?? DBNull.Value;
        return command;
    }

    private void Close()
    {
        _isOpen = false;
        _release();
    }
}
