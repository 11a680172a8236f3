using System;
using System.Collections.Generic;
using Dataverse.Sandbox.Counters;

namespace Dataverse.Sandbox.Commands;

/// <summary>Request counts kept with the database, so that <c>stats</c> can tell what earlier commands cost.</summary>
internal static class KeptCounters
{
    private const string Definition =
        "CREATE TABLE IF NOT EXISTS _requests (message TEXT, tablename TEXT, origin TEXT, count INTEGER, PRIMARY KEY (message, tablename, origin))";

    /// <summary>Adds what this process counted.</summary>
    public static void Add(Organization organization)
    {
        var counted = organization.Counters.Snapshot().Requests;
        if (organization.Database.IsInMemory || counted.Count == 0) return;
        using var session = organization.Database.BeginWrite();
        session.Run(Definition);
        foreach (var (kind, count) in counted)
            session.Run("INSERT INTO _requests VALUES ($0, $1, $2, $3) ON CONFLICT DO UPDATE SET count = count + $3",
                kind.Message, kind.Table, kind.Origin.ToString(), count);
        session.Commit();
    }

    /// <summary>What was counted so far, most frequent first.</summary>
    public static IReadOnlyList<(RequestKind Kind, long Count)> Read(Organization organization)
    {
        using var session = organization.Database.BeginWrite();
        session.Run(Definition);
        return session.Rows(
            "SELECT message, tablename, origin, count FROM _requests ORDER BY count DESC",
            row => (new RequestKind(row.GetString(0), row.GetString(1), Enum.Parse<Origin>(row.GetString(2))), row.GetInt64(3)));
    }
}
