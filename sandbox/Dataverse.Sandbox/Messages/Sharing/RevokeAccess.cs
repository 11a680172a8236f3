using Dataverse.Sandbox.Pipeline;
using Dataverse.Sandbox.Security;
using Microsoft.Xrm.Sdk;

namespace Dataverse.Sandbox.Messages.Sharing;

/// <summary>RevokeAccess: ends sharing a row with a user or team. What the row inherits from its parents stays.</summary>
internal sealed class RevokeAccess(OrganizationRequest request) : MessageOperation
{
    /// <inheritdoc />
    public override string Table => request.Required<EntityReference>("Target").LogicalName ?? "";

    /// <inheritdoc />
    protected override string Message => "RevokeAccess";

    /// <inheritdoc />
    protected override ParameterCollection Input => request.Parameters;

    /// <inheritdoc />
    protected override OrganizationResponse Main(Turn turn, MessageRun run)
    {
        var (table, id) = SharedRow.Read(turn, request);
        var principal = SharedRow.Existing(turn, request, request.Required<EntityReference>("Revokee"));
        RowAccess.Require(turn, table, id, Access.Share);
        var (_, _, inherited) = Shares.Of(turn.Unit, id).Find(share => share.Principal.Equals(principal));
        Shares.Set(turn, table, id, principal, Access.None, inherited);
        ShareCascade.Unshared(turn, table, id, principal);
        return new OrganizationResponse { ResponseName = Message };
    }
}
