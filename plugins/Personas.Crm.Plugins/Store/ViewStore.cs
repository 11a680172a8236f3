using System;
using System.Linq;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using Personas.Crm.Plugins.Tables;

namespace Personas.Crm.Plugins.Store;

/// <summary>Reads the queries of views.</summary>
internal static class ViewStore
{
    /// <summary>The FetchXML of a system view or, when there is none with the id, of a personal view; null when the caller sees neither.</summary>
    public static string? Query(IOrganizationService service, Guid view) =>
        Query(service, SavedQuery.LogicalName, SavedQuery.Id, view) ?? Query(service, UserQuery.LogicalName, UserQuery.Id, view);

    // Asked for as a list: for an id that is not there, a retrieve answers with a fault, after which a transaction is lost.
    private static string? Query(IOrganizationService service, string table, string id, Guid view)
    {
        var query = new QueryExpression(table) { ColumnSet = new ColumnSet(SavedQuery.FetchXml), TopCount = 1 };
        query.Criteria.AddCondition(id, ConditionOperator.Equal, view);
        return service.RetrieveMultiple(query).Entities.FirstOrDefault()?.Text(SavedQuery.FetchXml);
    }
}
