using System;
using System.Linq;
using Dataverse.Sandbox.Messages;
using Dataverse.Sandbox.Metadata;
using Dataverse.Sandbox.Records.Writing;
using Microsoft.Xrm.Sdk;

namespace Dataverse.Sandbox.Security;

/// <summary>What the lookups and the owner of a row that is about to be written need: append on the row, append-to on what it refers to, assign.</summary>
internal static class LinkedAccess
{
    // The platform's own references of a row: what they need is checked as what they mean.
    private static readonly string[] Unchecked =
    [
        "ownerid", "owningbusinessunit", "owninguser", "owningteam", "createdby", "modifiedby", "createdonbehalfby", "modifiedonbehalfby", "organizationid",
    ];

    /// <summary>Before a row is created.</summary>
    public static void RequireCreate(Turn turn, Table table, Entity target)
    {
        RequireOwner(turn, table, target.GetAttributeValue<EntityReference>("ownerid"), before: null);
        if (turn.Caller.IsUnlimited) return;
        var owner = target.GetAttributeValue<EntityReference>("ownerid");
        if (owner is not null && owner.Id != turn.Caller.UserId && TablePrivileges.Of(table).UserColumn == "ownerid")
            RowAccess.RequireNew(turn, table, target, Access.Assign);
        if (!AppendsTo(turn, table, target)) return;
        RowAccess.RequireNew(turn, table, target, Access.Append);
    }

    /// <summary>Before a row is changed.</summary>
    public static void RequireUpdate(Turn turn, Table table, Guid id, Entity target)
    {
        if (target.GetAttributeValue<EntityReference>("ownerid") is { } owner && TablePrivileges.Of(table).UserColumn == "ownerid")
        {
            var shape = TableShape.Of(table);
            var before = CurrentRow.Read(turn.Unit.Session, shape, id, [shape.Owner])?[shape.Owner] as EntityReference;
            if (before is not null && !before.Equals(owner)) RowAccess.Require(turn, table, id, Access.Assign);
            RequireOwner(turn, table, owner, before);
        }

        if (turn.Caller.IsUnlimited || !AppendsTo(turn, table, target)) return;
        RowAccess.Require(turn, table, id, Access.Append);
    }

    // Who owns a row must be able to see it.
    private static void RequireOwner(Turn turn, Table table, EntityReference? owner, EntityReference? before)
    {
        if (owner is null || owner.Equals(before) || owner.Id == turn.Caller.UserId || TablePrivileges.Of(table).UserColumn != "ownerid"
            || TablePrivileges.Of(table).For(Access.Read) is not var (name, id)) return;
        if (!turn.Caller.Directory.RightsOf(owner).Has(id)) throw SecurityFaults.CannotOwn(owner, name, id, table);
    }

    private static bool AppendsTo(Turn turn, Table table, Entity target)
    {
        var references = target.Attributes.Where(attribute => attribute.Value is EntityReference && !Unchecked.Contains(attribute.Key)
            && attribute.Key != TablePrivileges.Of(table).PartOf).Select(attribute => (EntityReference)attribute.Value).ToList();
        foreach (var reference in references)
        {
            var row = References.Existing(turn.Unit, reference);
            RowAccess.Require(turn, turn.Unit.Catalog[row.LogicalName], row.Id, Access.AppendTo);
        }

        return references.Count > 0;
    }
}
