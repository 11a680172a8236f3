using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.Xrm.Sdk;
using Personas.Crm.Plugins.Choices;
using Personas.Crm.Plugins.Store;

namespace Personas.Crm.Plugins.Segments;

/// <summary>The work of a slice: goes on where the run stopped, until everything is done or the time is up.</summary>
internal sealed class RefreshWork(RefreshContext slice, RefreshSources sources, int pageSize)
{
    private const string IsRetired = "{\"because\":[],\"retired\":true}";

    /// <summary>How many customers the tables have that were walked over as a whole.</summary>
    public IReadOnlyDictionary<string, int> Seen { get; private set; } = new Dictionary<string, int>();

    /// <summary>Goes on; the run then knows where it stopped.</summary>
    /// <returns>Whether everything is done.</returns>
    public bool GoOn() => slice.Run.Scope switch
    {
        RefreshScope.DueCustomers => Due(),
        RefreshScope.DueAndChangedCustomers => Due() && Walk(),
        RefreshScope.OneCustomer => One(slice.Run.Customer),
        _ => Retired() && Walk(),
    };

    private bool Walk()
    {
        var walk = new RefreshWalk(slice, sources.All(), pageSize);
        var isDone = walk.GoOn();
        Seen = walk.Position.Seen;
        return isDone;
    }

    private bool Due()
    {
        var due = new DueStore(slice.Service, slice.UtcNow);
        while (slice.Tally.Times.Read(() => due.Waiting(RefreshContext.Group)) is { Count: > 0 } waiting)
        {
            if (slice.IsOver) return false;
            foreach (var table in waiting.GroupBy(customer => customer.LogicalName))
            {
                // Without rules about the table nothing is ever due.
                if (slice.Only(table.Key).IsEmpty) foreach (var customer in table) due.Lock(customer, slice.Run.Mode, null, slice.Published.Hash);
                else Evaluate(table.Key, table.Select(customer => customer.Id).ToList());
            }
        }

        return true;
    }

    private bool One(EntityReference? customer)
    {
        if (customer is not null) Evaluate(customer.LogicalName, [customer.Id]);
        return true;
    }

    // Of several parts the one with the first customers does this for all.
    private bool Retired()
    {
        if (slice.Run.Range.From is not null) return true;
        while (slice.Tally.Times.Read(() => RetiredMemberships.Read(slice.Service, slice.Tally.Parked, RefreshContext.Group)) is { Count: > 0 } memberships)
        {
            foreach (var customer in memberships.GroupBy(membership => membership.Customer.Id))
            {
                if (slice.IsOver) return false;
                RefusedWrite.Named(customer.First().Customer, () => Leave(customer.First().Customer, customer));
            }
        }

        return true;
    }

    private void Leave(EntityReference customer, IEnumerable<RetiredMembership> memberships)
    {
        var store = new MembershipStore(slice.Service, slice.UtcNow);
        new DueStore(slice.Service, slice.UtcNow).Lock(customer, slice.Run.Mode);
        foreach (var retired in memberships)
        {
            var change = new MembershipChange(customer, retired.Membership.SegmentId, retired.SegmentKey, null, slice.Run.Mode, IsRetired);
            store.Leave(change, retired.Membership.Id);
            slice.Tally.Add(0, 1);
        }
    }

    private void Evaluate(string table, IReadOnlyList<Guid> ids)
    {
        if (slice.Only(table).IsEmpty) return;
        var pages = slice.Pages(table);
        slice.Evaluate(table, pages, slice.Tally.Times.Read(() => pages.Rows(ids)));
    }
}
