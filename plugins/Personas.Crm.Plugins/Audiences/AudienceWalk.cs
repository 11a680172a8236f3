using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.Xrm.Sdk;
using Personas.Crm.Domain.Audiences;
using Personas.Crm.Plugins.Store;

namespace Personas.Crm.Plugins.Audiences;

/// <summary>Walks over all customers in the order of their ids, and finds who is in an audience.</summary>
internal sealed class AudienceWalk(ReadyAudiences audiences, CustomerPages pages, AudiencePosition from)
{
    private readonly string _key = AudienceKey.Of(from.Audience);

    /// <summary>How far it came; the figures are complete when it came to the end.</summary>
    public AudiencePosition Position { get; private set; } = from;

    /// <summary>Goes on, a page at least, until the end or until there is enough.</summary>
    /// <param name="isEnough">Asked before each further page, with nobody, and after each member.</param>
    /// <param name="found">Told each member.</param>
    /// <returns>Whether the end was reached.</returns>
    public bool GoOn(Func<bool> isEnough, Action<Guid> found)
    {
        while (true)
        {
            var page = pages.Page(Position.Paging());
            foreach (var customer in pages.Load(Left(page)))
                if (Sees(customer, found) && isEnough()) return false;
            if (!page.MoreRecords) return true;
            Position = Position with { Page = Position.Page + 1, Cookie = page.PagingCookie, After = null };
            if (isEnough()) return false;
        }
    }

    // A customer deleted since then is not found: the page is done again, and whoever was told already is told twice.
    private List<Entity> Left(EntityCollection page)
    {
        var left = page.Entities.ToList();
        if (Position.After is { } after) left.RemoveRange(0, left.FindIndex(row => row.Id == after) + 1);
        return left;
    }

    private bool Sees(LoadedCustomer customer, Action<Guid> found)
    {
        var isIn = IsIn(customer);
        Position = Position with
        {
            After = customer.Row.Id,
            Customers = Position.Customers + 1,
            Members = Position.Members + (isIn == true ? 1 : 0),
            Skipped = Position.Skipped + (isIn is null ? 1 : 0),
        };
        if (isIn == true) found(customer.Row.Id);
        return isIn == true;
    }

    // Null for a customer who cannot be evaluated: one whose rows do not fit the rules must not keep all others from what they are to get.
    private bool? IsIn(LoadedCustomer customer)
    {
        try
        {
            return audiences.Evaluate(customer).Holds(_key);
        }
        catch (Exception fault) when (fault is ArgumentException or ArithmeticException or FormatException)
        {
            return null;
        }
    }
}
