using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.Xrm.Sdk;
using Personas.Crm.Domain.Segments;
using Personas.Crm.Plugins.Choices;
using Personas.Crm.Plugins.Store;

namespace Personas.Crm.Plugins.Segments;

/// <summary>
/// Evaluates many customers at a time. Reading and deciding needs no lock; those for whom something changes are then locked, read again and
/// decided again, so that an event that came in between is never overwritten. Nobody else costs a write.
/// </summary>
internal sealed class CustomerBatch(IOrganizationService service, DateTime utcNow, PublishedRules published, Cause cause, RefreshTally tally)
{
    // So many customers are locked and written before the clock is looked at again: seconds, also where every one of them enters many segments.
    private const int Together = 50;

    private readonly DueStore _due = new(service, utcNow);
    private readonly MembershipWriter _writer = new(service, utcNow, cause);

    /// <summary>Evaluates customers of one table in their order, until all are done or the time is up.</summary>
    /// <returns>How many are done, one at least.</returns>
    public int Run(CustomerPages pages, CustomerDecider decider, IReadOnlyList<Entity> rows, Func<bool> isOver)
    {
        var done = rows.Count;
        var different = Decided(decider, pages.Load(rows)).Where(IsDifferent).ToList();
        for (var start = 0; start < different.Count; start += Together)
        {
            if (start > 0 && isOver())
            {
                done = rows.TakeWhile(row => row.Id != different[start].Customer.Row.Id).Count();
                break;
            }

            Write(pages, decider, different.GetRange(start, Math.Min(Together, different.Count - start)));
        }

        tally.Add(done);
        return done;
    }

    private void Write(CustomerPages pages, CustomerDecider decider, List<Decided> different)
    {
        var locked = new Dictionary<Guid, Guid>();
        var due = new Dictionary<Guid, DateTime?>();
        foreach (var pair in different)
        {
            due[pair.Customer.Row.Id] = CustomerDecider.Due(pair.Decision);
            locked[pair.Customer.Row.Id] = _due.Lock(pair.Customer.Customer, cause, due[pair.Customer.Row.Id], published.Hash);
        }

        foreach (var pair in Decided(decider, pages.Load(pages.Rows(locked.Keys.ToList()))))
        {
            var id = pair.Customer.Row.Id;
            _writer.Write(pair.Customer, pair.Decision);
            tally.Add(pair.Decision.Entered.Count, pair.Decision.Left.Count);
            if (CustomerDecider.Due(pair.Decision) != due[id]) _due.Set(locked[id], CustomerDecider.Due(pair.Decision), published.Hash);
        }
    }

    private static bool IsDifferent(Decided pair) => pair.Decision.IsChange || CustomerDecider.Due(pair.Decision) != pair.Customer.DueOn;

    private List<Decided> Decided(CustomerDecider decider, IReadOnlyList<LoadedCustomer> customers)
    {
        var decided = new List<Decided>(customers.Count);
        foreach (var customer in customers)
        {
            try
            {
                decided.Add(new Decided(customer, decider.Decide(customer)));
            }
            catch (Exception fault) when (fault is ArgumentException or ArithmeticException or FormatException)
            {
                tally.Park(customer.Customer, fault);
                if (customer.DueOn <= utcNow) _due.Lock(customer.Customer, cause, utcNow.AddDays(1), published.Hash);
            }
        }

        return decided;
    }
}

/// <summary>A customer and what the rules say of it.</summary>
internal sealed record Decided(LoadedCustomer Customer, MembershipDecision Decision);
