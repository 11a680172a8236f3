using System;
using System.Collections.Concurrent;
using System.IO;
using System.Threading;
using Microsoft.Data.Sqlite;

namespace Dataverse.Sandbox.Records;

/// <summary>
/// The SQLite database of an organisation: a file, or memory when no path is given. One writer at a time; readers of a file see the last
/// committed state and never wait. In memory there is one connection, so readers and the writer take turns.
/// </summary>
public sealed class Database : IDisposable
{
    private readonly Connection _writer;
    private readonly SemaphoreSlim _turn = new(1, 1);
    private readonly ConcurrentBag<Connection> _readers = [];
    private readonly string? _file;

    private Database(string? file)
    {
        _file = file is null ? null : Path.GetFullPath(file);
        if (_file is not null) RefuseForeign(_file);
        _writer = Connect();
    }

    /// <summary>Whether the data goes when the process goes.</summary>
    public bool IsInMemory => _file is null;

    /// <summary>Opens or creates the database.</summary>
    /// <param name="file">Path of the file; null for memory.</param>
    /// <exception cref="IOException">The file is the database of another program. It was not touched.</exception>
    public static Database Open(string? file) => new(file);

    /// <summary>Begins a transaction that may write. Waits for the transaction before it; rolled back unless committed.</summary>
    public Session BeginWrite()
    {
        _turn.Wait();
        return Begin(_writer, write: true, () => _turn.Release());
    }

    /// <summary>Begins a transaction that only reads, on the last committed state.</summary>
    public Session BeginRead()
    {
        if (IsInMemory)
        {
            _turn.Wait();
            return Begin(_writer, write: false, () => _turn.Release());
        }

        var reader = _readers.TryTake(out var idle) ? idle : Connect();
        return Begin(reader, write: false, () => _readers.Add(reader));
    }

    /// <inheritdoc />
    public void Dispose()
    {
        while (_readers.TryTake(out var reader)) reader.Dispose();
        _writer.Dispose();
        _turn.Dispose();
    }

    private static Session Begin(Connection connection, bool write, Action release)
    {
        try
        {
            return new Session(connection, write, release);
        }
        catch
        {
            release();
            throw;
        }
    }

    // Asked before anything is set: the first PRAGMA writes to the file.
    private static void RefuseForeign(string file)
    {
        using var connection = new SqliteConnection(Source(file));
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT count(*) > 0 AND count(*) FILTER (WHERE name = 'sandbox_metadata') = 0 FROM sqlite_master";
        if ((long)command.ExecuteScalar()! == 1)
            throw new IOException($"'{file}' is the database of another program. Name another file, or one that does not exist yet.");
    }

    private static string Source(string? file) =>
        new SqliteConnectionStringBuilder { DataSource = file ?? ":memory:", Pooling = false, DefaultTimeout = 30 }.ConnectionString;

    private Connection Connect()
    {
        var connection = new Connection(Source(_file));
        using var command = connection.Sqlite.CreateCommand();
        // WAL lets readers go on while one writes; NORMAL loses nothing when the process is killed (only when the machine is).
        command.CommandText = IsInMemory ? "PRAGMA temp_store=MEMORY"
            : "PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL; PRAGMA temp_store=MEMORY; PRAGMA cache_size=-65536; PRAGMA busy_timeout=30000";
        command.ExecuteNonQuery();
        return connection;
    }
}
