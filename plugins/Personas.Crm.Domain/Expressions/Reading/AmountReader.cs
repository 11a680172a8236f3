using System.Collections.Generic;
using Newtonsoft.Json;
using Personas.Crm.Domain.Expressions.Tree;
using Personas.Crm.Domain.Facts;
using Personas.Crm.Domain.Values;

namespace Personas.Crm.Domain.Expressions.Reading;

/// <summary>
/// Reads an amount that names its currency, <c>{"value":5000,"currency":"EUR"}</c>. What is read is its worth in the organisation's currency, by
/// the rate that is known when it is read; what is written again is the amount as it was named.
/// </summary>
internal sealed class AmountReader(ExchangeRates rates, List<Problem> problems)
{
    // What a column of amounts can hold; more would not survive a small rate.
    private const decimal Largest = 922_337_203_685_477m;
    private static readonly Dictionary<int, string> NoLabels = [];

    /// <summary>Whether a value names a currency.</summary>
    public static bool Names(InputToken token) => token is InputObject amount && amount.Has("currency");

    /// <summary>The amount; null with a problem added when it is none, or nobody knows what its currency is worth.</summary>
    public Literal? Read(InputToken token, FactType type, string place)
    {
        if (type != FactType.Money)
            return Refuse(Json.Join(place, "currency"), $"A currency goes with an amount of money, and this is compared with {LiteralReader.Article(type)}.",
                "Write the value alone, or choose a fact that is an amount of money.");
        var amount = (InputObject)token;
        Json.RefuseOtherKeys(amount, place, problems, "value", "currency");
        var currency = Json.Text(amount, "currency", place, problems)?.ToUpperInvariant();
        var number = Number(amount["value"], Json.Join(place, "value"));
        if (currency is null || number is null) return null;
        if (rates.ToBase(number.Value.AsNumber, currency) is not { } worth) return Unknown(currency, Json.Join(place, "currency"));
        return new Literal(FactValue.OfNumber(worth), false, $"{{\"value\":{number.Json},\"currency\":{JsonConvert.ToString(currency)}}}")
        {
            Amount = new NamedAmount(number.Value.AsNumber, currency),
        };
    }

    private Literal? Number(InputToken? token, string place)
    {
        if (token is null) return Refuse(place, "It is missing.", "Write the amount, such as 1250.50.");
        var number = LiteralReader.Read(token, FactType.Money, NoLabels, place, problems);
        return number?.Value.AsNumber is > Largest or < -Largest
            ? Refuse(place, $"{Json.Short(token)} is more than an amount can hold.", $"Stay within {Largest:N0} on either side of zero.")
            : number;
    }

    private Literal? Unknown(string currency, string place)
    {
        var known = rates.Currencies;
        var choice = known.Count == 0 ? "write the amount alone, in the organisation's currency" : $"write one of: {string.Join(", ", known)}";
        return Refuse(place, $"The organisation has no active currency '{currency}' with an exchange rate.",
            $"{Nearest.Question(currency, known)}Add the currency with its rate, or {choice}.");
    }

    private Literal? Refuse(string place, string fault, string remedy)
    {
        problems.Add(new Problem(place, fault, remedy));
        return null;
    }
}
