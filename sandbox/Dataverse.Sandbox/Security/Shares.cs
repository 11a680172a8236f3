using System;
using System.Collections.Generic;
using Dataverse.Sandbox.Messages;
using Dataverse.Sandbox.Metadata;
using Dataverse.Sandbox.Records;
using Microsoft.Xrm.Sdk;

namespace Dataverse.Sandbox.Security;

/// <summary>
/// Rows shared with users and teams, kept as the platform keeps them: principalobjectaccess, with what is shared itself and what is inherited.
/// </summary>
internal static class Shares
{
    /// <summary>What is shared, by itself or inherited from a parent row, as SQL.</summary>
    public const string Mask = "(COALESCE(\"accessrightsmask\", 0) | COALESCE(\"inheritedaccessrightsmask\", 0))";

    private const string Table = "principalobjectaccess";

    /// <summary>Everything that can be shared.</summary>
    public const Access Everything = Access.Read | Access.Write | Access.Append | Access.AppendTo | Access.Delete | Access.Share | Access.Assign;

    /// <summary>Who the row is shared with, and what each may do: by itself, and inherited.</summary>
    public static List<(EntityReference Principal, Access Own, Access Inherited)> Of(UnitOfWork work, Guid row) => work.Session.Rows(
        $"""
        SELECT "principaltypecode", "principalid", COALESCE("accessrightsmask", 0), COALESCE("inheritedaccessrightsmask", 0)
        FROM "{Table}" WHERE "objectid" = $0 ORDER BY "principalid"
        """,
        reader => (new EntityReference(reader.GetString(0), Guid.ParseExact(reader.GetString(1), "D")), (Access)reader.GetInt32(2),
            (Access)reader.GetInt32(3)), Stored.Of(row));

    /// <summary>Sets what a principal may do with a row; nothing ends the share.</summary>
    public static void Set(Turn turn, Table table, Guid row, EntityReference principal, Access own, Access inherited)
    {
        var work = turn.Unit;
        work.Session.Run($"""DELETE FROM "{Table}" WHERE "principalid" = $0 AND "objectid" = $1""", Stored.Of(principal.Id), Stored.Of(row));
        if ((own | inherited) == Access.None) return;
        var now = turn.Organization.UtcNow;
        work.Write(rows => rows.Put(Table, Guid.CreateVersion7(turn.Organization.Clock.GetUtcNow()), ("objectid", row), ("objecttypecode", table.LogicalName),
            ("principalid", principal.Id), ("principaltypecode", principal.LogicalName), ("accessrightsmask", (int)own),
            ("inheritedaccessrightsmask", (int)inherited), ("changedon", now)));
    }

    /// <summary>Forgets all shares of a row that is gone.</summary>
    public static void Forget(UnitOfWork work, Guid row) => work.Session.Run($"""DELETE FROM "{Table}" WHERE "objectid" = $0""", Stored.Of(row));

    /// <summary>Forgets all shares with a user or team that is gone.</summary>
    public static void ForgetPrincipal(UnitOfWork work, Guid principal) =>
        work.Session.Run($"""DELETE FROM "{Table}" WHERE "principalid" = $0""", Stored.Of(principal));
}
