using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Linq;
using Personas.Crm.Domain.Segments.Estimates;
using Personas.Crm.Plugins.Store;

namespace Personas.Crm.Plugins.Segments.Estimates;

/// <summary>
/// Looks at all customers, or at as many as there is time for. First come their ids, five thousand a request, and then the customers in an
/// order that has nothing to do with their age: those seen when the time is up are a random sample, of a number of customers that is known.
/// </summary>
/// <param name="pages">What is loaded of each customer, once for each set of rules that looks at it; at least one, all about one table.</param>
/// <param name="budget">How long to look.</param>
internal sealed class CustomerScan(IReadOnlyList<CustomerPages> pages, TimeSpan budget)
{
    // Read together; a list that one condition of a query takes.
    private const int Group = 1000;

    /// <summary>Looks at customers with one set of rules.</summary>
    public CustomerScan(CustomerPages pages, TimeSpan budget) : this([pages], budget)
    {
    }

    /// <summary>Shows each customer, one group of them at least.</summary>
    /// <returns>How many were seen, of how many. Who cannot be evaluated was not seen; who was deleted meanwhile does not count.</returns>
    public Extrapolation Run(Action<LoadedCustomer> see) => RunAll(loaded => see(loaded[0]));

    /// <summary>The same, with what each set of rules needs of the customer, in their order.</summary>
    public Extrapolation RunAll(Action<IReadOnlyList<LoadedCustomer>> see)
    {
        var clock = Stopwatch.StartNew();
        var ids = pages[0].Ids().OrderBy(SampleOrder.Of).ToList();
        var seen = 0;
        var total = ids.Count;
        for (var start = 0; start < ids.Count && (start == 0 || clock.Elapsed < budget); start += Group)
        {
            var asked = ids.GetRange(start, Math.Min(Group, ids.Count - start));
            var found = Load(asked);
            total -= asked.Count - found.Count;
            foreach (var customer in found)
                if (Shows(customer, see)) seen++;
        }

        return new Extrapolation(seen, total);
    }

    private List<IReadOnlyList<LoadedCustomer>> Load(List<Guid> asked)
    {
        var first = pages[0].Load(pages[0].Rows(asked));
        var others = pages.Skip(1).Select(page => page.Load(page.Rows(asked)).ToDictionary(customer => customer.Row.Id)).ToList();
        return first.Where(customer => others.TrueForAll(other => other.ContainsKey(customer.Row.Id)))
            .Select(customer => (IReadOnlyList<LoadedCustomer>)[customer, .. others.Select(other => other[customer.Row.Id])]).ToList();
    }

    private static bool Shows(IReadOnlyList<LoadedCustomer> customer, Action<IReadOnlyList<LoadedCustomer>> see)
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
