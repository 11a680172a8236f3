using Microsoft.Xrm.Sdk;

namespace Dataverse.Sandbox.Messages;

/// <summary>WhoAmI: the calling user, their business unit and the organisation.</summary>
internal sealed class WhoAmI : Operation
{
    /// <inheritdoc />
    public override bool Writes => false;

    /// <inheritdoc />
    public override OrganizationResponse Run(Turn turn) => new()
    {
        ResponseName = "WhoAmI",
        ["UserId"] = turn.Caller.UserId,
        ["BusinessUnitId"] = turn.Caller.BusinessUnitId,
        ["OrganizationId"] = turn.Organization.Id,
    };
}
