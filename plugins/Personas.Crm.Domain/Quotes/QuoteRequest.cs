using System;
using System.Collections.Generic;
using Personas.Crm.Domain.Values;

namespace Personas.Crm.Domain.Quotes;

/// <summary>What a customer asks for. Anything can be written here; a quote refuses what cannot be meant.</summary>
public sealed record QuoteRequest
{
    /// <summary>The amount of a credit or deposit, the limit of a line or card, in the product's currency; null where the family needs none.</summary>
    public decimal? Amount { get; init; }

    /// <summary>The term in months; null where the family needs none.</summary>
    public int? Term { get; init; }

    /// <summary>The ISO code of the currency; null for the product's, and no other can be had.</summary>
    public string? Currency { get; init; }

    /// <summary>Where the customer asks, as facts name it; null when nobody says.</summary>
    public string? Channel { get; init; }

    /// <summary>What the money is for; null when nobody says.</summary>
    public string? Purpose { get; init; }

    /// <summary>The day of the first drawdown, or of the deposit; null for the day of the quote.</summary>
    public DateTime? Start { get; init; }

    /// <summary>The first due date; null for what the product's payment plan says.</summary>
    public DateTime? FirstPayment { get; init; }

    /// <summary>Parts of the amount that are paid out after the start; the rest is paid out at the start.</summary>
    public IReadOnlyList<RequestedDrawdown> Drawdowns { get; init; } = [];

    /// <summary>The sum to insure, in the product's currency; null where the family needs none.</summary>
    public decimal? SumInsured { get; init; }

    /// <summary>The name or id of the package of an insurance; null for all that can be had.</summary>
    public string? Package { get; init; }

    /// <summary>The names or ids of insurances and benefits that may be left out and are wanted.</summary>
    public IReadOnlyList<string> Options { get; init; } = [];

    /// <summary>Further values for facts of the request, by the name that the fact gives: texts, whole numbers, decimals, truths.</summary>
    public IReadOnlyDictionary<string, object> Values { get; init; } = new Dictionary<string, object>();

    /// <summary>
    /// Reads a request: <c>{"purpose":"car","channel":"branch","start":"2026-05-04","firstPayment":"2026-06-15","drawdowns":[{"on":"…","amount":1}],
    /// "sumInsured":1,"package":"Comfort","options":["Job loss"],…}</c>. Any other key with a plain value is one for the facts of the request.
    /// </summary>
    /// <param name="json">The JSON; null or empty for nothing but amount and term.</param>
    /// <param name="amount">The amount; null for none.</param>
    /// <param name="term">The term in months; null for none.</param>
    public static Reading<QuoteRequest> Read(string? json, decimal? amount, int? term) => RequestReader.Read(json, amount, term);

    /// <summary>Whether a row is among the options, by its name or id.</summary>
    internal bool Wants(Guid id, string name)
    {
        foreach (var option in Options)
            if (IsMeant(option, id, name)) return true;
        return false;
    }

    /// <summary>Whether a name or id means a row.</summary>
    internal static bool IsMeant(string text, Guid id, string name) =>
        string.Equals(text, name, StringComparison.OrdinalIgnoreCase) || (Guid.TryParse(text, out var meant) && meant == id);
}

/// <summary>A part of a credit that is paid out after the start.</summary>
/// <param name="On">The day.</param>
/// <param name="Amount">How much, in the product's currency.</param>
public sealed record RequestedDrawdown(DateTime On, decimal Amount);
