using System;
using Dataverse.Sandbox.Pipeline;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;

namespace Dataverse.Sandbox.Messages.Rows;

/// <summary>Associate and Disassociate. As on the platform, their steps are registered without a table.</summary>
internal sealed class AssociateRows : MessageOperation
{
    private readonly OrganizationRequest _request;
    private readonly bool _isAssociate;

    public AssociateRows(OrganizationRequest request, bool isAssociate)
    {
        _request = request;
        _isAssociate = isAssociate;
    }

    /// <inheritdoc />
    public override string Table => Target.LogicalName ?? "";

    /// <inheritdoc />
    protected override string Message => _isAssociate ? "Associate" : "Disassociate";

    /// <inheritdoc />
    protected override ParameterCollection Input => _request.Parameters;

    /// <inheritdoc />
    protected override Guid RowId => Target.Id;

    private EntityReference Target => _request.Required<EntityReference>("Target");

    /// <inheritdoc />
    protected override OrganizationResponse Main(Turn turn, MessageRun run)
    {
        var relationship = _request.Required<Relationship>("Relationship");
        var related = _request.Required<EntityReferenceCollection>("RelatedEntities");
        if (_isAssociate) Links.Associate(turn, Target, relationship, related);
        else Links.Disassociate(turn, Target, relationship, related);
        return _isAssociate ? new AssociateResponse { ResponseName = Message } : new DisassociateResponse { ResponseName = Message };
    }
}
