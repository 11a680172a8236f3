using Personas.Crm.Domain.Pricing;

namespace Personas.Crm.Domain.Quotes;

/// <summary>The seam to insurance products: their premium comes of factors and packages, not of price items. Rating is not there yet, and says so.</summary>
internal static class InsuranceQuote
{
    /// <param name="question">The question.</param>
    /// <param name="decision">The verdicts on the filters, those of packages among them; the product is available.</param>
    /// <param name="quote">The quote without figures.</param>
    public static Quote Of(Question question, Decision decision, Quote quote)
    {
        var packages = 0;
        foreach (var package in question.Version.Packages)
            if (decision.Holds(package.Id)) packages++;
        return quote with
        {
            Refusals = [new QuoteRefusal(RefusalKind.NoPrice, "price", $"{packages} packages are for this customer, and none is rated.", "Insurance products cannot be quoted yet.")],
        };
    }
}
