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
        var different = Decided(decider, tally.Times.Read(() => pages.Load(rows))).Where(IsDifferent).ToList();
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

    /// <summary>Sets a customer aside, with the reason. The next day's run takes it again.</summary>
    public void Park(ParkedCustomer customer)
    {
        tally.Park(customer);
        _due.Lock(customer.Customer, cause, utcNow.AddDays(1), published.Hash);
    }

    private void Write(CustomerPages pages, CustomerDecider decider, List<Decided> different)
    {
        var locked = different.ToDictionary(pair => pair.Customer.Row.Id, pair => tally.Times.Write(() => Lock(pair)));
        var due = different.ToDictionary(pair => pair.Customer.Row.Id, pair => CustomerDecider.Due(pair.Decision));
        foreach (var pair in Decided(decider, tally.Times.Read(() => pages.Load(pages.Rows(locked.Keys.ToList())))))
        {
            var id = pair.Customer.Row.Id;
            tally.Times.Write(() => Write(pair, locked[id], due[id]));
            tally.Add(pair.Decision.Entered.Count, pair.Decision.Left.Count);
        }
    }

    private Guid Lock(Decided pair)
    {
        var row = Guid.Empty;
        RefusedWrite.Named(pair.Customer.Customer, () => row = _due.Lock(pair.Customer.Customer, cause, CustomerDecider.Due(pair.Decision), published.Hash));
        return row;
    }

    private bool Write(Decided pair, Guid row, DateTime? due)
    {
        RefusedWrite.Named(pair.Customer.Customer, () =>
        {
            _writer.Write(pair.Customer, pair.Decision);
            if (CustomerDecider.Due(pair.Decision) != due) _due.Set(row, CustomerDecider.Due(pair.Decision), published.Hash);
        });
        return pair.Decision.IsChange;
    }

    private static bool IsDifferent(Decided pair) => pair.Decision.IsChange || CustomerDecider.Due(pair.Decision) != pair.Customer.DueOn;

    private List<Decided> Decided(CustomerDecider decider, IReadOnlyList<LoadedCustomer> customers) => tally.Times.Evaluate(() =>
        customers.Where(customer => !tally.IsParked(customer.Row.Id)).Select(customer => Decide(decider, customer)).OfType<Decided>().ToList());

    // Deciding asks nobody: whatever fails, fails because of this customer's own data.
    private Decided? Decide(CustomerDecider decider, LoadedCustomer customer)
    {
        try
        {
            return new Decided(customer, decider.Decide(customer));
        }
        catch (Exception fault) when (fault is not OutOfMemoryException)
        {
            Park(new ParkedCustomer(customer.Customer, fault.Message));
            return null;
        }
    }
}

/// <summary>A customer and what the rules say of it.</summary>
internal sealed record Decided(LoadedCustomer Customer, MembershipDecision Decision);
