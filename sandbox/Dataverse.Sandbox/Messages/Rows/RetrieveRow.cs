using System;
using Dataverse.Sandbox.Pipeline;
using Dataverse.Sandbox.Query;
using Dataverse.Sandbox.Records.Writing;
using Dataverse.Sandbox.Security;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Microsoft.Xrm.Sdk.Query;

namespace Dataverse.Sandbox.Messages.Rows;

/// <summary>Retrieve: one row, with the related rows that its queries ask for.</summary>
internal sealed class RetrieveRow(OrganizationRequest request) : MessageOperation
{
    private readonly EntityReference _target = request.Required<EntityReference>("Target");

    /// <inheritdoc />
    public override string Table => _target.LogicalName ?? "";

    /// <inheritdoc />
    public override bool Writes => HasSteps;

    /// <inheritdoc />
    protected override string Message => "Retrieve";

    /// <inheritdoc />
    protected override ParameterCollection Input => request.Parameters;

    /// <inheritdoc />
    protected override Guid RowId => _target.Id;

    /// <inheritdoc />
    protected override string OutputName(string result) => result == "Entity" ? "BusinessEntity" : result;

    /// <inheritdoc />
    protected override OrganizationResponse Main(Turn turn, MessageRun run)
    {
        var table = turn.Unit.Catalog[Table];
        var id = References.IdOf(turn.Unit, table, _target.Id, _target.KeyAttributes);
        var columns = request.Required<ColumnSet>("ColumnSet");
        var scope = turn.Organization.ScopeOf(turn);
        if (Queries.Retrieve(table.LogicalName, id, columns, scope) is not { } row)
        {
            RowAccess.Require(turn, table, id, Access.Read);
            throw Faults.NoRow(table.LogicalName, id);
        }

        if (request.Optional<RelationshipQueryCollection>("RelatedEntitiesQuery") is { } related)
            foreach (var (relationship, query) in related) row.RelatedEntities[relationship] = Queries.RetrieveMultiple(
                RelatedQuery.Of(turn, table, id, relationship, query), scope);
        return new RetrieveResponse { ResponseName = Message, ["Entity"] = row };
    }
}
