using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace Personas.Crm.Domain.Facts;

/// <summary>
/// What the organisation's currencies are worth: how many units of each one unit of the organisation's own currency buys. Codes are those of
/// ISO 4217 and compare without regard to case. Immutable; asked for once, when the first amount names a currency.
/// </summary>
public sealed class ExchangeRates
{
    // What the platform keeps of an amount; rounded as it rounds the base amount of a row, so that equal amounts stay equal.
    private const int Decimals = 4;

    private readonly Lazy<Dictionary<string, decimal>> _rates;

    /// <summary>Rates that are asked for when they are needed.</summary>
    /// <param name="read">Gives the rates by currency; a rate that is not above zero is none.</param>
    public ExchangeRates(Func<IReadOnlyDictionary<string, decimal>> read) =>
        _rates = new(() => read().Where(pair => pair.Value > 0).ToDictionary(pair => pair.Key, pair => pair.Value, StringComparer.OrdinalIgnoreCase));

    /// <summary>No rates: an amount cannot name a currency.</summary>
    public static ExchangeRates None { get; } = new(() => new Dictionary<string, decimal>());

    /// <summary>The codes of the currencies that have a rate, in alphabetical order.</summary>
    public IReadOnlyList<string> Currencies => _rates.Value.Keys.OrderBy(code => code, StringComparer.Ordinal).ToList();

    /// <summary>An amount in the organisation's currency, to four decimals; null when the currency has no rate.</summary>
    public decimal? ToBase(decimal amount, string currency) =>
        _rates.Value.TryGetValue(currency, out var rate) ? Math.Round(amount / rate, Decimals, MidpointRounding.AwayFromZero) : null;

    /// <summary>How many units of a currency one unit of the organisation's own buys; null when the currency has no rate.</summary>
    public decimal? Of(string currency) => _rates.Value.TryGetValue(currency, out var rate) ? rate : null;

    /// <summary>The rates of some currencies as one text, empty for none; equal rates have equal texts. A currency without a rate is named with none.</summary>
    public string TextOf(IEnumerable<string> currencies) => string.Concat(currencies.Select(code => code.ToUpperInvariant()).Distinct()
        .OrderBy(code => code, StringComparer.Ordinal).Select(code => $"|{code}={Text(code)}"));

    private string Text(string code) =>
        _rates.Value.TryGetValue(code, out var rate) ? rate.ToString("0.####################", CultureInfo.InvariantCulture) : string.Empty;
}
