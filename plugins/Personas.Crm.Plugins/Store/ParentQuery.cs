using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using Personas.Crm.Domain.Facts;

namespace Personas.Crm.Plugins.Store;

/// <summary>Finds the customers whose lookups lead to a row.</summary>
internal static class ParentQuery
{
    /// <summary>Ids of customers, at most so many.</summary>
    public static IReadOnlyList<Guid> Customers(IOrganizationService service, string table, IReadOnlyList<PathStep> path, EntityReference parent, int count)
    {
        var query = new QueryExpression(table) { ColumnSet = new ColumnSet(table + "id"), TopCount = count, Distinct = true };
        if (path.Count == 1)
        {
            query.Criteria.AddCondition(path[0].Lookup, ConditionOperator.Equal, parent.Id);
        }
        else
        {
            var link = query.AddLink(path[0].Table, path[0].Lookup, path[0].Table + "id");
            foreach (var step in path.Skip(1).Take(path.Count - 2)) link = link.AddLink(step.Table, step.Lookup, step.Table + "id");
            link.LinkCriteria.AddCondition(path[path.Count - 1].Lookup, ConditionOperator.Equal, parent.Id);
        }

        return service.RetrieveMultiple(query).Entities.Select(row => row.Id).ToList();
    }
}
