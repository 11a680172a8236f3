using Personas.Crm.Domain.Pricing;
using Personas.Crm.Domain.Products;

namespace Personas.Crm.Domain.Quotes;

/// <summary>Why a price item was taken, in words.</summary>
internal static class PriceWords
{
    public static string Of(PlacedPrice placed, Decision decision)
    {
        var item = placed.Item;
        var amounts = Said.Range(item.Amounts) is { } money ? $", amounts {money}" : string.Empty;
        var terms = Said.Range(item.Terms) is { } months ? $", terms {months} months" : string.Empty;
        var strategy = placed.Strategy is { } found ? $" Its strategy '{found.Name}' applies {decision.Why(found.Id)}." : string.Empty;
        return $"The price is '{item.Name}'{amounts}{terms}: {decision.Why(item.Id)}.{strategy}";
    }
}
