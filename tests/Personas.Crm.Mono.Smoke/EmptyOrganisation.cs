using System;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace Personas.Crm.Mono.Smoke;

/// <summary>An organisation without rows: every query finds nothing, and whatever else is asked of it is refused by name.</summary>
internal sealed class EmptyOrganisation : IOrganizationServiceFactory, IOrganizationService
{
    public IOrganizationService CreateOrganizationService(Guid? userId) => this;

    public EntityCollection RetrieveMultiple(QueryBase query) => new();

    public Guid Create(Entity entity) => throw Refused("Create of " + entity.LogicalName);

    public Entity Retrieve(string entityName, Guid id, ColumnSet columnSet) => throw Refused("Retrieve of " + entityName);

    public void Update(Entity entity) => throw Refused("Update of " + entity.LogicalName);

    public void Delete(string entityName, Guid id) => throw Refused("Delete of " + entityName);

    public OrganizationResponse Execute(OrganizationRequest request) => throw Refused(request.RequestName);

    public void Associate(string entityName, Guid entityId, Relationship relationship, EntityReferenceCollection relatedEntities) => throw Refused("Associate");

    public void Disassociate(string entityName, Guid entityId, Relationship relationship, EntityReferenceCollection relatedEntities) =>
        throw Refused("Disassociate");

    private static NotSupportedException Refused(string what) => new($"The smoke test's organisation holds nothing: {what} is not supported.");
}
