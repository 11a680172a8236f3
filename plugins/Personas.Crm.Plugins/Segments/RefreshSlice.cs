using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.Xrm.Sdk;
using Personas.Crm.Plugins.Choices;
using Personas.Crm.Plugins.Store;

namespace Personas.Crm.Plugins.Segments;

/// <summary>One slice of a refresh: goes on where the run stopped, until everything is done or the time is up. All in one transaction.</summary>
internal sealed class RefreshSlice(RefreshContext slice, int pageSize)
{
    private const string IsRetired = "{\"because\":[],\"retired\":true}";

    private readonly RefreshWalk _walk = new(slice, pageSize);

    /// <summary>Does the slice and notes in the run how far it came.</summary>
    public void Do()
    {
        var run = slice.Run;
        if (run.IsNew)
            foreach (var broken in slice.Published.Rules.Broken) run.Errors += $"segment {broken.Segment.Key}: {broken.Problems[0]}\n";
        run.RulesHash = slice.Published.Hash;
        if (!Work()) return;
        Finish();
        run.Continuation = null;
        run.Status = RefreshRunStatus.Done;
    }

    private bool Work() => slice.Run.Scope switch
    {
        RefreshScope.DueCustomers => Due(),
        RefreshScope.OneCustomer => One(slice.Run.Customer),
        _ => Retired() && _walk.GoOn(),
    };

    private bool Due()
    {
        var due = new DueStore(slice.Service, slice.UtcNow);
        while (due.Waiting(RefreshContext.Group) is { Count: > 0 } waiting)
        {
            if (slice.IsOver) return Pause();
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

    private bool Retired()
    {
        while (RetiredMemberships.Read(slice.Service, RefreshContext.Group) is { Count: > 0 } memberships)
        {
            foreach (var customer in memberships.GroupBy(membership => membership.Customer.Id))
            {
                if (slice.IsOver) return Pause();
                Leave(customer.First().Customer, customer);
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
        slice.Evaluate(table, pages, pages.Rows(ids));
    }

    // The first part of a run begins by asking what is left: where it stopped needs no noting.
    private bool Pause()
    {
        slice.Run.Continuation ??= "";
        return false;
    }

    private void Finish()
    {
        var run = slice.Run;
        var isRefresh = run.Scope is RefreshScope.AllSegments or RefreshScope.OneSegment;
        if (!isRefresh && run.Entered + run.Left == 0) return;
        var members = slice.Figures.Members();
        foreach (var table in slice.Tables)
            foreach (var segment in slice.Only(table).Segments)
                slice.Figures.Write(segment.Id, members.TryGetValue(segment.Id, out var count) ? count : 0,
                    _walk.Seen.TryGetValue(table, out var all) ? all : null, isRefresh);
    }
}
