using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace Personas.Crm.Plugins.Store;

/// <summary>
/// Parts customers into ranges of equal size. Ids made one after the other lie close together, so that equal stretches of all possible ids would
/// be anything but equal: the bounds are ids that are there, read in the order of the database, 5,000 a request.
/// </summary>
internal static class CustomerBounds
{
    /// <summary>Ranges that together hold every customer once; fewer than asked for when there are fewer customers.</summary>
    /// <param name="service">The organisation.</param>
    /// <param name="tables">The tables of customers; the largest one is parted equally.</param>
    /// <param name="count">How many ranges.</param>
    public static IReadOnlyList<CustomerRange> Of(IOrganizationService service, IEnumerable<string> tables, int count)
    {
        var ids = tables.Select(table => Ids(service, table)).OrderByDescending(found => found.Count).FirstOrDefault() ?? [];
        var bounds = Enumerable.Range(1, count - 1).Select(part => (int)((long)ids.Count * part / count)).Distinct().Where(at => at > 0)
            .Select(at => ids[at]).ToList();
        return Enumerable.Range(0, bounds.Count + 1)
            .Select(part => new CustomerRange(part == 0 ? null : bounds[part - 1], part == bounds.Count ? null : bounds[part])).ToList();
    }

    private static List<Guid> Ids(IOrganizationService service, string table)
    {
        var query = new QueryExpression(table) { ColumnSet = new ColumnSet(false) };
        query.AddOrder(table + "id", OrderType.Ascending);
        return service.All(query).Select(row => row.Id).ToList();
    }
}
