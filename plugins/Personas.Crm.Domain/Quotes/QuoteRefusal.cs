using System;

namespace Personas.Crm.Domain.Quotes;

/// <summary>One reason why nothing is offered.</summary>
/// <param name="Kind">What kind of reason it is.</param>
/// <param name="Place">What it is about: an availability rule, or a part of the request.</param>
/// <param name="Reason">The sentence for the customer; of a bad request or market, what is wrong.</param>
/// <param name="Remedy">What to do about it; empty when nobody can.</param>
/// <param name="Row">The row of the version that refuses; null for none.</param>
/// <param name="Why">What was found of the customer, in words, for whoever advises; null for reasons that are not about the customer.</param>
public sealed record QuoteRefusal(RefusalKind Kind, string Place, string Reason, string Remedy, Guid? Row = null, string? Why = null);

/// <summary>Why nothing is offered.</summary>
public enum RefusalKind
{
    /// <summary>An availability rule does not hold for the customer.</summary>
    NotAvailable,

    /// <summary>The amount or the term is outside what the product allows.</summary>
    OutsideLimits,

    /// <summary>No price item is for this customer, amount and term.</summary>
    NoPrice,

    /// <summary>The request cannot be meant, or what a price needs is missing, such as a base rate's value.</summary>
    BadRequest,

    /// <summary>The version itself cannot be priced any more; whoever keeps the product has to make another one.</summary>
    NotPriceable,
}
