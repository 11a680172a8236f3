using System.Linq;
using Dataverse.Sandbox.Metadata;
using Dataverse.Sandbox.Security;
using Microsoft.Xrm.Sdk;

namespace Dataverse.Sandbox.Messages.Sharing;

/// <summary>RetrievePrincipalAccess: what a user or team may do with a row, by roles and by shares together.</summary>
internal sealed class RetrieveAccess(OrganizationRequest request) : Operation
{
    /// <inheritdoc />
    public override bool Writes => false;

    /// <inheritdoc />
    public override OrganizationResponse Run(Turn turn)
    {
        var (table, id) = SharedRow.Read(turn, request);
        var principal = SharedRow.Existing(turn, request, request.Required<EntityReference>("Principal"));
        RowAccess.Require(turn, table, id, Access.Read);
        var asked = principal.LogicalName == "team" ? new Caller(principal.Id, System.Guid.Empty) { Directory = turn.Caller.Directory }
            : turn.Organization.CallerOf(principal.Id, turn.Unit);
        var access = System.Enum.GetValues<Access>().Where(right => right is not (Access.None or Access.Create) && Allows(turn, asked, table, id, right))
            .Aggregate(Access.None, (sum, right) => sum | right);
        return new OrganizationResponse { ResponseName = request.RequestName, ["AccessRights"] = (int)access };
    }

    private static bool Allows(Turn turn, Caller asked, Table table, System.Guid id, Access right) =>
        TablePrivileges.Of(table).For(right) is { } privilege && asked.Rights.Has(privilege.Id)
        && RowAccess.Allows(turn with { Caller = asked }, table, id, right);
}
