using System.Collections.Generic;
using System.Linq;
using Personas.Crm.Domain.Pricing;
using Personas.Crm.Domain.Products;
using Personas.Crm.Domain.Quotes;

namespace Personas.Crm.Domain.Insurance;

/// <summary>The rating factors of a version for one customer and one request, in their order.</summary>
internal sealed class Rating
{
    // Far beyond any premium; what is more is a slip, and would end in more digits than an amount has.
    private const decimal Most = 1_000_000m;

    private Rating(IReadOnlyList<RatedFactor> factors)
    {
        Factors = factors;
        var refused = factors.Select(factor => factor.Refusal).OfType<QuoteRefusal>().ToList();
        if (refused.Count == 0) Product = factors.Aggregate(1m, (product, factor) => product > Most ? product : product * factor.Times!.Value);
        if (Product > Most)
            refused.Add(new QuoteRefusal(RefusalKind.BadRequest, "rating factors",
                $"Together they multiply the premium by more than {Said.Number(Most)}.", "Correct the factors of the version."));
        Refusals = refused;
    }

    /// <summary>The factors.</summary>
    public IReadOnlyList<RatedFactor> Factors { get; }

    /// <summary>All factors multiplied; meaningful only without refusals.</summary>
    public decimal Product { get; }

    /// <summary>Why there is no premium; empty when there is one.</summary>
    public IReadOnlyList<QuoteRefusal> Refusals { get; }

    /// <summary>The factors by the facts that a decision was made of.</summary>
    public static Rating Of(Decision decision)
    {
        var book = decision.Prices.Book;
        return new Rating(book.Version.Factors.OrderBy(factor => factor.Order).ThenBy(factor => factor.Id).Select(factor =>
        {
            var fact = book.Facts.Find(factor.Fact)!;
            return new RatedFactor(factor, fact, decision.Value(fact));
        }).ToList());
    }
}
