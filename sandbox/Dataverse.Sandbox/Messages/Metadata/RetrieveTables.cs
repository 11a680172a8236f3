using System.Linq;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Microsoft.Xrm.Sdk.Metadata;

namespace Dataverse.Sandbox.Messages.Metadata;

/// <summary>RetrieveAllEntities: what all tables are.</summary>
internal sealed class RetrieveTables(OrganizationRequest request) : Operation
{
    /// <inheritdoc />
    public override bool Writes => false;

    /// <inheritdoc />
    public override OrganizationResponse Run(Turn turn)
    {
        var filters = request.Optional("EntityFilters", EntityFilters.Entity);
        return new RetrieveAllEntitiesResponse
        {
            ResponseName = "RetrieveAllEntities",
            ["EntityMetadata"] = turn.Unit.Catalog.Tables.Select(table => Described.Table(turn.Unit.Catalog, table, filters)).ToArray(),
            ["Timestamp"] = "",
        };
    }
}
