using Microsoft.Xrm.Sdk;
using Personas.Crm.Plugins.Choices;
using Personas.Crm.Plugins.Pipeline;
using Personas.Crm.Plugins.Store;

namespace Personas.Crm.Plugins.Segments;

/// <summary>
/// A row is about to be deleted to which lookups of customers lead, an employer for example: its customers become due, as long as they can be
/// found. Before validation, because the platform clears their lookups between that and the operation. When the deletion fails after all, they
/// are looked at once for nothing.
/// </summary>
public sealed class ParentRowDeleting : EventPlugin
{
    // One page of ids; the time of whoever deletes is not worth more.
    private const int Most = Rows.PageSize;

    private protected override void Happened(Turn turn)
    {
        var service = turn.Elevated(Elevation.Deciding);
        var deleted = new EntityReference(turn.Context.PrimaryEntityName, turn.Context.PrimaryEntityId);
        var customers = ParentQuery.Customers(service, PublishedRules.Load(service).Rules, deleted, Most);
        new DueStore(service, turn.UtcNow).MakeDue(customers, Cause.Event);
        turn.Trace.Say($"{customers.Count} customers are due");
    }
}
