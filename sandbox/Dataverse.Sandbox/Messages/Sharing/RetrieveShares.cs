using System.Linq;
using Dataverse.Sandbox.Security;
using Microsoft.Xrm.Sdk;

namespace Dataverse.Sandbox.Messages.Sharing;

/// <summary>RetrieveSharedPrincipalsAndAccess: with whom a row is shared.</summary>
internal sealed class RetrieveShares(OrganizationRequest request) : Operation
{
    /// <inheritdoc />
    public override bool Writes => false;

    /// <inheritdoc />
    public override OrganizationResponse Run(Turn turn)
    {
        var (table, id) = SharedRow.Read(turn, request);
        RowAccess.Require(turn, table, id, Access.Read);
        var shares = Shares.Of(turn.Unit, id).Select(share => new PrincipalAccess(share.Principal, (int)(share.Own | share.Inherited))).ToArray();
        return new OrganizationResponse { ResponseName = request.RequestName, ["PrincipalAccesses"] = shares };
    }
}
