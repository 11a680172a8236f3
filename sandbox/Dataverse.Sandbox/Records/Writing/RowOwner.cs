using System;
using Dataverse.Sandbox.Messages;
using Microsoft.Xrm.Sdk;

namespace Dataverse.Sandbox.Records.Writing;

/// <summary>The owner of a row and the columns that follow from it: owning user, team and business unit.</summary>
internal static class RowOwner
{
    public static void Complete(Turn turn, RowValues values, bool isNew)
    {
        var shape = values.Shape;
        if (shape.Owner < 0 || (!isNew && !values.IsSet(shape.Owner))) return;

        if (values[shape.Owner] is not EntityReference owner)
        {
            if (!isNew) throw Faults.Invalid($"'{shape.Table.LogicalName}.ownerid' cannot be empty: a row has an owner.");
            owner = new EntityReference("systemuser", turn.Caller.UserId);
            values.Set(shape.Owner, owner);
        }

        var isTeam = owner.LogicalName == "team";
        values.Set("owninguser", isTeam ? null : new EntityReference("systemuser", owner.Id));
        values.Set("owningteam", isTeam ? new EntityReference("team", owner.Id) : null);
        if (shape.Ordinal("owningbusinessunit") >= 0 && BusinessUnit(turn, owner) is { } unit) values
            .Set("owningbusinessunit", new EntityReference("businessunit", unit));
    }

    private static Guid? BusinessUnit(Turn turn, EntityReference owner)
    {
        if (owner.LogicalName == "systemuser" && owner.Id == turn.Caller.UserId) return turn.Caller.BusinessUnitId;
        var table = turn.Unit.Catalog[owner.LogicalName];
        return turn.Unit.Session.Scalar($"""SELECT "businessunitid" FROM "{table.LogicalName}" WHERE "{table.PrimaryId}" = $0""",
            Stored.Of(owner.Id)) is string id ? Guid.ParseExact(id, "D") : null;
    }
}
