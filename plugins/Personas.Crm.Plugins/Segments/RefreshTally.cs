using System;
using System.Collections.Generic;
using Personas.Crm.Plugins.Store;

namespace Personas.Crm.Plugins.Segments;

/// <summary>What a slice did, for the caller; the run itself adds it up over all slices.</summary>
internal sealed class RefreshTally(RefreshRunRow run)
{
    private readonly ISet<Guid> _parked = ParkedCustomer.In(run.Errors);

    /// <summary>Customers evaluated.</summary>
    public int Processed { get; private set; }

    /// <summary>Memberships opened.</summary>
    public int Entered { get; private set; }

    /// <summary>Memberships closed.</summary>
    public int Left { get; private set; }

    /// <summary>Where the time goes.</summary>
    public RefreshTimes Times => run.Times;

    /// <summary>The customers that the run set aside.</summary>
    public IEnumerable<Guid> Parked => _parked;

    /// <summary>Customers looked at.</summary>
    public void Add(int customers)
    {
        Processed += customers;
        run.Customers += customers;
    }

    /// <summary>Memberships changed.</summary>
    public void Add(int entered, int left)
    {
        Entered += entered;
        Left += left;
        run.Entered += entered;
        run.Left += left;
    }

    /// <summary>Whether the run set the customer aside.</summary>
    public bool IsParked(Guid customer) => _parked.Contains(customer);

    /// <summary>Sets a customer aside with the reason; the others go on.</summary>
    public void Park(ParkedCustomer customer)
    {
        if (!_parked.Add(customer.Customer.Id)) return;
        run.Parked++;
        run.Errors += customer + "\n";
    }
}
