using Microsoft.Xrm.Sdk;

namespace Dataverse.Sandbox.Messages.Rows;

/// <summary>Assign: the older way to write ownerid; runs the steps of Update.</summary>
internal sealed class Assign(OrganizationRequest request) : Operation
{
    private readonly EntityReference _row = request.Required<EntityReference>("Target");

    /// <inheritdoc />
    public override string Table => _row.LogicalName ?? "";

    /// <inheritdoc />
    public override OrganizationResponse Run(Turn turn)
    {
        UpdateRows.Part(turn, new Entity(_row.LogicalName, _row.Id) { ["ownerid"] = request.Required<EntityReference>("Assignee") });
        return new OrganizationResponse { ResponseName = request.RequestName };
    }
}
