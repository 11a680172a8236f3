using System;
using Dataverse.Sandbox.Import.Tables;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Microsoft.Xrm.Sdk.Metadata;

namespace Dataverse.Sandbox.Messages.Metadata;

/// <summary>RetrieveEntity: what a table is.</summary>
internal sealed class RetrieveTable(OrganizationRequest request) : Operation
{
    /// <inheritdoc />
    public override string Table => request.Optional("LogicalName", "");

    /// <inheritdoc />
    public override bool Writes => false;

    /// <inheritdoc />
    public override OrganizationResponse Run(Turn turn)
    {
        var catalog = turn.Unit.Catalog;
        var name = Table.Length > 0 ? Table : NameOf(turn, request.Optional<Guid>("MetadataId"));
        return new RetrieveEntityResponse
        {
            ResponseName = "RetrieveEntity",
            ["EntityMetadata"] = Described.Table(catalog, catalog[name], request.Optional("EntityFilters", EntityFilters.Entity)),
        };
    }

    private static string NameOf(Turn turn, Guid metadataId)
    {
        foreach (var table in turn.Unit.Catalog.Tables)
            if (MetadataId.Table(table.LogicalName) == metadataId) return table.LogicalName;
        throw Faults.Of(Faults.ObjectDoesNotExist, $"RetrieveEntity: no table has the MetadataId {metadataId:D}. Give a LogicalName.");
    }
}
