using System;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace Personas.Crm.Plugins.Pipeline;

/// <summary>How many requests an execution made; its only cost that users feel.</summary>
internal sealed class RequestCount
{
    /// <summary>Requests so far.</summary>
    public int Value { get; private set; }

    /// <summary>One more.</summary>
    public void Add() => Value++;
}

/// <summary>The organisation's service, with its requests counted.</summary>
internal sealed class CountedService(IOrganizationService service, RequestCount count) : IOrganizationService
{
    public Guid Create(Entity entity)
    {
        count.Add();
        return service.Create(entity);
    }

    public Entity Retrieve(string entityName, Guid id, ColumnSet columnSet)
    {
        count.Add();
        return service.Retrieve(entityName, id, columnSet);
    }

    public void Update(Entity entity)
    {
        count.Add();
        service.Update(entity);
    }

    public void Delete(string entityName, Guid id)
    {
        count.Add();
        service.Delete(entityName, id);
    }

    public OrganizationResponse Execute(OrganizationRequest request)
    {
        count.Add();
        return service.Execute(request);
    }

    public void Associate(string entityName, Guid entityId, Relationship relationship, EntityReferenceCollection relatedEntities)
    {
        count.Add();
        service.Associate(entityName, entityId, relationship, relatedEntities);
    }

    public void Disassociate(string entityName, Guid entityId, Relationship relationship, EntityReferenceCollection relatedEntities)
    {
        count.Add();
        service.Disassociate(entityName, entityId, relationship, relatedEntities);
    }

    public EntityCollection RetrieveMultiple(QueryBase query)
    {
        count.Add();
        return service.RetrieveMultiple(query);
    }
}
