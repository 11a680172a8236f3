using System;
using Microsoft.Xrm.Sdk;
using Personas.Crm.Plugins.Store;

namespace Personas.Crm.Plugins.Segments;

/// <summary>What a slice did, for the caller; the run itself adds it up over all slices.</summary>
internal sealed class RefreshTally(RefreshRunRow run)
{
    /// <summary>Customers evaluated.</summary>
    public int Processed { get; private set; }

    /// <summary>Memberships opened.</summary>
    public int Entered { get; private set; }

    /// <summary>Memberships closed.</summary>
    public int Left { get; private set; }

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

    /// <summary>A customer that cannot be evaluated: set aside with the reason, and the others go on.</summary>
    public void Park(EntityReference customer, Exception fault)
    {
        run.Parked++;
        run.Errors += $"{customer.LogicalName} {customer.Id:D}: {fault.Message}\n";
    }
}
