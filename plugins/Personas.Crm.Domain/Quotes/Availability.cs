using System.Collections.Generic;
using System.Linq;
using Personas.Crm.Domain.Pricing;
using Personas.Crm.Domain.Products;

namespace Personas.Crm.Domain.Quotes;

/// <summary>Why a product is not to be had, in the sentences that its rules keep for the customer.</summary>
internal static class Availability
{
    /// <summary>The rules that do not hold, in their order.</summary>
    public static IEnumerable<QuoteRefusal> Refusals(Decision decision) => decision.Prices.Book.Version.Availability
        .Where(rule => !decision.Holds(rule.Id)).OrderBy(rule => rule.Order).ThenBy(rule => rule.Id)
        .Select(rule => new QuoteRefusal(RefusalKind.NotAvailable, Places.Of(rule), rule.CustomerReason, string.Empty, rule.Id, decision.Why(rule.Id)));
}
