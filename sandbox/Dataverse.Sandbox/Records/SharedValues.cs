using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;

namespace Dataverse.Sandbox.Records;

/// <summary>All shared values of an organisation, and which tables make which of them stale.</summary>
internal sealed class SharedValues
{
    private readonly Lock _gate = new();
    private readonly Dictionary<string, List<Action>> _byTable = new(StringComparer.Ordinal);
    private long _stamp;

    /// <summary>Rises whenever a shared value became stale.</summary>
    public long Stamp => Interlocked.Read(ref _stamp);

    /// <summary>A new shared value. All are made while the organisation is opened.</summary>
    public Shared<T> Add<T>(IReadOnlyList<string> tables, Func<UnitOfWork, T> load)
        where T : class
    {
        var shared = new Shared<T>(this, tables, load);
        foreach (var table in tables)
        {
            if (!_byTable.TryGetValue(table, out var stale)) _byTable.Add(table, stale = []);
            stale.Add(shared.Forget);
        }

        return shared;
    }

    /// <summary>Whether some value depends on that table.</summary>
    public bool Watches(string table) => _byTable.ContainsKey(table);

    /// <summary>Keeps a value read by a transaction that began at that stamp, unless something changed since.</summary>
    public void Keep(long stamp, Action keep)
    {
        lock (_gate)
        {
            if (stamp == _stamp) keep();
        }
    }

    /// <summary>Rows of these tables changed for everybody.</summary>
    public void Changed(IEnumerable<string> tables)
    {
        lock (_gate)
        {
            _stamp++;
            foreach (var forget in tables.SelectMany(table => _byTable.GetValueOrDefault(table) ?? [])) forget();
        }
    }

    /// <summary>Everything may have changed.</summary>
    public void AllChanged() => Changed(_byTable.Keys);
}
