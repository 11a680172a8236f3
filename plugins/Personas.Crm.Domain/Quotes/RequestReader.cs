using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Personas.Crm.Domain.Expressions.Reading;
using Personas.Crm.Domain.Values;

namespace Personas.Crm.Domain.Quotes;

/// <summary>Reads what a caller asks for, and finds all faults of it.</summary>
internal sealed class RequestReader
{
    private static readonly InputToken Nothing = new InputValue(null);

    private readonly List<Problem> _problems = [];

    public static Reading<QuoteRequest> Read(string? json, decimal? amount, int? term)
    {
        var request = new QuoteRequest { Amount = amount, Term = term };
        return string.IsNullOrWhiteSpace(json) ? Readings.Of(request) : new RequestReader().Read(json!, request);
    }

    private Reading<QuoteRequest> Read(string json, QuoteRequest request)
    {
        var input = JsonInput.Parse(json, "request", _problems);
        if (input is null) return Readings.Failed<QuoteRequest>(_problems);
        foreach (var field in input.Fields) request = With(request, field.Name, field.Value);
        return Readings.Of(request, _problems);
    }

    private QuoteRequest With(QuoteRequest request, string key, InputToken value) => key switch
    {
        "currency" => request with { Currency = Text(key, value) },
        "channel" => request with { Channel = Text(key, value) },
        "purpose" => request with { Purpose = Text(key, value) },
        "start" => request with { Start = Day(key, value) },
        "firstPayment" => request with { FirstPayment = Day(key, value) },
        "drawdowns" => request with { Drawdowns = List(key, value).Select((part, i) => Drawdown($"{key}[{i}]", part)).OfType<RequestedDrawdown>().ToList() },
        "sumInsured" => request with { SumInsured = Number(key, value) },
        "package" => request with { Package = Text(key, value) },
        "options" => request with { Options = List(key, value).Select((part, i) => Text($"{key}[{i}]", part)).OfType<string>().ToList() },
        "amount" or "term" => Twice(request, key),
        _ => WithValue(request, key, value),
    };

    private QuoteRequest Twice(QuoteRequest request, string key)
    {
        _problems.Add(new Problem(key, "It does not stand in the request.", $"Give it as the parameter {char.ToUpperInvariant(key[0])}{key.Substring(1)}."));
        return request;
    }

    private QuoteRequest WithValue(QuoteRequest request, string key, InputToken value)
    {
        if (Plain(value) is not { } plain)
        {
            _problems.Add(new Problem(key, $"{Json.Short(value)} is no plain value.", "Write a text, a number, true or false."));
            return request;
        }
        var values = new SortedDictionary<string, object>(StringComparer.Ordinal) { [key] = plain };
        foreach (var known in request.Values) values[known.Key] = known.Value;
        return request with { Values = values };
    }

    private static object? Plain(InputToken value) => value.Text ?? value.Truth ?? value.Whole ?? (object?)Decimal(value);

    private static decimal? Decimal(InputToken value) =>
        value.IsNumber && decimal.TryParse(value.ToString(), NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : null;

    private RequestedDrawdown? Drawdown(string place, InputToken part)
    {
        if (part is not InputObject fields)
        {
            Refuse(place, part, "a drawdown", "Write {\"on\":\"2026-05-04\",\"amount\":1000}.");
            return null;
        }
        Json.RefuseOtherKeys(fields, place, _problems, "on", "amount");
        var on = Day($"{place}.on", fields["on"] ?? Nothing);
        var amount = Number($"{place}.amount", fields["amount"] ?? Nothing);
        return on is { } day && amount is { } money ? new RequestedDrawdown(day, money) : null;
    }

    private string? Text(string place, InputToken value)
    {
        if (value.Text is { Length: > 0 } text) return text;
        Refuse(place, value, "a text", "Put it into quotation marks, or leave it out.");
        return null;
    }

    private DateTime? Day(string place, InputToken value)
    {
        if (DateTime.TryParseExact(value.Text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)) return day;
        Refuse(place, value, "a day", "Write it as \"2026-05-04\".");
        return null;
    }

    private decimal? Number(string place, InputToken value)
    {
        if (Decimal(value) is { } number) return number;
        Refuse(place, value, "an amount", "Write a number such as 1250.50, without quotation marks.");
        return null;
    }

    private InputToken[] List(string place, InputToken value)
    {
        if (value is InputList list) return list.Items;
        Refuse(place, value, "a list", "Write it in square brackets.");
        return [];
    }

    private void Refuse(string place, InputToken value, string wanted, string remedy) =>
        _problems.Add(new Problem(place, $"{Json.Short(value)} is not {wanted}.", remedy));
}
