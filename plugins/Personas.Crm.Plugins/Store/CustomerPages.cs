using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using Personas.Crm.Domain.Segments;
using Personas.Crm.Plugins.Tables;

namespace Personas.Crm.Plugins.Store;

/// <summary>Loads customers by pages. The requests for a page depend on its size and on the number of tables, never on the number of segments.</summary>
internal sealed class CustomerPages(IOrganizationService service, DatedRules rules, CustomerRange? range = null)
{
    private readonly CustomerQueries _queries = new(rules.Rules.Needs, rules.Moment);

    /// <summary>Whether customers are loaded to be counted and not decided about: the internal row that says when to look again is left alone.</summary>
    public bool OnlyCounts { get; init; }

    /// <summary>Whether the rules ask for stored memberships, or decide about them.</summary>
    public bool AsksForMemberships { get; init; } = true;

    /// <summary>The ids of all customers of the table; one request for each five thousand.</summary>
    public IEnumerable<Guid> Ids()
    {
        var query = new QueryExpression(Table) { ColumnSet = new ColumnSet(Id) };
        query.AddOrder(Id, OrderType.Ascending);
        return service.All(query).Select(row => row.Id);
    }

    /// <summary>A page of the table, in the order of the ids.</summary>
    public EntityCollection Page(PagingInfo page)
    {
        var query = Query();
        query.PageInfo = page;
        range?.Restrict(query, Id);
        query.AddOrder(Id, OrderType.Ascending);
        return service.RetrieveMultiple(query);
    }

    /// <summary>The rows of customers by their ids; those that are gone are not among them.</summary>
    public IReadOnlyList<Entity> Rows(IReadOnlyList<Guid> ids) => service.AllOf(Query, Id, ids).ToList();

    /// <summary>Everything that rules need of these customers.</summary>
    public IReadOnlyList<LoadedCustomer> Load(IReadOnlyList<Entity> customers)
    {
        var needs = _queries.Needs;
        var ids = customers.Select(customer => customer.Id).ToList();
        var memberships = Grouped(CustomerQueries.Memberships, SegmentMembership.CustomerId, AsksForMemberships ? ids : []);
        var due = Grouped(CustomerQueries.Due, EvaluationDue.CustomerId, OnlyCounts ? [] : ids);
        var related = needs.Related.Select(need => Grouped(() => _queries.Related(need), need.Via, ids)).ToList();
        return customers.Select(customer => new LoadedCustomer(
            customer,
            memberships[customer.Id].Select(CustomerQueries.Membership).ToList(),
            due[customer.Id].FirstOrDefault()?.Id,
            due[customer.Id].FirstOrDefault()?.Instant(EvaluationDue.DueOn))
        {
            Parents = needs.Parents.Select(need => (Func<string, object?>?)CustomerQueries.Reader(customer, need)).ToList(),
            Related = related.Select(rows => rows[customer.Id]).ToList(),
        }).ToList();
    }

    private string Table => rules.Rules.CustomerTable;

    private string Id => Table + "id";

    private QueryExpression Query()
    {
        var query = new QueryExpression(Table) { ColumnSet = _queries.Columns() };
        foreach (var need in _queries.Needs.Parents) CustomerQueries.AddParent(query.LinkEntities, Table, need, 0, table => table + "id");
        return query;
    }

    private ILookup<Guid, Entity> Grouped(Func<QueryExpression> query, string via, List<Guid> ids) =>
        service.AllOf(query, via, ids).ToLookup(row => row.Reference(via)!.Id);
}
