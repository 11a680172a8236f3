using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Microsoft.Xrm.Sdk.Query;
using Personas.Crm.Domain.Facts;
using Personas.Crm.Domain.Segments;
using Personas.Crm.Domain.Values;
using Personas.Crm.Plugins.Tables;

namespace Personas.Crm.Plugins.Store;

/// <summary>
/// Loads one customer with everything that all rules need, in one request whatever the number of tables (more only for a table of which the
/// customer has over 5,000 rows).
/// </summary>
internal sealed class CustomerLoader(IOrganizationService service, Needs needs, Moment moment, CustomerRelations relations)
{
    private readonly CustomerQueries _queries = new(needs, moment);
    private readonly Relationship _memberships = relations.Related(SegmentMembership.LogicalName, SegmentMembership.CustomerId);
    private readonly Relationship _due = relations.Related(EvaluationDue.LogicalName, EvaluationDue.CustomerId);

    /// <summary>Loads what the rules at a moment need.</summary>
    public CustomerLoader(IOrganizationService service, DatedRules rules, CustomerRelations relations)
        : this(service, rules.Rules.Needs, rules.Moment, relations)
    {
    }

    /// <summary>Whether the customer is loaded to be explained and not decided about: the internal row that says when to look again is left alone.</summary>
    public bool OnlyExplains { get; init; }

    /// <summary>The customer.</summary>
    public LoadedCustomer Load(EntityReference customer)
    {
        var related = new RelationshipQueryCollection 
        {
            [_memberships] = OnlyExplains ? CustomerQueries.NamedMemberships() : CustomerQueries.Memberships(),
        };
        if (!OnlyExplains) related[_due] = CustomerQueries.Due();
        foreach (var need in needs.Related) related[Way(need)] = _queries.Related(need);
        foreach (var first in needs.Parents.GroupBy(need => need.Path[0])) related[Way(first.Key)] = Parents(first);
        var request = new RetrieveRequest { Target = customer, ColumnSet = _queries.Columns(), RelatedEntitiesQuery = related };
        return Read(((RetrieveResponse)service.Execute(request)).Entity, related);
    }

    private Relationship Way(RelatedNeed need) => relations.Related(need.Table, need.Via);

    private Relationship Way(PathStep step) => relations.Parent(step.Table, step.Lookup);

    private LoadedCustomer Read(Entity row, RelationshipQueryCollection queries)
    {
        var due = Rows(row, _due).FirstOrDefault();
        var memberships = All(row, _memberships, queries, SegmentMembership.CustomerId).Select(CustomerQueries.Membership).ToList();
        return new LoadedCustomer(row, memberships, due?.Id, due?.Instant(EvaluationDue.DueOn))
        {
            Parents = needs.Parents.Select(need => Parent(row, need)).ToList(),
            Related = needs.Related.Select(need => All(row, Way(need), queries, need.Via)).ToList(),
        };
    }

    // The first lookup is followed by the relationship, the further ones by joins on it.
    private static QueryExpression Parents(IGrouping<PathStep, ParentNeed> first)
    {
        var query = new QueryExpression(first.Key.Table) { ColumnSet = new ColumnSet() };
        foreach (var need in first)
        {
            if (need.Path.Count == 1) query.ColumnSet.AddColumns(CustomerQueries.Set(need.Columns).Columns.ToArray());
            else CustomerQueries.AddParent(query.LinkEntities, first.Key.Table, need, 1, PrimaryId);
        }

        return query;
    }

    private Func<string, object?>? Parent(Entity row, ParentNeed need)
    {
        if (Rows(row, Way(need.Path[0])).FirstOrDefault() is not { } parent) return null;
        return need.Path.Count > 1
            ? CustomerQueries.Reader(parent, need)
            : column => PlainValue.Of(parent, column);
    }

    private static IEnumerable<Entity> Rows(Entity row, Relationship way) =>
        row.RelatedEntities.TryGetValue(way, out var rows) ? rows.Entities : Enumerable.Empty<Entity>();

    private IEnumerable<Entity> All(Entity row, Relationship way, RelationshipQueryCollection queries, string via)
    {
        if (!row.RelatedEntities.TryGetValue(way, out var rows)) return [];
        if (!rows.MoreRecords) return rows.Entities;
        var query = (QueryExpression)queries[way];
        query.Criteria.AddCondition(via, ConditionOperator.Equal, row.Id);
        return service.All(query);
    }

    // True of every table that customers' lookups lead to in practice; activities, the exception, are no one's parent.
    private static string PrimaryId(string table) => table + "id";
}
