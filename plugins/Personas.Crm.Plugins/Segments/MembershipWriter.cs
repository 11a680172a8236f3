using System;
using Microsoft.Xrm.Sdk;
using Personas.Crm.Domain.Segments;
using Personas.Crm.Plugins.Choices;
using Personas.Crm.Plugins.Store;

namespace Personas.Crm.Plugins.Segments;

/// <summary>Writes what a decision changes, one request a membership.</summary>
internal sealed class MembershipWriter(IOrganizationService service, DateTime utcNow, Cause cause)
{
    private readonly MembershipStore _store = new(service, utcNow);

    /// <summary>Closes and opens memberships of the customer.</summary>
    public void Write(LoadedCustomer customer, MembershipDecision decision)
    {
        foreach (var change in decision.Left) _store.Leave(Stored(customer, change), customer.In(change.Segment.Id)!.Id);
        foreach (var change in decision.Entered) _store.Enter(Stored(customer, change), customer.In(change.Segment.Id)?.Id);
    }

    private Store.MembershipChange Stored(LoadedCustomer customer, Domain.Segments.MembershipChange change) =>
        new(customer.Customer, change.Segment.Id, change.Segment.Key, change.Segment.VersionId, cause, change.Reason);
}
