using Microsoft.Xrm.Sdk;
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
        var customers = ParentQuery.Customers(service, PublishedRules.Load(service).Rules, changed, AtOnce + 1);
        if (customers.Count <= AtOnce) CustomerEvents.Evaluate(turn, customers);
        else RefreshQueue.Add(new RefreshRunStore(turn.Elevated(Elevation.Refreshing), turn.UtcNow), Cause.Event, null);
    }
}
