using System.Collections.Generic;
using Personas.Crm.Domain.Segments;
using Personas.Crm.Domain.Values;

namespace Personas.Crm.Domain.Pricing;

/// <summary>A price book at one moment. Immutable; any number of customers and threads can be priced with it.</summary>
public sealed class DatedPrices
{
    internal DatedPrices(PriceBook book, DatedRules rules)
    {
        Book = book;
        Rules = rules;
    }

    /// <summary>The book, whatever the moment.</summary>
    public PriceBook Book { get; }

    /// <summary>The book's rules at the moment.</summary>
    public DatedRules Rules { get; }

    /// <summary>The moment.</summary>
    public Moment Moment => Rules.Moment;

    /// <summary>The verdicts on all filters for a customer who asks for something.</summary>
    /// <param name="customer">The customer.</param>
    /// <param name="request">
    /// What is asked for, by the names of the request in the plain form that each fact's type takes; see <see cref="Facts.FactValue"/>.
    /// </param>
    public Decision Decide(PricedCustomer customer, IReadOnlyDictionary<string, object?> request)
    {
        var sheet = customer.Sheet(this, request);
        return new Decision(this, sheet, Rules.Evaluate(sheet), customer.Memberships);
    }
}
