using Dataverse.Sandbox.Query;
using Microsoft.Xrm.Sdk;

namespace Dataverse.Sandbox.Messages.Rows;

/// <summary>RetrieveTotalRecordCount: how many rows of tables there are, of those that the caller may read. The platform answers from yesterday's snapshot.</summary>
internal sealed class RetrieveTotalRecordCount(OrganizationRequest request) : Operation
{
    /// <inheritdoc />
    public override bool Writes => false;

    /// <inheritdoc />
    public override OrganizationResponse Run(Turn turn)
    {
        var scope = turn.Organization.ScopeOf(turn);
        var counts = new EntityRecordCountCollection();
        foreach (var name in request.Required<string[]>("EntityNames")) counts[name] = Queries.Count(name, scope);
        return new OrganizationResponse { ResponseName = "RetrieveTotalRecordCount", ["EntityRecordCountCollection"] = counts };
    }
}
