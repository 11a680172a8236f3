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
        var line = $"{customer.LogicalName} {customer.Id:D}: {fault.Message}\n";
        // A slice that ended in the middle of a group reads the rest of it again.
        if (run.Errors.IndexOf(line, StringComparison.Ordinal) >= 0) return;
        run.Parked++;
        run.Errors += line;
    }
}
