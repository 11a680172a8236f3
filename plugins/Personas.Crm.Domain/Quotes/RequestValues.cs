using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Personas.Crm.Domain.Expressions.Reading;
using Personas.Crm.Domain.Facts;
using Personas.Crm.Domain.Pricing;
using Personas.Crm.Domain.Values;

namespace Personas.Crm.Domain.Quotes;

/// <summary>
/// A request as facts see it: by the names that facts of the request give. Known names are amount and sumInsured (in the organisation's
/// currency), term (months), currency, channel, purpose, package, start; all others are the caller's own.
/// </summary>
internal sealed class RequestValues
{
    // As the platform keeps amounts in the organisation's currency.
    private const int Decimals = 4;
    private static readonly Dictionary<int, string> NoLabels = [];

    private readonly PriceBook _book;
    private readonly decimal _exchangeRate;
    private readonly Dictionary<string, object?> _values = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<Problem> _problems = [];

    public RequestValues(DatedPrices prices, QuoteRequest request, Market market)
    {
        _book = prices.Book;
        _exchangeRate = market.ExchangeRate;
        var given = Given(request, _book.Version.Currency);
        foreach (var need in _book.Rules.Needs.Requests)
            if (!RecordedCatalogue.IsRecorded(need.Name)) _values[need.Name] = Value(need, given, prices.Moment);
        RefuseUnknown(request);
    }

    /// <summary>What is wrong with the values.</summary>
    public IReadOnlyList<Problem> Problems => _problems;

    /// <summary>The values for another amount and term.</summary>
    public IReadOnlyDictionary<string, object?> For(decimal? amount, int? term)
    {
        foreach (var need in _book.Rules.Needs.Requests)
        {
            if (Is(need, "amount")) Put(need, amount is { } money ? ToBase(money) : null);
            else if (Is(need, "term")) Put(need, term);
        }
        return _values;
    }

    /// <summary>The values for another sum insured, term and package.</summary>
    public IReadOnlyDictionary<string, object?> For(decimal? sum, int? term, string? package)
    {
        foreach (var need in _book.Rules.Needs.Requests)
        {
            if (Is(need, "sumInsured")) Put(need, sum is { } money ? ToBase(money) : null);
            else if (Is(need, "term")) Put(need, term);
            else if (Is(need, "package") && need.Type == FactType.Text) _values[need.Name] = package;
        }
        return _values;
    }

    private static bool Is(RequestNeed need, string name) => string.Equals(need.Name, name, StringComparison.OrdinalIgnoreCase);

    private void Put(RequestNeed need, decimal? value)
    {
        if (value is { } number && need.Type == FactType.Integer) _values[need.Name] = (long)number;
        else _values[need.Name] = value;
    }

    private decimal ToBase(decimal amount) => Math.Round(amount / _exchangeRate, Decimals, MidpointRounding.AwayFromZero);

    private Dictionary<string, object> Given(QuoteRequest request, string currency)
    {
        var given = new Dictionary<string, object>(StringComparer.OrdinalIgnoreCase) { ["currency"] = request.Currency ?? currency };
        foreach (var value in request.Values) given[value.Key] = value.Value;
        Add("amount", request.Amount is { } amount ? ToBase(amount) : null);
        Add("term", request.Term is { } term ? (long)term : null);
        Add("channel", request.Channel);
        Add("purpose", request.Purpose);
        Add("package", request.Package);
        Add("sumInsured", request.SumInsured is { } sum ? ToBase(sum) : null);
        Add("start", request.Start?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        return given;

        void Add(string name, object? value)
        {
            if (value is not null) given[name] = value;
        }
    }

    private object? Value(RequestNeed need, Dictionary<string, object> given, Moment moment)
    {
        if (!given.TryGetValue(need.Name, out var value)) return null;
        if (value is decimal number && need.Type == FactType.Integer && number == decimal.Truncate(number)) value = (long)number;
        var literal = LiteralReader.Read(new InputValue(value), need.Type, NoLabels, need.Name, _problems);
        if (literal is null) return null;
        return literal.IsLocal ? moment.ToUtc(literal.Value.AsDate) : literal.Value.ToPlain(need.Type);
    }

    // A name that no fact of the catalogue takes is misspelt: facts of other products may know it, but none of this organisation does.
    private void RefuseUnknown(QuoteRequest request)
    {
        if (request.Values.Count == 0) return;
        var known = _book.Facts.Facts.Select(fact => fact.Definition).OfType<RequestDefinition>().Select(definition => definition.Name).ToList();
        foreach (var name in request.Values.Keys.Where(name => !known.Contains(name, StringComparer.OrdinalIgnoreCase)))
            _problems.Add(new Problem(name, $"No fact takes '{name}' from the request.",
                $"{Nearest.Question(name, known)}Use the name that a request fact gives."));
    }
}
