using System;
using System.Linq;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace Personas.Crm.Plugins.Store;

/// <summary>Reads products as they are stored.</summary>
internal static class ProductStore
{
    /// <summary>The product with a code or an id, with its code as its name; null when there is none that the service's user may read.</summary>
    public static EntityReference? Find(IOrganizationService service, string? code, Guid? id)
    {
        var query = new QueryExpression(Tables.Product.LogicalName) { ColumnSet = new ColumnSet(Tables.Product.Code), TopCount = 1 };
        if (id is { } known) query.Criteria.AddCondition(Tables.Product.ProductId, ConditionOperator.Equal, known);
        else query.Criteria.AddCondition(Tables.Product.Code, ConditionOperator.Equal, code!.Trim());
        return service.RetrieveMultiple(query).Entities.Select(Reference).FirstOrDefault();
    }

    private static EntityReference Reference(Entity row) => new(row.LogicalName, row.Id) { Name = row.Text(Tables.Product.Code) };
}
