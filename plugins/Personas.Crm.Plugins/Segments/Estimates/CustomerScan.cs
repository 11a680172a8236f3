using System;
using System.Diagnostics;
using System.Linq;
using Personas.Crm.Domain.Segments.Estimates;
using Personas.Crm.Plugins.Store;

namespace Personas.Crm.Plugins.Segments.Estimates;

/// <summary>
/// Looks at all customers, or at as many as there is time for. First come their ids, five thousand a request, and then the customers in an
/// order that has nothing to do with their age: those seen when the time is up are a random sample, of a number of customers that is known.
/// </summary>
internal sealed class CustomerScan(CustomerPages pages, TimeSpan budget)
{
    // Read together; a list that one condition of a query takes.
    private const int Group = 1000;

    /// <summary>Shows each customer, one group of them at least.</summary>
    /// <returns>How many were seen, of how many. Who cannot be evaluated was not seen; who was deleted meanwhile does not count.</returns>
    public Extrapolation Run(Action<LoadedCustomer> see)
    {
        var clock = Stopwatch.StartNew();
        var ids = pages.Ids().OrderBy(SampleOrder.Of).ToList();
        var seen = 0;
        var total = ids.Count;
        for (var start = 0; start < ids.Count && (start == 0 || clock.Elapsed < budget); start += Group)
        {
            var asked = ids.GetRange(start, Math.Min(Group, ids.Count - start));
            var rows = pages.Rows(asked);
            total -= asked.Count - rows.Count;
            foreach (var customer in pages.Load(rows))
                if (Shows(customer, see)) seen++;
        }

        return new Extrapolation(seen, total);
    }

    private static bool Shows(LoadedCustomer customer, Action<LoadedCustomer> see)
    {
        try
        {
            see(customer);
            return true;
        }
        catch (Exception fault) when (fault is ArgumentException or ArithmeticException or FormatException)
        {
            return false;
        }
    }
}
