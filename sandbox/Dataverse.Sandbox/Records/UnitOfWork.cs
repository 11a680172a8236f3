using System;
using System.Collections.Generic;
using Dataverse.Sandbox.Metadata;
using Dataverse.Sandbox.Platform;

namespace Dataverse.Sandbox.Records;

/// <summary>
/// One transaction of the organisation with what it remembers: the tables as they were when it began, rows known to exist, the next version number.
/// Rolled back unless committed.
/// </summary>
internal sealed class UnitOfWork : IDisposable
{
    private readonly Organization _organization;
    private readonly Dictionary<string, int> _changes = new(StringComparer.Ordinal);
    private readonly Dictionary<object, (int Stamp, object Value)> _local = [];
    private readonly HashSet<(string Table, Guid Id)> _existing = [];
    private long _version = -1;

    public UnitOfWork(Organization organization, bool write)
    {
        _organization = organization;
        // Before the snapshot: a value read in it is shared only when nothing was committed since.
        Stamp = organization.Shared.Stamp;
        Session = write ? organization.Database.BeginWrite() : organization.Database.BeginRead();
        if (write) Stamp = Notice(organization, Session);
        Catalog = organization.Catalog;
    }

    public Session Session { get; }

    public Catalog Catalog { get; }

    /// <summary>The state of the shared values when the transaction began.</summary>
    public long Stamp { get; }

    /// <summary>The fault that lost the transaction; null while it can be committed.</summary>
    public Exception? Lost { get; set; }

    /// <summary>The next value of the organisation's one rising sequence of row versions.</summary>
    public long NextVersion()
    {
        if (_version < 0) _version = Sequences.Current(Session, Sequences.RowVersion);
        return ++_version;
    }

    /// <summary>Writes rows as the platform writes its own: no plug-in runs.</summary>
    /// <param name="rows">Writes them.</param>
    /// <param name="tables">The tables of these rows.</param>
    public void Write(Action<RowWriter> rows, params ReadOnlySpan<string> tables)
    {
        if (_version >= 0) Sequences.Set(Session, Sequences.RowVersion, _version);
        var writer = new RowWriter(Session, Catalog, _organization.UtcNow);
        rows(writer);
        writer.Finish();
        _version = -1;
        foreach (var table in tables) NoteChange(table);
    }

    /// <summary>Says that rows of a table change, so that values computed from them are computed anew.</summary>
    public void NoteChange(string table)
    {
        if (_organization.Shared.Watches(table)) _changes[table] = _changes.GetValueOrDefault(table) + 1;
    }

    /// <summary>How often rows of these tables changed in this transaction.</summary>
    public int Changes(IReadOnlyList<string> tables)
    {
        if (_changes.Count == 0) return 0;
        var sum = 0;
        foreach (var table in tables) sum += _changes.GetValueOrDefault(table);
        return sum;
    }

    /// <summary>A value that is valid in this transaction only, computed anew after each change.</summary>
    public T Local<T>(object key, int stamp, Func<UnitOfWork, T> load)
        where T : class
    {
        if (_local.TryGetValue(key, out var known) && known.Stamp == stamp) return (T)known.Value;
        var value = load(this);
        _local[key] = (stamp, value);
        return value;
    }

    /// <summary>Whether the row exists.</summary>
    public bool Exists(Table table, Guid id)
    {
        if (_existing.Contains((table.LogicalName, id))) return true;
        if (Session.Scalar($"""SELECT 1 FROM "{table.LogicalName}" WHERE "{table.PrimaryId}" = $0""", Stored.Of(id)) is null) return false;
        _existing.Add((table.LogicalName, id));
        return true;
    }

    /// <summary>Forgets that the row exists.</summary>
    public void Forget(string table, Guid id) => _existing.Remove((table, id));

    /// <summary>Makes everything permanent, then lets the organisation forget what the changes made stale.</summary>
    public void Commit()
    {
        if (_version >= 0) Sequences.Set(Session, Sequences.RowVersion, _version);
        // Before the next writer may begin: it must not see what these changes made stale.
        Session.Commit(() =>
        {
            if (_changes.Count > 0) _organization.Shared.Changed(_changes.Keys);
        });
    }

    public void Dispose() => Session.Dispose();

    private static long Notice(Organization organization, Session session)
    {
        try
        {
            organization.NoticeOthers(session);
            return organization.Shared.Stamp;
        }
        catch
        {
            session.Dispose();
            throw;
        }
    }
}
