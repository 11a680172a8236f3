using Dataverse.Sandbox.Pipeline;
using Dataverse.Sandbox.Security;
using Microsoft.Xrm.Sdk;

namespace Dataverse.Sandbox.Messages.Sharing;

/// <summary>GrantAccess: shares a row with a user or team, in addition to what is shared already. ModifyAccess: instead of it.</summary>
internal sealed class GrantAccess(OrganizationRequest request, bool isModify) : MessageOperation
{
    /// <inheritdoc />
    public override string Table => request.Required<EntityReference>("Target").LogicalName ?? "";

    /// <inheritdoc />
    protected override string Message => isModify ? "ModifyAccess" : "GrantAccess";

    /// <inheritdoc />
    protected override ParameterCollection Input => request.Parameters;

    /// <inheritdoc />
    protected override OrganizationResponse Main(Turn turn, MessageRun run)
    {
        var (table, id) = SharedRow.Read(turn, request);
        var (principal, access) = SharedRow.Principal(turn, request);
        RowAccess.Require(turn, table, id, Access.Share);
        // Nobody gives away what they do not have.
        foreach (var right in System.Enum.GetValues<Access>())
            if (right != Access.None && access.HasFlag(right)) RowAccess.Require(turn, table, id, right);

        var (_, own, inherited) = Shares.Of(turn.Unit, id).Find(share => share.Principal.Equals(principal));
        var shared = isModify ? access : own | access;
        Shares.Set(turn, table, id, principal, shared, inherited);
        ShareCascade.Shared(turn, table, id, principal, shared | inherited);
        return new OrganizationResponse { ResponseName = Message };
    }
}
