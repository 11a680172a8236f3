using System;
using System.Linq;
using Dataverse.Sandbox.Messages;
using Dataverse.Sandbox.Messages.Rows;
using Dataverse.Sandbox.Metadata;
using Microsoft.Xrm.Sdk;

namespace Dataverse.Sandbox.Records.Writing;

/// <summary>Assigns the rows that follow their parent to another owner.</summary>
internal static class OwnerCascade
{
    /// <summary>After a row got its new owner.</summary>
    public static void After(Turn turn, Table table, Guid id, EntityReference? before, RowValues values)
    {
        if (!values.IsSet(values.Shape.Owner) || values[values.Shape.Owner] is not EntityReference after
            || (before is not null && before.Equals(after))) return;

        foreach (var link in turn.Unit.Catalog.ReferencedBy(table.LogicalName)
            .Where(link => link.Assign is Cascade.Cascade or Cascade.Active or Cascade.UserOwned))
        {
            if (turn.Unit.Catalog.Find(link.ReferencingTable) is not { Ownership: Ownership.UserOwned } child) continue;
            foreach (var row in Children(turn, link, child, id, before)) UpdateRows.Part(turn, new Entity(child.LogicalName, row) { ["ownerid"] = after });
        }
    }

    private static Guid[] Children(Turn turn, OneToMany link, Table child, Guid id, EntityReference? before)
    {
        var column = child[link.ReferencingColumn];
        var type = column.IsPolymorphic ? $" AND \"{Stored.TypeColumn(column)}\" = '{link.ReferencedTable}'" : "";
        var active = link.Assign == Cascade.Active && child.Find("statecode") is not null ? " AND \"statecode\" = 0" : "";
        var owned = link.Assign == Cascade.UserOwned && before is not null ? " AND \"ownerid\" = $1" : "";
        return [.. turn.Unit.Session.Rows($"""SELECT "{child.PrimaryId}" FROM "{child.LogicalName}" WHERE "{column.LogicalName}" = $0{type}{active}{owned}""",
            row => Guid.ParseExact(row.GetString(0), "D"), owned.Length > 0 ? [Stored.Of(id), Stored.Of(before!.Id)] : [Stored.Of(id)])];
    }
}
