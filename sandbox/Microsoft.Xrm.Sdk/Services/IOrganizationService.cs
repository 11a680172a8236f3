using System;
using Microsoft.Xrm.Sdk.Query;

namespace Microsoft.Xrm.Sdk;

/// <summary>
/// Dataverse as code sees it. Every method is a request of its own; a fault comes as FaultException of <see cref="OrganizationServiceFault"/>.
/// </summary>
public interface IOrganizationService
{
    /// <summary>Creates a row, with the related rows that it carries, and gives its id.</summary>
    Guid Create(Entity entity);

    /// <summary>The row of an id with the asked columns; a fault when there is none.</summary>
    Entity Retrieve(string entityName, Guid id, ColumnSet columnSet);

    /// <summary>Changes the columns that the row carries, and no others.</summary>
    void Update(Entity entity);

    /// <summary>Deletes the row of an id.</summary>
    void Delete(string entityName, Guid id);

    /// <summary>Runs a message.</summary>
    OrganizationResponse Execute(OrganizationRequest request);

    /// <summary>Relates a row to others.</summary>
    void Associate(string entityName, Guid entityId, Relationship relationship, EntityReferenceCollection relatedEntities);

    /// <summary>Ends the relation of a row to others.</summary>
    void Disassociate(string entityName, Guid entityId, Relationship relationship, EntityReferenceCollection relatedEntities);

    /// <summary>One page of a query's result.</summary>
    EntityCollection RetrieveMultiple(QueryBase query);
}
