using System;
using System.Collections.Generic;
using System.Linq;
using Dataverse.Sandbox.Messages;
using Dataverse.Sandbox.Metadata;
using Dataverse.Sandbox.Records;
using Microsoft.Xrm.Sdk;

namespace Dataverse.Sandbox.Security;

/// <summary>Carries shares to the rows below, as the relationships say: on sharing, on unsharing, and when a row gets another parent.</summary>
internal static class ShareCascade
{
    /// <summary>After a row was shared, or what is shared of it has changed: the rows below inherit it.</summary>
    public static void Shared(Turn turn, Table table, Guid row, EntityReference principal, Access access) =>
        Each(turn, table, row, link => link.Share, (child, id) => Give(turn, child, id, principal, access));

    /// <summary>After a share ended: the rows below lose what they inherited.</summary>
    public static void Unshared(Turn turn, Table table, Guid row, EntityReference principal) =>
        Each(turn, table, row, link => link.Unshare, (child, id) => Give(turn, child, id, principal, Access.None));

    /// <summary>
    /// After the lookups of a row were written: who owns or shares a parent that carries them down may do with the row what they may do with the parent.
    /// </summary>
    public static void Reparented(Turn turn, Table table, Guid row, Entity target)
    {
        if (table.Ownership != Ownership.UserOwned) return;
        var links = turn.Unit.Catalog.References(table.LogicalName).Where(link => link.Reparent != Cascade.NoCascade && IsOwned(turn, link.ReferencedTable))
            .ToList();
        if (!links.Exists(link => target.Contains(link.ReferencingColumn))) return;

        var inherited = new Dictionary<EntityReference, Access>();
        foreach (var link in links)
        {
            if (ParentOf(turn, table, row, link) is not { } parent) continue;
            if (OwnerOf(turn, turn.Unit.Catalog[link.ReferencedTable], parent) is { } owner) inherited[owner] = Shares.Everything;
            foreach (var (principal, own, above) in Shares.Of(turn.Unit, parent))
                inherited[principal] = inherited.GetValueOrDefault(principal) | own | above;
        }

        if (OwnerOf(turn, table, row) is { } itself) inherited.Remove(itself);
        foreach (var gone in Shares.Of(turn.Unit, row).Where(share => share.Inherited != Access.None && !inherited.ContainsKey(share.Principal)))
            inherited[gone.Principal] = Access.None;
        foreach (var (principal, access) in inherited) Give(turn, table, row, principal, access);
    }

    private static void Give(Turn turn, Table table, Guid row, EntityReference principal, Access inherited)
    {
        var (_, own, before) = Shares.Of(turn.Unit, row).Find(share => share.Principal.Equals(principal));
        // Also the end of a circle of rows that are each other's parents.
        if (before == inherited) return;
        Shares.Set(turn, table, row, principal, own, inherited);
        if (inherited == Access.None) Unshared(turn, table, row, principal);
        else Shared(turn, table, row, principal, own | inherited);
    }

    private static void Each(Turn turn, Table table, Guid row, Func<OneToMany, Cascade> cascade, Action<Table, Guid> act)
    {
        foreach (var link in turn.Unit.Catalog.ReferencedBy(table.LogicalName)
            .Where(link => cascade(link) != Cascade.NoCascade && IsOwned(turn, link.ReferencingTable)))
        {
            var child = turn.Unit.Catalog[link.ReferencingTable];
            foreach (var id in Children(turn, link, child, table, row, cascade(link))) act(child, id);
        }
    }

    private static List<Guid> Children(Turn turn, OneToMany link, Table child, Table parent, Guid row, Cascade cascade)
    {
        var column = child[link.ReferencingColumn];
        var type = column.IsPolymorphic ? $" AND \"{Stored.TypeColumn(column)}\" = '{link.ReferencedTable}'" : "";
        var active = cascade == Cascade.Active && child.Find("statecode") is not null ? " AND \"statecode\" = 0" : "";
        var owned = cascade == Cascade.UserOwned
            ? $" AND \"ownerid\" = (SELECT above.\"ownerid\" FROM \"{parent.LogicalName}\" AS above WHERE above.\"{parent.PrimaryId}\" = $0)" : "";
        return turn.Unit.Session.Rows($"""SELECT "{child.PrimaryId}" FROM "{child.LogicalName}" WHERE "{column.LogicalName}" = $0{type}{active}{owned}""",
            reader => Guid.ParseExact(reader.GetString(0), "D"), Stored.Of(row));
    }

    private static bool IsOwned(Turn turn, string table) => turn.Unit.Catalog.Find(table) is { Ownership: Ownership.UserOwned, Unites.Count: 0 };

    private static Guid? ParentOf(Turn turn, Table table, Guid row, OneToMany link)
    {
        var column = table[link.ReferencingColumn];
        var type = column.IsPolymorphic ? $" AND \"{Stored.TypeColumn(column)}\" = '{link.ReferencedTable}'" : "";
        return turn.Unit.Session.Scalar($"""SELECT "{column.LogicalName}" FROM "{table.LogicalName}" WHERE "{table.PrimaryId}" = $0{type}""",
            Stored.Of(row)) is string id ? Guid.ParseExact(id, "D") : null;
    }

    private static EntityReference? OwnerOf(Turn turn, Table table, Guid row)
    {
        var owner = table["ownerid"];
        return turn.Unit.Session.First($"""SELECT "{Stored.TypeColumn(owner)}", "ownerid" FROM "{table.LogicalName}" WHERE "{table.PrimaryId}" = $0""",
            reader => reader.IsDBNull(1) ? null! : new EntityReference(reader.GetString(0), Guid.ParseExact(reader.GetString(1), "D")), Stored.Of(row));
    }
}
