using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using Personas.Crm.Plugins.Tables;

namespace Personas.Crm.Plugins.Store;

/// <summary>The names of customers, for the few who are shown to people.</summary>
internal static class CustomerNames
{
    /// <summary>Names by id; one request, none when nobody is asked for. Empty for a customer without a name.</summary>
    public static IReadOnlyDictionary<Guid, string> Of(IOrganizationService service, string table, IReadOnlyList<Guid> ids)
    {
        var name = table == Contact.LogicalName ? "fullname" : "name";
        return service.AllOf(() => new QueryExpression(table) { ColumnSet = new ColumnSet(name) }, table + "id", ids)
            .ToDictionary(row => row.Id, row => row.Text(name) ?? "");
    }
}
