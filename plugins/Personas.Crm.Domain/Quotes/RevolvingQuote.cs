using Personas.Crm.Domain.Values;

namespace Personas.Crm.Domain.Quotes;

/// <summary>The figures of a line or card.</summary>
internal static class RevolvingQuote
{
    public static Reading<QuoteFigures> Of(PricedQuestion priced) =>
        Readings.Failed<QuoteFigures>([new Problem("family", $"A {priced.Version.Family} cannot be quoted yet.", "Quote loans, mortgages and deposits.")]);
}
