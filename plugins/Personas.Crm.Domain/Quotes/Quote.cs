using System;
using System.Collections.Generic;
using Personas.Crm.Domain.Insurance;
using Personas.Crm.Domain.Pricing;
using Personas.Crm.Domain.Products;

namespace Personas.Crm.Domain.Quotes;

/// <summary>
/// What a customer was offered, or why not, with everything that it follows from: the version and the hash of its content, the request, the
/// facts and base rates as they were. Immutable. See <see cref="QuoteJson"/> for how it is kept, and <see cref="Replay"/> for how it is made again.
/// </summary>
public sealed record Quote
{
    /// <summary>The version it was made with.</summary>
    public required QuotedVersion Version { get; init; }

    /// <summary>When it was made.</summary>
    public required QuoteMoment At { get; init; }

    /// <summary>The first instant (UTC) at which it stands no more: the end of its last day in the organisation's zone.</summary>
    public required DateTime ExpiresOn { get; init; }

    /// <summary>What was asked for.</summary>
    public required QuoteRequest Request { get; init; }

    /// <summary>What was known of the customer: all facts that the version's conditions ask for.</summary>
    public required RecordedFacts Facts { get; init; }

    /// <summary>Units of the product's currency that one unit of the organisation's was worth.</summary>
    public decimal ExchangeRate { get; init; } = 1;

    /// <summary>The values of base rates that it was made with.</summary>
    public IReadOnlyList<UsedBaseRate> BaseRates { get; init; } = [];

    /// <summary>Why nothing is offered; empty for an offer.</summary>
    public IReadOnlyList<QuoteRefusal> Refusals { get; init; } = [];

    /// <summary>The nearest amounts and terms that could be had, the nearest first; of a refusal for its amount or term only.</summary>
    public IReadOnlyList<Alternative> Alternatives { get; init; } = [];

    /// <summary>The price item that priced it; null for a refusal, and for an insurance.</summary>
    public QuotedPrice? Price { get; init; }

    /// <summary>The packages of an insurance side by side, also those that cannot be had as asked for; null for all other products.</summary>
    public ProposalSheet? Insurance { get; init; }

    /// <summary>The figures; null for a refusal.</summary>
    public QuoteFigures? Figures { get; init; }

    /// <summary>Why it is as it is, in sentences: what made the customer eligible, which price was taken, what was taken off.</summary>
    public IReadOnlyList<string> Reasons { get; init; } = [];

    /// <summary>Whether something is offered.</summary>
    public bool IsOffered => Refusals.Count == 0;
}

/// <summary>The version that a quote was made with.</summary>
/// <param name="Id">The version's id.</param>
/// <param name="Hash">The hash of its content.</param>
/// <param name="ProductId">The product's id.</param>
/// <param name="Code">The product's code.</param>
/// <param name="ProductName">The product's name.</param>
/// <param name="Family">What kind of product it is.</param>
/// <param name="Currency">The ISO code of the currency of all amounts.</param>
/// <param name="Number">The version's number.</param>
public sealed record QuotedVersion(
    Guid Id, string Hash, Guid ProductId, string Code, string ProductName, ProductFamily Family, string Currency, int Number);

/// <summary>The price item that priced a quote.</summary>
/// <param name="Item">The item's id.</param>
/// <param name="Name">Its name.</param>
/// <param name="Strategy">The name of its strategy; null for the standard one.</param>
/// <param name="Reason">Why it was taken, in words.</param>
/// <param name="Ambiguous">The names of other items that fitted as well as this one; empty but for a version that nobody checked.</param>
public sealed record QuotedPrice(Guid Item, string Name, string? Strategy, string Reason, IReadOnlyList<string> Ambiguous);
