using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using Personas.Crm.Domain.Facts;
using Personas.Crm.Domain.Segments;

namespace Personas.Crm.Plugins.Store;

/// <summary>Finds the customers whose lookups lead to a row.</summary>
internal static class ParentQuery
{
    /// <summary>The customers from whom a path of lookups that rules follow leads to the row or over it, at most so many.</summary>
    public static IReadOnlyList<EntityReference> Customers(IOrganizationService service, RuleSet rules, EntityReference parent, int count) =>
    [
        .. (from table in MetadataSchema.Customers
            from id in rules.For(table).Needs.Parents.SelectMany(need => Ways(need, parent)).SelectMany(path => Customers(service, table, path, parent, count))
                .Distinct()
            select new EntityReference(table, id)).Take(count),
    ];

    // The part of the path that leads to the row.
    private static IEnumerable<IReadOnlyList<PathStep>> Ways(ParentNeed need, EntityReference parent) => Enumerable.Range(1, need.Path.Count)
        .Where(length => string.Equals(need.Path[length - 1].Table, parent.LogicalName, StringComparison.OrdinalIgnoreCase))
        .Select(length => (IReadOnlyList<PathStep>)need.Path.Take(length).ToList());

    private static List<Guid> Customers(IOrganizationService service, string table, IReadOnlyList<PathStep> path, EntityReference parent, int count)
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
