using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.Xrm.Sdk;
using Personas.Crm.Plugins.Choices;
using Personas.Crm.Plugins.Store;

namespace Personas.Crm.Plugins.Segments;

/// <summary>
/// Writes the memberships that somebody else decided. The customers whose membership may change are locked first, in the order of their ids, so
/// that neither an evaluation nor another import decides about them meanwhile.
/// </summary>
internal sealed class MembershipImport(IOrganizationService service, DateTime utcNow, StoredSegment segment)
{
    private readonly MembershipStore _store = new(service, utcNow);
    private readonly ImportedCustomers _customers = new(service, segment);

    /// <summary>Opens and closes what differs.</summary>
    public ImportOutcome Run(WarehouseFindings found)
    {
        var known = _customers.Known(found.All);
        var before = _customers.Memberships(known);
        var differ = new HashSet<Guid>(found.Entered.Where(id => !IsMember(before, id)).Concat(found.Left.Where(id => IsMember(before, id))));
        differ.IntersectWith(known);
        Lock(differ);
        var now = _customers.Memberships(differ);
        var entered = found.Entered.Where(id => differ.Contains(id) && !IsMember(now, id)).ToList();
        var left = found.Left.Where(id => IsMember(now, id)).ToList();

        foreach (var id in entered) _store.Enter(Change(id, found.Reason), now.TryGetValue(id, out var former) ? former.Id : null);
        foreach (var id in left) _store.Leave(Change(id, found.Reason), now[id].Id);
        return new ImportOutcome(entered.Count, left.Count, known.Count - entered.Count - left.Count, found.All.Where(id => !known.Contains(id)).ToList());
    }

    // Segments that build on this one follow when the customers are evaluated next: at once for them, if there are any.
    private void Lock(HashSet<Guid> customers)
    {
        if (customers.Count == 0) return;
        var builtOn = SegmentStore.Published(service)
            .Any(other => other.DependsOn?.Segments.Contains(segment.Key, StringComparer.OrdinalIgnoreCase) == true);
        var due = new DueStore(service, utcNow);
        foreach (var id in customers.OrderBy(id => id)) due.Hold(new EntityReference(segment.CustomerTable, id), Cause.Warehouse, builtOn ? utcNow : null);
    }

    private Store.MembershipChange Change(Guid customer, string reason) =>
        new(new EntityReference(segment.CustomerTable, customer), segment.Id, segment.Key, VersionId.Of(segment.Id, segment.Version), Cause.Warehouse, reason);

    private static bool IsMember(IReadOnlyDictionary<Guid, Membership> memberships, Guid customer) =>
        memberships.TryGetValue(customer, out var membership) && membership.IsMember;
}

/// <summary>What an import did.</summary>
/// <param name="Entered">Memberships opened.</param>
/// <param name="Left">Memberships closed.</param>
/// <param name="Unchanged">Customers who were right already.</param>
/// <param name="Unknown">Ids of nobody: the customer is gone, or of another table.</param>
internal sealed record ImportOutcome(int Entered, int Left, int Unchanged, IReadOnlyList<Guid> Unknown);
