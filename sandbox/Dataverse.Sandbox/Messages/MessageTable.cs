using System;
using System.Collections.Frozen;
using System.Collections.Generic;
using System.Linq;
using Dataverse.Sandbox.Messages.Batches;
using Dataverse.Sandbox.Messages.Metadata;
using Dataverse.Sandbox.Messages.Rows;
using Dataverse.Sandbox.Messages.Sharing;
using Microsoft.Xrm.Sdk;

namespace Dataverse.Sandbox.Messages;

/// <summary>All messages that the sandbox knows, by name. Everything else is a custom API, or refused.</summary>
internal static class MessageTable
{
    private static readonly FrozenDictionary<string, Func<OrganizationRequest, Operation>> Known = new Dictionary<string, Func<OrganizationRequest, Operation>>
    {
        ["Create"] = CreateRows.One,
        ["CreateMultiple"] = CreateRows.Many,
        ["Update"] = UpdateRows.One,
        ["UpdateMultiple"] = UpdateRows.Many,
        ["Upsert"] = UpsertRows.One,
        ["UpsertMultiple"] = UpsertRows.Many,
        ["Delete"] = request => new DeleteRow(request),
        ["Retrieve"] = request => new RetrieveRow(request),
        ["RetrieveMultiple"] = request => new RetrieveRows(request),
        ["Associate"] = request => new AssociateRows(request, isAssociate: true),
        ["Disassociate"] = request => new AssociateRows(request, isAssociate: false),
        ["SetState"] = request => new SetState(request),
        ["SetStateDynamicEntity"] = request => new SetState(request),
        ["Assign"] = request => new Assign(request),
        ["ExecuteMultiple"] = request => new ExecuteMultiple(request),
        ["ExecuteTransaction"] = request => new ExecuteTransaction(request),
        ["WhoAmI"] = _ => new WhoAmI(),
        ["RetrieveVersion"] = _ => new RetrieveVersion(),
        ["RetrieveTotalRecordCount"] = request => new RetrieveTotalRecordCount(request),
        ["GrantAccess"] = request => new GrantAccess(request, isModify: false),
        ["ModifyAccess"] = request => new GrantAccess(request, isModify: true),
        ["RevokeAccess"] = request => new RevokeAccess(request),
        ["RetrievePrincipalAccess"] = request => new RetrieveAccess(request),
        ["RetrieveSharedPrincipalsAndAccess"] = request => new RetrieveShares(request),
        ["AddMembersTeam"] = request => new TeamMembers(request, isAdd: true),
        ["RemoveMembersTeam"] = request => new TeamMembers(request, isAdd: false),
        ["RetrieveUserPrivileges"] = request => new RetrievePrivileges(request),
        ["RetrieveEntity"] = request => new RetrieveTable(request),
        ["RetrieveAttribute"] = request => new RetrieveColumn(request),
        ["RetrieveAllEntities"] = request => new RetrieveTables(request),
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The operation that carries out the request.</summary>
    public static Operation Start(OrganizationRequest request, Turn turn)
    {
        var name = request.RequestName;
        if (string.IsNullOrEmpty(name)) throw Faults.Invalid("The request has no name. Set RequestName.");
        if (Known.TryGetValue(name, out var start)) return start(request);
        if (turn.Organization.RegistryOf(turn).FindApi(name) is { } api) return new CallCustomApi(api, request);
        throw Faults.Of(Faults.UnknownMessage, $"The message '{name}' does not exist or is not supported by the sandbox. It supports custom APIs of "
            + $"imported solutions and: {string.Join(", ", Known.Keys.Order(StringComparer.Ordinal))}.");
    }
}
