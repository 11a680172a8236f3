using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;

namespace Dataverse.Sandbox.Messages.Metadata;

/// <summary>RetrieveAttribute: what a column is.</summary>
internal sealed class RetrieveColumn(OrganizationRequest request) : Operation
{
    /// <inheritdoc />
    public override string Table => request.Optional("EntityLogicalName", "");

    /// <inheritdoc />
    public override bool Writes => false;

    /// <inheritdoc />
    public override OrganizationResponse Run(Turn turn)
    {
        var table = turn.Unit.Catalog[request.Required<string>("EntityLogicalName")];
        return new RetrieveAttributeResponse
        {
            ResponseName = "RetrieveAttribute",
            ["AttributeMetadata"] = DescribedColumn.Of(table, table[request.Required<string>("LogicalName")]),
        };
    }
}
