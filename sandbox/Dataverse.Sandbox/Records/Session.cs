using System;
using System.Collections.Generic;
using Microsoft.Data.Sqlite;

namespace Dataverse.Sandbox.Records;

/// <summary>One transaction on one connection.</summary>
public sealed class Session : IDisposable
{
    private readonly SqliteConnection _connection;
    private readonly SqliteTransaction _transaction;
    private readonly Action _release;
    private bool _isOpen = true;

    internal Session(SqliteConnection connection, bool write, Action release)
    {
        _connection = connection;
        IsWrite = write;
        _release = release;
        _transaction = connection.BeginTransaction(deferred: !write);
    }

    /// <summary>Whether the transaction may write.</summary>
    public bool IsWrite { get; }

    /// <summary>A command of this transaction. The caller disposes it.</summary>
    public SqliteCommand Command(string sql, params ReadOnlySpan<object?> values)
    {
        var command = _connection.CreateCommand();
        command.Transaction = _transaction;
        command.CommandText = sql;
        for (var i = 0; i < values.Length; i++) command.Parameters.AddWithValue("$" + i, values[i] ?? DBNull.Value);
        return command;
    }

    /// <summary>Runs a statement with parameters $0, $1, … and returns the number of rows changed.</summary>
    public int Run(string sql, params ReadOnlySpan<object?> values)
    {
        using var command = Command(sql, values);
        return command.ExecuteNonQuery();
    }

    /// <summary>The first value of the first row; null when there is none.</summary>
    public object? Scalar(string sql, params ReadOnlySpan<object?> values)
    {
        using var command = Command(sql, values);
        return command.ExecuteScalar() is var value and not DBNull ? value : null;
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
    public void Commit()
    {
        _transaction.Commit();
        Close();
    }

    /// <inheritdoc />
    public void Dispose()
    {
        if (!_isOpen) return;
        _transaction.Dispose();
        Close();
    }

    private void Close()
    {
        _isOpen = false;
        _release();
    }
}
