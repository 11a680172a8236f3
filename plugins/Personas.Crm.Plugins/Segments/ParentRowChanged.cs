using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.Xrm.Sdk;
using Personas.Crm.Domain.Facts;
using Personas.Crm.Plugins.Choices;
using Personas.Crm.Plugins.Pipeline;
using Personas.Crm.Plugins.Store;

namespace Personas.Crm.Plugins.Segments;

/// <summary>
/// A row changed to which lookups of customers lead, an employer for example. Its few customers are evaluated at once; when it has many, a
/// refresh of all real-time segments does it in slices.
/// </summary>
public sealed class ParentRowChanged : EventPlugin
{
    // More than these would not fit into the two minutes of an event.
    private const int AtOnce = 100;

    private protected override void Happened(Turn turn)
    {
        var service = turn.Elevated(Elevation.Deciding);
        var changed = new EntityReference(turn.Context.PrimaryEntityName, turn.Context.PrimaryEntityId);
        var customers = Customers(PublishedRules.Load(service), service, changed).Take(AtOnce + 1).ToList();
        if (customers.Count <= AtOnce) CustomerEvents.Evaluate(turn, customers);
        else RefreshQueue.Add(new RefreshRunStore(turn.Elevated(Elevation.Refreshing), turn.UtcNow), Cause.Event, null);
    }

    private static IEnumerable<EntityReference> Customers(PublishedRules published, IOrganizationService service, EntityReference parent) =>
        from table in MetadataSchema.Customers
        let needs = published.Rules.For(table).Needs
        from id in needs.Parents.SelectMany(need => Ways(need, parent))
            .SelectMany(path => ParentQuery.Customers(service, table, path, parent, AtOnce + 1)).Distinct()
        select new EntityReference(table, id);

    // The part of the path that leads to the changed row.
    private static IEnumerable<IReadOnlyList<PathStep>> Ways(ParentNeed need, EntityReference parent) => Enumerable.Range(1, need.Path.Count)
        .Where(length => string.Equals(need.Path[length - 1].Table, parent.LogicalName, StringComparison.OrdinalIgnoreCase))
        .Select(length => (IReadOnlyList<PathStep>)need.Path.Take(length).ToList());
}
