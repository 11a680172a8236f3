using System;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Microsoft.Xrm.Sdk.Query;

namespace Dataverse.Sandbox.WebApi.Reading;

/// <summary>Ids of rows that a URL names by an alternate key.</summary>
internal sealed class RowIds(IOrganizationService service)
{
    /// <summary>The id; the row is looked up, so that one that does not exist is a fault.</summary>
    public Guid Of(EntityReference row) =>
        ((RetrieveResponse)service.Execute(new RetrieveRequest { Target = row, ColumnSet = new ColumnSet(false) })).Entity.Id;
}
