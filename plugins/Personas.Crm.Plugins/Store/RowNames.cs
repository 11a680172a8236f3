using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace Personas.Crm.Plugins.Store;

/// <summary>Finds rows by their names, among those that the service's user may read.</summary>
internal sealed class RowNames(IOrganizationService service, MetadataSchema schema)
{
    /// <summary>How many names were looked for.</summary>
    public int Lookups { get; private set; }

    /// <summary>The ids of the rows with a name; two at most, which is enough to see that the name is not one row's own.</summary>
    public IReadOnlyList<Guid> Find(string table, string name)
    {
        Lookups++;
        if (schema.PrimaryName(table) is not { Length: > 0 } column) return [];
        var query = new QueryExpression(table) { ColumnSet = new ColumnSet(schema.PrimaryId(table)), TopCount = 2 };
        query.Criteria.AddCondition(column, ConditionOperator.Equal, name);
        return service.RetrieveMultiple(query).Entities.Select(row => row.Id).ToList();
    }
}
