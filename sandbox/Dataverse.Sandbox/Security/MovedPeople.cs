using System;
using System.Linq;
using Dataverse.Sandbox.Messages;
using Dataverse.Sandbox.Metadata;
using Dataverse.Sandbox.Records;
using Dataverse.Sandbox.Records.Writing;
using Microsoft.Xrm.Sdk;

namespace Dataverse.Sandbox.Security;

/// <summary>
/// What follows when a user moves to another business unit, as the platform does by default: the user's roles are lost, for they were those of the old
/// unit; the rows stay the user's and move along; the default team is that of the new unit.
/// </summary>
internal static class MovedPeople
{
    /// <summary>After a row was updated.</summary>
    public static void AfterUpdate(Turn turn, Table table, Guid id, Entity target)
    {
        if (table.LogicalName is not ("systemuser" or "team") || target.GetAttributeValue<EntityReference>("businessunitid") is not { } unit) return;
        var before = turn.Caller.Directory.UnitOf(new EntityReference(table.LogicalName, id));
        if (before == unit.Id) return;
        LoseRoles(turn, table.LogicalName, id);
        MoveRows(turn, id, unit.Id);
        if (table.LogicalName == "systemuser") ChangeDefaultTeam(turn, id, unit.Id);
    }

    private static void LoseRoles(Turn turn, string table, Guid id)
    {
        var (intersect, column) = table == "team" ? ("teamroles", "teamid") : ("systemuserroles", "systemuserid");
        turn.Unit.Session.Run($"""DELETE FROM "{intersect}" WHERE "{column}" = $0""", Stored.Of(id));
        turn.Unit.NoteChange(intersect);
    }

    private static void MoveRows(Turn turn, Guid owner, Guid unit)
    {
        foreach (var owned in turn.Unit.Catalog.Tables.Where(owned => owned is { Ownership: Ownership.UserOwned, Unites.Count: 0 }))
        {
            var shape = TableShape.Of(owned);
            if (shape.Owner < 0 || shape.Ordinal("owningbusinessunit") < 0) continue;
            var move = $"""UPDATE "{owned.LogicalName}" SET "owningbusinessunit" = $0 WHERE "ownerid" = $1""";
            if (turn.Unit.Session.Run(move, Stored.Of(unit), Stored.Of(owner)) > 0)
                turn.Unit.NoteChange(owned.LogicalName);
        }
    }

    private static void ChangeDefaultTeam(Turn turn, Guid user, Guid unit)
    {
        const string Defaults = """SELECT "teamid" FROM "team" WHERE "isdefault" = 1""";
        turn.Unit.Session.Run($"""DELETE FROM "teammembership" WHERE "systemuserid" = $0 AND "teamid" IN ({Defaults})""", Stored.Of(user));
        turn.Unit.Write(rows => NewPeople.Join(turn, rows, unit, user), "teammembership");
    }
}
