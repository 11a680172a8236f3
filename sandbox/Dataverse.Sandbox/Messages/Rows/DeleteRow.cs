using System;
using Dataverse.Sandbox.Metadata;
using Dataverse.Sandbox.Pipeline;
using Dataverse.Sandbox.Query;
using Dataverse.Sandbox.Records.Writing;
using Dataverse.Sandbox.Security;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Microsoft.Xrm.Sdk.Query;

namespace Dataverse.Sandbox.Messages.Rows;

/// <summary>Delete.</summary>
internal sealed class DeleteRow : MessageOperation
{
    private readonly OrganizationRequest _request;
    private readonly EntityReference _target;

    public DeleteRow(OrganizationRequest request)
    {
        _request = request;
        _target = request.Required<EntityReference>("Target");
    }

    /// <inheritdoc />
    public override string Table => _target.LogicalName ?? "";

    /// <inheritdoc />
    protected override string Message => "Delete";

    /// <inheritdoc />
    protected override ParameterCollection Input => _request.Parameters;

    /// <inheritdoc />
    protected override Guid RowId => _target.Id;

    /// <summary>A row that the platform deletes as part of another operation: not a request, but its steps run.</summary>
    public static void Part(Turn turn, string table, Guid id)
    {
        var operation = new DeleteRow(new DeleteRequest { Target = new EntityReference(table, id) });
        operation.BeforeTransaction(turn);
        operation.Run(turn);
    }

    /// <inheritdoc />
    public override void BeforeTransaction(Turn turn)
    {
        var steps = turn.Organization.StepsOf(turn, Message, Table);
        if (steps.PreValidation.Length > 0) turn.Organization.InUnit(turn, unit => Remember(turn with { Work = unit }, steps));
        base.BeforeTransaction(turn);
    }

    /// <inheritdoc />
    protected override void Authorize(Turn turn)
    {
        if (turn.Caller.IsUnlimited) return;
        var table = turn.Unit.Catalog[Table];
        if (table.Unites.Count == 0) RowAccess.Require(turn, table, IdOf(turn, table), Access.Delete);
    }

    /// <inheritdoc />
    protected override void ReadBefore(Turn turn, MessageSteps steps) => Remember(turn, steps);

    /// <inheritdoc />
    protected override OrganizationResponse Main(Turn turn, MessageRun run)
    {
        var table = turn.Unit.Catalog[Table];
        var id = run.Id = IdOf(turn, table);
        if (table.Unites.Count > 0)
            throw Faults.Of(Faults.NotSupported, $"Rows of '{table.LogicalName}' cannot be deleted: name the table that the row is of.");
        if (RowVersions.Demanded(_request, _target.RowVersion, table) is { } version)
        {
            var shape = TableShape.Of(table);
            var current = CurrentRow.Read(turn.Unit.Session, shape, id, [shape.Version]) ?? throw Faults.NoRow(table.LogicalName, id);
            RowVersions.Check(table, id, version, current[shape.Version]);
        }

        // Rows that go with this one know why: their context's parent is this deletion.
        RowDelete.Delete(turn with { Parent = new PluginContext(run, turn, null) }, table, id);
        return new DeleteResponse { ResponseName = Message };
    }

    private Guid IdOf(Turn turn, Table table) => References.IdOf(turn.Unit, table, _target.Id, _target.KeyAttributes);

    private bool Remember(Turn turn, MessageSteps steps)
    {
        if (steps.PreColumns is not { } columns || Images.Before is not null) return false;
        var table = turn.Unit.Catalog[Table];
        Images.Before = Queries.Retrieve(Table, IdOf(turn, table), columns.Count == 0 ? new ColumnSet(true) : new ColumnSet([.. columns]),
            turn.Organization.OpenScopeOf(turn));
        return true;
    }
}
