using System;
using System.Linq;
using Dataverse.Sandbox.Messages;
using Dataverse.Sandbox.Metadata;
using Dataverse.Sandbox.Platform;
using Dataverse.Sandbox.Query.Sql;
using Dataverse.Sandbox.Records;
using Microsoft.Xrm.Sdk;

namespace Dataverse.Sandbox.Security;

/// <summary>What a request needs to be allowed before it touches a row. Costs nothing for users who may do everything.</summary>
internal static class RowAccess
{
    /// <summary>Fails unless the caller may do that with the row. A row that does not exist is somebody else's business.</summary>
    public static void Require(Turn turn, Table table, Guid id, Access access)
    {
        if (!Allows(turn, table, id, access) && turn.Unit.Exists(table, id)) throw SecurityFaults.Denied(turn.Caller.UserId, access, table, id);
    }

    /// <summary>Whether the row is there for the caller to do that with it.</summary>
    /// <exception cref="System.ServiceModel.FaultException">A privilege is missing.</exception>
    public static bool Allows(Turn turn, Table table, Guid id, Access access)
    {
        if (turn.Caller.IsUnlimited) return true;
        var text = new SqlText();
        if (new RowGuard(turn.Caller, turn.Unit.Catalog).Predicate(table, "t", access, text.Parameter) is not { } predicate) return true;
        var row = text.Parameter(Stored.Of(id));
        using var command = text.Command(turn.Unit.Session,
            $"SELECT 1 FROM {SqlText.Quoted(table.LogicalName)} AS t WHERE t.{SqlText.Quoted(table.PrimaryId)} = {row} AND {predicate}");
        return command.ExecuteScalar() is not null;
    }

    /// <summary>Fails unless the caller has the privilege, at whatever depth.</summary>
    public static void RequirePrivilege(Turn turn, string name)
    {
        var id = Privileges.IdOf(name);
        for (var one = turn.Caller; one is not null; one = one.ImpersonatedBy)
            if (!one.Rights.Has(id)) throw SecurityFaults.Missing(one, name, id);
    }

    /// <summary>Fails unless the caller may create a row of that owner, and in it set these columns.</summary>
    public static void RequireCreate(Turn turn, Table table, Entity target)
    {
        if (turn.Caller.IsUnlimited) return;
        RequireNew(turn, table, target, Access.Create);
        RequireColumns(turn, table, target, Access.Create);
    }

    /// <summary>Fails unless the caller may change the row in these columns.</summary>
    public static void RequireUpdate(Turn turn, Table table, Guid id, Entity target)
    {
        if (turn.Caller.IsUnlimited) return;
        // A new owner alone is an assignment, which needs no right to write.
        if (target.Attributes.Keys.Any(name => name != "ownerid" && name != table.PrimaryId)) Require(turn, table, id, Access.Write);
        RequireColumns(turn, table, target, Access.Write);
    }

    /// <summary>Fails unless the caller may do that with the row that is to be created.</summary>
    public static void RequireNew(Turn turn, Table table, Entity target, Access access)
    {
        var privileges = TablePrivileges.Of(table);
        if (privileges.PartOf is { } column)
        {
            if (target.GetAttributeValue<EntityReference>(column) is { } whole) Require(turn, turn.Unit.Catalog[whole.LogicalName], whole.Id, Access.Write);
            return;
        }

        var owner = target.GetAttributeValue<EntityReference>("ownerid") ?? new EntityReference("systemuser", turn.Caller.UserId);
        var unit = privileges.UserColumn == "ownerid" ? turn.Caller.Directory.UnitOf(owner)
            : privileges.UnitColumn is { } name ? target.GetAttributeValue<EntityReference>(name)?.Id : null;
        for (var one = turn.Caller; one is not null; one = one.ImpersonatedBy)
        {
            if (one.Rights.IsUnlimited) continue;
            var (needed, id) = privileges.For(access) ?? throw SecurityFaults.Missing(one, $"prv{access}{table.SchemaName}", Guid.Empty, table);
            var reach = one.Rights.Of(id) ?? throw SecurityFaults.Missing(one, needed, id, table);
            if (privileges.IsOrganizationOwned && !reach.IsGlobal) throw SecurityFaults.Missing(one, needed, id, table);
            if (!reach.Covers(owner, unit)) throw SecurityFaults.Denied(one.UserId, access, table, target.Id);
        }
    }

    private static void RequireColumns(Turn turn, Table table, Entity target, Access access)
    {
        var guard = new RowGuard(turn.Caller, turn.Unit.Catalog);
        foreach (var name in target.Attributes.Keys)
            if (table.Find(name) is { IsSecured: true } column && !guard.MayUse(table, column, access))
                throw SecurityFaults.Column(turn.Caller.UserId, table, column, access == Access.Create ? "Create" : "Update");
    }
}
