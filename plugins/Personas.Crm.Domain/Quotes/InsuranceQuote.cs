using System.Collections.Generic;
using System.Linq;
using Personas.Crm.Domain.Insurance;
using Personas.Crm.Domain.Pricing;
using Personas.Crm.Domain.Products;

namespace Personas.Crm.Domain.Quotes;

/// <summary>The quote of an insurance product: its proposals, and the figures of the one that is chosen.</summary>
internal static class InsuranceQuote
{
    /// <param name="question">The question.</param>
    /// <param name="quote">The quote without figures; the product is available.</param>
    public static Quote Of(Question question, Quote quote)
    {
        var request = question.Request;
        var sheet = Proposals.Of(question, request.SumInsured, request.Term);
        quote = quote with { Insurance = sheet };
        var outside = Limits.Refusals(question.Version, null, request.Term).ToList();
        if (outside.Count > 0 || sheet.Cards.FirstOrDefault(card => card.IsChosen) is not { } chosen)
            return quote with { Refusals = [.. outside, .. outside.Count > 0 ? [] : Refusals(request, sheet)], Alternatives = NearestInsurance.Of(question) };
        return quote with { Figures = Figures(question, sheet, chosen), Reasons = InsuranceReasons.Of(sheet, chosen, request.Package) };
    }

    private static List<QuoteRefusal> Refusals(QuoteRequest request, ProposalSheet sheet)
    {
        var meant = sheet.Cards.Where(card => request.Package is null || QuoteRequest.IsMeant(request.Package, card.Package, card.Name)).ToList();
        if (meant.Count == 0)
            return [new QuoteRefusal(RefusalKind.NoPrice, "package", request.Package is { } asked
                ? $"The package '{asked}' is not for this customer." : "No package of this insurance is for this customer.", string.Empty)];
        var refusals = meant.SelectMany(card => card.Refusals).GroupBy(refusal => refusal.Place + refusal.Reason).Select(same => same.First()).ToList();
        return refusals.Count > 0
            ? refusals
            : [new QuoteRefusal(RefusalKind.NoPrice, "options", "No package has all of these options.", "Leave one out.")];
    }

    private static QuoteFigures Figures(Question question, ProposalSheet sheet, ProposalCard chosen)
    {
        var version = question.Version;
        var dues = new PremiumPlan(chosen.PerYear!.Value, version.PremiumFrequency, Rounding.Of(version.Repayment)).Of(question.Start, sheet.Months);
        var total = dues.Sum(due => due.Amount);
        return new QuoteFigures
        {
            Charges = [Charge(version, chosen, dues.Count, total)],
            Schedule = dues.Select((due, i) => new ScheduleLine(due.On, i + 1, 0, 0, 0, 0, due.Amount, due.Amount, 0)).ToList(),
            Totals = new QuoteTotals
            {
                Premiums = total,
                Cost = total,
                Payable = total,
                Instalments = dues.Count,
                Premium = chosen.PerPeriod!.Value,
            },
            Assumptions = question.Request.Term is null ? ["No term was asked for: the figures are of one year."] : [],
        };
    }

    // A package has several covers: the charge names the first one.
    private static QuotedCharge Charge(ProductVersion version, ProposalCard chosen, int times, decimal total) =>
        new(chosen.Package, chosen.Name, null, chosen.Covers.Select(row => (InsuranceCover?)row.Cover).FirstOrDefault(), chosen.Premium!)
        {
            Calculation = ChargeCalculation.Flat,
            Frequency = version.PremiumFrequency,
            IsCharged = true,
            Times = times,
            Total = total,
        };
}
