using System;
using System.Linq;
using Dataverse.Sandbox.Security;
using Microsoft.Xrm.Sdk;

namespace Dataverse.Sandbox.Messages;

/// <summary>RetrieveUserPrivileges: the privileges of a user, those of teams included, each at the greatest depth.</summary>
internal sealed class RetrievePrivileges(OrganizationRequest request) : Operation
{
    /// <inheritdoc />
    public override bool Writes => false;

    /// <inheritdoc />
    public override OrganizationResponse Run(Turn turn)
    {
        var user = turn.Organization.CallerOf(request.Required<Guid>("UserId"), turn.Unit);
        if (user.UserId != turn.Caller.UserId) RowAccess.Require(turn, turn.Unit.Catalog["systemuser"], user.UserId, Access.Read);
        var names = turn.Unit.Session.Rows("""SELECT "privilegeid", "name" FROM "privilege" ORDER BY "name" """,
            row => (Id: Guid.ParseExact(row.GetString(0), "D"), Name: row.GetString(1)));
        var privileges = names.Where(privilege => user.Rights.Has(privilege.Id))
            .Select(privilege => new RolePrivilege(privilege.Id, privilege.Name, DepthOf(user, privilege.Id), user.BusinessUnitId)).ToArray();
        return new OrganizationResponse { ResponseName = request.RequestName, ["RolePrivileges"] = privileges };
    }

    private static int DepthOf(Caller user, Guid privilege) => user.Rights.Of(privilege) switch
    {
        null or { IsGlobal: true } => 3,
        { Units.Count: > 1 } => 2,
        { Units.Count: 1 } => 1,
        _ => 0,
    };
}
