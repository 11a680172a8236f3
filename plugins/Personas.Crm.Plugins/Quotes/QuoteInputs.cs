using System;
using System.Linq;
using Personas.Crm.Domain.Quotes;
using Personas.Crm.Domain.Values;
using Personas.Crm.Plugins.Pipeline;

namespace Personas.Crm.Plugins.Quotes;

/// <summary>Reads what a caller asks for, and refuses what no quote can be made of.</summary>
internal static class QuoteInputs
{
    /// <summary>What is asked for. Dataverse hands over a number that was left out as 0, and 0 is no amount and no term.</summary>
    /// <exception cref="Refusal">The request cannot be read.</exception>
    public static QuoteRequest Request(string? json, decimal? amount, int? term)
    {
        var reading = QuoteRequest.Read(json, amount is 0 ? null : amount, term is 0 ? null : term);
        return reading.IsValid ? reading.Required : throw Refusal.For("Request", "cannot be read", reading.Problems);
    }

    /// <summary>The quote that an id names.</summary>
    public static Guid Quote(Guid? id) => Inputs.Id(id) ?? throw new Refusal("QuoteId: it is missing. Give the id of a quote.");

    /// <summary>Refuses a quote whose request cannot be meant, or for which something is missing: there is nothing to keep of it.</summary>
    public static void RefuseIfImpossible(Domain.Quotes.Quote quote)
    {
        var problems = quote.Refusals.Where(refusal => refusal.Kind == RefusalKind.BadRequest)
            .Select(refusal => new Problem(refusal.Place, refusal.Reason, refusal.Remedy)).ToList();
        if (problems.Count > 0) throw Refusal.For($"A quote of {quote.Version.Code} v{quote.Version.Number}", "cannot be made", problems);
    }
}
