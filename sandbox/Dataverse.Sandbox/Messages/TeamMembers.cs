using System;
using System.Linq;
using Dataverse.Sandbox.Messages.Rows;
using Microsoft.Xrm.Sdk;

namespace Dataverse.Sandbox.Messages;

/// <summary>AddMembersTeam and RemoveMembersTeam: users join or leave a team. The default team of a business unit has its users, and nobody else.</summary>
internal sealed class TeamMembers(OrganizationRequest request, bool isAdd) : Operation
{
    private static readonly Relationship Membership = new("teammembership_association");

    /// <inheritdoc />
    public override string Table => "team";

    /// <inheritdoc />
    public override OrganizationResponse Run(Turn turn)
    {
        var team = new EntityReference("team", request.Required<Guid>("TeamId"));
        var members = request.Required<Guid[]>("MemberIds").Select(id => new EntityReference("systemuser", id)).ToList();
        if (isAdd) Links.Associate(turn, team, Membership, members);
        else Links.Disassociate(turn, team, Membership, members);
        return new OrganizationResponse { ResponseName = request.RequestName };
    }
}
