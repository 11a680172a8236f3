using Personas.Crm.Domain.Pricing;
using Personas.Crm.Domain.Values;

namespace Personas.Crm.Domain.Quotes;

/// <summary>A quote as JSON, and the hash of it. Equal quotes have equal texts.</summary>
public static class QuoteJson
{
    /// <summary>The quote as JSON.</summary>
    public static string Write(Quote quote) => CanonicalJson.Write(quote);

    /// <summary>Reads what <see cref="Write(Quote)"/> wrote.</summary>
    public static Reading<Quote> Read(string? json) => CanonicalJson.Read<Quote>(json, "result of the quote");

    /// <summary>What was asked for, as JSON.</summary>
    public static string Write(QuoteRequest request) => CanonicalJson.Write(request);

    /// <summary>What was known of the customer, as JSON.</summary>
    public static string Write(RecordedFacts facts) => CanonicalJson.Write(facts);

    /// <summary>The hash of a quote's JSON: another one tells that somebody changed what is stored.</summary>
    public static string ResultHash(Quote quote) => Hash(Write(quote));

    /// <summary>The hash of a quote's JSON as it was written.</summary>
    public static string Hash(string result) => ContentHash.Of(result);
}
