using Microsoft.Xrm.Sdk;

namespace Dataverse.Sandbox.Messages.Rows;

/// <summary>SetState: the older way to write statecode and statuscode; runs the steps of Update.</summary>
internal sealed class SetState(OrganizationRequest request) : Operation
{
    private readonly EntityReference _row = request.Required<EntityReference>("EntityMoniker");

    /// <inheritdoc />
    public override string Table => _row.LogicalName ?? "";

    /// <inheritdoc />
    public override OrganizationResponse Run(Turn turn)
    {
        var target = new Entity(_row.LogicalName, _row.Id) { ["statecode"] = request.Required<OptionSetValue>("State") };
        // -1 asks for the default status of the state.
        if (request.Required<OptionSetValue>("Status") is { Value: not -1 } status) target["statuscode"] = status;
        UpdateRows.Part(turn, target);
        return new OrganizationResponse { ResponseName = request.RequestName };
    }
}
