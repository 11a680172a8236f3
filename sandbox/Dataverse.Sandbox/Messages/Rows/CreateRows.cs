using System;
using System.Collections.Generic;
using Dataverse.Sandbox.Metadata;
using Dataverse.Sandbox.Records.Writing;
using Dataverse.Sandbox.Security;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;

namespace Dataverse.Sandbox.Messages.Rows;

/// <summary>Create and CreateMultiple.</summary>
internal sealed class CreateRows : RowsOperation
{
    private readonly bool _isMultiple;

    private CreateRows(OrganizationRequest request, IReadOnlyList<Entity> targets, bool isMultiple)
        : base(request, targets) => _isMultiple = isMultiple;

    /// <inheritdoc />
    protected override string Single => "Create";

    /// <inheritdoc />
    protected override bool Filters => false;

    public static CreateRows One(OrganizationRequest request) => new(request, [request.Required<Entity>("Target")], isMultiple: false);

    public static CreateRows Many(OrganizationRequest request) => new(request, request.Targets().Entities, isMultiple: true);

    /// <summary>A row that the platform creates as part of another operation: not a request, but its steps run.</summary>
    public static Guid Part(Turn turn, Entity target)
    {
        var operation = new CreateRows(new CreateRequest(), [target], isMultiple: false);
        operation.BeforeTransaction(turn);
        return ((CreateResponse)operation.Run(turn)).id;
    }

    /// <inheritdoc />
    protected override Guid IdOf(Turn turn, Table table, Entity target) => target.Id;

    /// <inheritdoc />
    protected override void Authorize(Turn turn, Table table, Entity target, Guid id) => RowAccess.RequireCreate(turn, table, target);

    /// <inheritdoc />
    protected override Guid Write(Turn turn, Table table, Entity target, Guid id, OrganizationRequest request)
    {
        if (target.RelatedEntities.Count > 0) RelatedRows.WriteParents(turn, table, target);
        LinkedAccess.RequireCreate(turn, table, target);
        var created = RowInsert.Insert(turn, table, target);
        PlatformRows.AfterWrite(turn, table, created);
        NewPeople.AfterCreate(turn, table, created);
        ShareCascade.Reparented(turn, table, created, target);
        if (target.RelatedEntities.Count > 0) RelatedRows.WriteChildren(turn, table, created, target);
        return created;
    }

    /// <inheritdoc />
    protected override OrganizationResponse Response(Turn turn, Guid[] ids) => _isMultiple
        ? new CreateMultipleResponse { ResponseName = "CreateMultiple", ["Ids"] = ids }
        : new CreateResponse { ResponseName = "Create", ["id"] = ids[0] };
}
