using Personas.Crm.Domain.Values;

namespace Personas.Crm.Domain.Quotes;

/// <summary>A quote as JSON, and the hash of it. Equal quotes have equal texts.</summary>
public static class QuoteJson
{
    /// <summary>The quote as JSON.</summary>
    public static string Write(Quote quote) => CanonicalJson.Write(quote);

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    public static Reading<Quote> Read(string? json) => CanonicalJson.Read<Quote>(json, "result of the quote");

    /// <summary>The hash of a quote's JSON: another one tells that somebody changed what is stored.</summary>
    public static string ResultHash(Quote quote) => ContentHash.Of(Write(quote));
}
