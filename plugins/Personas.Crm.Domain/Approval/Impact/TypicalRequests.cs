using System;
using System.Collections.Generic;
using System.Linq;
using Personas.Crm.Domain.Products;
using Personas.Crm.Domain.Quotes;

namespace Personas.Crm.Domain.Approval.Impact;

/// <summary>What customers are supposed to ask for when versions are compared: three amounts, at a quarter, half and three quarters of what can be
/// had.</summary>
public static class TypicalRequests
{
    // Where a version has no limits.
    private const decimal UsualAmount = 10_000;
    private const int UsualTerm = 36;
    private static readonly decimal[] Quarters = [0.25m, 0.5m, 0.75m];

    /// <summary>The requests that go with a version.</summary>
    public static IReadOnlyList<QuoteRequest> Of(ProductVersion version)
    {
        var months = HasTerm(version.Family) ? (int?)Term(version) : null;
        return Quarters.Select(part => Amount(version, part)).Distinct().Select(amount => Request(version, amount, months)).ToList();
    }

    /// <summary>The one request that is meant when nobody says another: the middle of the amounts, with what is given in its place.</summary>
    public static QuoteRequest Middle(ProductVersion version, decimal? amount, int? term) =>
        Request(version, amount ?? Amount(version, 0.5m), term ?? (HasTerm(version.Family) ? Term(version) : null));

    private static QuoteRequest Request(ProductVersion version, decimal amount, int? term) => version.Family == ProductFamily.Insurance
        ? new QuoteRequest { SumInsured = amount, Term = term }
        : new QuoteRequest { Amount = amount, Term = term };

    private static bool HasTerm(ProductFamily family) => family is ProductFamily.PersonalLoan or ProductFamily.Mortgage or ProductFamily.Deposit;

    private static decimal Amount(ProductVersion version, decimal part)
    {
        var ranges = version.Prices.Select(item => item.Amounts).Concat(version.Packages.Select(package => package.Sums)).ToList();
        var least = version.Amounts.From ?? ranges.Select(range => range.From).Min() ?? 0;
        var most = version.Amounts.To ?? ranges.Select(range => range.To).Max() ?? Math.Max(UsualAmount, 2 * least);
        var step = version.AmountStep is > 0 and var by ? by : most - least >= 10_000 ? 1_000 : most - least >= 1_000 ? 100 : 1;
        return Math.Max(least, Math.Min(most, least + (decimal.Floor((most - least) * part / step) * step)));
    }

    private static int Term(ProductVersion version)
    {
        var least = version.Terms.From ?? 1;
        var most = version.Terms.To ?? version.Prices.Select(item => item.Terms.To).Max() ?? Math.Max(2 * UsualTerm, 2 * least);
        var step = version.TermStep ?? (most - least >= 24 ? 12 : 1);
        return (int)Math.Max(least, Math.Min(most, least + (decimal.Floor((most - least) / 2 / step) * step)));
    }
}
