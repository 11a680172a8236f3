using System;
using System.Collections.Generic;
using System.Linq;
using Personas.Crm.Domain.Products;

namespace Personas.Crm.Domain.Quotes;

/// <summary>
/// What an offer is worth to both sides, in the organisation's currency. Of lines and cards it is that of the assumed use. Premiums go to the
/// insurer and earn the bank nothing.
/// </summary>
/// <param name="Cost">What it costs the customer over its whole time; negative when the customer earns.</param>
/// <param name="Margin">What the bank earns if it is accepted: interest and commissions, less funding, expected losses, servicing and acquisition.</param>
/// <param name="Acceptance">The chance that it is accepted, 0 to 1; 1 when nobody knows.</param>
/// <param name="IsAcceptanceKnown">Whether the version says a chance.</param>
public sealed record OfferValue(decimal Cost, decimal Margin, decimal Acceptance, bool IsAcceptanceKnown)
{
    private const decimal DaysOfYear = 365;
    private const int Decimals = 2;

    /// <summary>Margin times the chance of acceptance.</summary>
    public decimal ExpectedValue => Math.Round(Margin * Acceptance, Decimals, MidpointRounding.AwayFromZero);

    /// <summary>The value of an offer.</summary>
    /// <exception cref="ArgumentException">The quote is a refusal.</exception>
    public static OfferValue Of(ProductVersion version, Quote quote)
    {
        if (quote.Figures is not { } figures) throw new ArgumentException("A refusal has no value.", nameof(quote));
        var economics = version.Economics;
        var lent = BalanceYears(figures.Schedule);
        var totals = figures.Totals;
        var interest = version.Family == ProductFamily.Deposit
            ? (lent * economics.FundingRate / 100) - totals.Interest
            : totals.Interest - (lent * (economics.FundingRate + economics.ExpectedLoss) / 100);
        var margin = interest + totals.Commissions - (economics.ServicingCost * Years(quote)) - economics.AcquisitionCost;
        return new OfferValue(ToBase(totals.Cost, quote), ToBase(margin, quote), Chance(economics, figures.Apr), economics.Acceptance is not null);
    }

    /// <summary>The chance of acceptance at an annual percentage rate.</summary>
    private static decimal Chance(Economics economics, decimal? apr) =>
        economics.Acceptance is { } chance ? Math.Min(1, Math.Max(0, chance - (economics.AcceptanceSensitivity * (apr ?? 0)))) : 1;

    private static decimal ToBase(decimal amount, Quote quote) => Math.Round(amount / quote.ExchangeRate, Decimals, MidpointRounding.AwayFromZero);

    // What is owed, times the part of a year for which it is.
    private static decimal BalanceYears(IReadOnlyList<ScheduleLine> lines) =>
        lines.Zip(lines.Skip(1), (line, next) => line.Balance * (next.Due - line.Due).Days).Sum() / DaysOfYear;

    // The last premium is paid long before an insurance ends.
    private static decimal Years(Quote quote)
    {
        if (quote.Insurance is { } insurance) return insurance.Months / 12m;
        var lines = quote.Figures!.Schedule;
        return lines.Count == 0 ? 0 : (lines[lines.Count - 1].Due - lines[0].Due).Days / DaysOfYear;
    }
}
