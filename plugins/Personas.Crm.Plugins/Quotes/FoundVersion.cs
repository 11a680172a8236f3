using System.Collections.Generic;
using System.Linq;
using Personas.Crm.Domain.Pricing;
using Personas.Crm.Domain.Products;
using Personas.Crm.Domain.Quotes;
using Personas.Crm.Domain.Values;
using Personas.Crm.Plugins.Store;

namespace Personas.Crm.Plugins.Quotes;

/// <summary>What became of a version when offers were looked for.</summary>
/// <param name="Version">The version.</param>
internal abstract record FoundVersion(OfferedVersion Version);

/// <summary>It was priced: an offer, or a refusal.</summary>
/// <param name="Version">The version.</param>
/// <param name="Book">The version, compiled.</param>
/// <param name="Quote">What came out.</param>
internal sealed record PricedVersion(OfferedVersion Version, PriceBook Book, Domain.Quotes.Quote Quote) : FoundVersion(Version)
{
    /// <summary>What customers can choose.</summary>
    public OfferChoices Choices { get; } = OfferChoices.Of(Book);

    /// <summary>The quote with the version's content, as it is ranked.</summary>
    public KeyValuePair<ProductVersion, Domain.Quotes.Quote> Pair => new(Book.Version, Quote);
}

/// <summary>It cannot be priced any more, whoever asks for what.</summary>
/// <param name="Version">The version.</param>
/// <param name="Problems">Why.</param>
internal sealed record BrokenVersion(OfferedVersion Version, IReadOnlyList<Problem> Problems) : FoundVersion(Version)
{
    /// <summary>The same as reasons why nothing is offered.</summary>
    public IReadOnlyList<QuoteRefusal> Refusals =>
        Problems.Select(problem => new QuoteRefusal(RefusalKind.NotPriceable, problem.Place, problem.Fault, problem.Remedy)).ToList();
}
