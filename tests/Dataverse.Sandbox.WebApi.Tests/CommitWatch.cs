using System;
using Microsoft.Data.Sqlite;

namespace Dataverse.Sandbox.WebApi.Tests;

/// <summary>Sees from outside whether anything was committed to the organisation's file: SQLite tells other connections so.</summary>
internal sealed class CommitWatch : IDisposable
{
    private readonly SqliteConnection _connection;
    private long _version;

    public CommitWatch(string file)
    {
        _connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = file, Pooling = false }.ConnectionString);
        _connection.Open();
        _version = Version();
    }

    /// <summary>Whether something was committed since it was asked last.</summary>
    public bool HasCommitted()
    {
        var before = _version;
        _version = Version();
        return _version != before;
    }

    public void Dispose() => _connection.Dispose();

    private long Version()
    {
        using var command = _connection.CreateCommand();
        command.CommandText = "PRAGMA data_version";
        return (long)command.ExecuteScalar()!;
    }
}
