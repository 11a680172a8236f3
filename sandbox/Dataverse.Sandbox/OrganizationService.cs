using System;
using Dataverse.Sandbox.Limits;
using Dataverse.Sandbox.Messages;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Microsoft.Xrm.Sdk.Query;

namespace Dataverse.Sandbox;

/// <summary>The service of one user: every method is a request.</summary>
internal sealed class OrganizationService(Turn turn) : IOrganizationService
{
    public Guid Create(Entity entity) => ((CreateResponse)Execute(new CreateRequest { Target = entity })).id;

    public Entity Retrieve(string entityName, Guid id, ColumnSet columnSet) =>
        ((RetrieveResponse)Execute(new RetrieveRequest { Target = new EntityReference(entityName, id), ColumnSet = columnSet })).Entity;

    public void Update(Entity entity) => Execute(new UpdateRequest { Target = entity });

    public void Delete(string entityName, Guid id) => Execute(new DeleteRequest { Target = new EntityReference(entityName, id) });

    public OrganizationResponse Execute(OrganizationRequest request) => turn.Organization.Execute(request, turn.Parent is null ? Fresh() : turn);

    public void Associate(string entityName, Guid entityId, Relationship relationship, EntityReferenceCollection relatedEntities) =>
        Execute(new AssociateRequest { Target = new EntityReference(entityName, entityId), Relationship = relationship, RelatedEntities = relatedEntities });

    public void Disassociate(string entityName, Guid entityId, Relationship relationship, EntityReferenceCollection relatedEntities) =>
        Execute(new DisassociateRequest { Target = new EntityReference(entityName, entityId), Relationship = relationship, RelatedEntities = relatedEntities });

    public EntityCollection RetrieveMultiple(QueryBase query) =>
        ((RetrieveMultipleResponse)Execute(new RetrieveMultipleRequest { Query = query })).EntityCollection;

    // Each request of a client is an operation of its own. The user is read again: they may have moved or been disabled.
    private Turn Fresh() => turn with
    {
        Caller = turn.Organization.CallerOf(turn.Caller.UserId, turn.Work, turn.Caller.ImpersonatedBy?.UserId),
        CorrelationId = Guid.NewGuid(),
        Deadline = new Deadline(turn.Organization.Clock),
    };
}
