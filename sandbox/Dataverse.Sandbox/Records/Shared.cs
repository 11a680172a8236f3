using System;
using System.Collections.Generic;

namespace Dataverse.Sandbox.Records;

/// <summary>
/// A value computed from rows of some tables and shared by all requests until one of the tables changes. A transaction that has changed one
/// of them computes its own, so that it sees what it wrote.
/// </summary>
internal sealed class Shared<T>(SharedValues values, IReadOnlyList<string> tables, Func<UnitOfWork, T> load)
    where T : class
{
    private volatile T? _value;

    public T Get(UnitOfWork work)
    {
        var changes = work.Changes(tables);
        if (changes > 0) return work.Local(this, changes, load);
        if (_value is { } known) return known;

        var value = load(work);
        values.Keep(work.Stamp, () => _value = value);
        return value;
    }

    public void Forget() => _value = null;
}
