using System;
using System.Collections.Generic;
using Dataverse.Sandbox.Metadata;
using Dataverse.Sandbox.Records.Writing;
using Dataverse.Sandbox.Security;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;

namespace Dataverse.Sandbox.Messages.Rows;

/// <summary>Update and UpdateMultiple.</summary>
internal sealed class UpdateRows : RowsOperation
{
    private readonly bool _isMultiple;

    private UpdateRows(OrganizationRequest request, IReadOnlyList<Entity> targets, bool isMultiple)
        : base(request, targets) => _isMultiple = isMultiple;

    /// <inheritdoc />
    protected override string Single => "Update";

    /// <inheritdoc />
    protected override bool Filters => true;

    public static UpdateRows One(OrganizationRequest request) => new(request, [request.Required<Entity>("Target")], isMultiple: false);

    public static UpdateRows Many(OrganizationRequest request) => new(request, request.Targets().Entities, isMultiple: true);

    /// <summary>A row that the platform changes as part of another operation: not a request, but its steps run.</summary>
    public static void Part(Turn turn, Entity target)
    {
        var operation = new UpdateRows(new UpdateRequest(), [target], isMultiple: false);
        operation.BeforeTransaction(turn);
        operation.Run(turn);
    }

    /// <inheritdoc />
    protected override Guid IdOf(Turn turn, Table table, Entity target)
    {
        if (target.Id != Guid.Empty) return target.Id;
        if (target.KeyAttributes.Count == 0 && target.Attributes.TryGetValue(table.PrimaryId, out var value) && value is Guid id && id != Guid.Empty) return id;
        return References.IdOf(turn.Unit, table, Guid.Empty, target.KeyAttributes);
    }

    /// <inheritdoc />
    protected override void Authorize(Turn turn, Table table, Entity target, Guid id) => RowAccess.RequireUpdate(turn, table, id, target);

    /// <inheritdoc />
    protected override Guid Write(Turn turn, Table table, Entity target, Guid id, OrganizationRequest request)
    {
        if (target.RelatedEntities.Count > 0) RelatedRows.WriteParents(turn, table, target);
        LinkedAccess.RequireUpdate(turn, table, id, target);
        RowUpdate.Update(turn, table, id, target, RowVersions.Demanded(request, target.RowVersion, table));
        PlatformRows.AfterWrite(turn, table, id);
        MovedPeople.AfterUpdate(turn, table, id, target);
        ShareCascade.Reparented(turn, table, id, target);
        if (target.RelatedEntities.Count > 0) RelatedRows.WriteChildren(turn, table, id, target);
        return id;
    }

    /// <inheritdoc />
    protected override OrganizationResponse Response(Turn turn, Guid[] ids) => _isMultiple
        ? new UpdateMultipleResponse { ResponseName = "UpdateMultiple" }
        : new UpdateResponse { ResponseName = "Update" };
}
