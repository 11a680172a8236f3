using System.Collections.Generic;
using System.Linq;
using Personas.Crm.Domain.Apr;
using Personas.Crm.Domain.Apr.Assumptions;
using Personas.Crm.Domain.Products;
using Personas.Crm.Domain.Values;

namespace Personas.Crm.Domain.Quotes;

/// <summary>
/// The figures of a line or card, of which nobody knows how it will be used: as the directives assume. A line is drawn in full at once and repaid
/// at the end, after three months when no term is given and the version has more than one; a card is drawn in full at once and repaid in twelve
/// equal monthly parts. Where rates differ in time the highest counts.
/// </summary>
internal static class RevolvingQuote
{
    // How far the rates are looked up where no term is given: as long as a card's credit is assumed to last.
    private const int Months = 12;

    public static Reading<QuoteFigures> Of(PricedQuestion priced)
    {
        var rate = priced.RateUntil(Calendar.AddMonths(priced.Start, priced.Months ?? Months));
        if (rate.Value is not { } nominal) return Readings.Failed<QuoteFigures>(rate.Problems);
        var highest = AprAssumptions.Highest(nominal.Later.Select(later => later.Rate.Final).Concat([nominal.First.Final]));
        var ledger = RevolvingLedger.Of(priced, highest);
        var dues = ledger.Dues(priced.Charges);
        var lines = ledger.Lines(dues);
        var apr = EuApr.Of(ledger.Flows(dues));
        if (apr.Value is not { } annual) return Readings.Failed<QuoteFigures>(apr.Problems.Select(AprProblem.Of).ToList());
        return Readings.Of(new QuoteFigures
        {
            Rate = nominal.First,
            LaterRates = nominal.Later,
            Charges = QuotedCharges.Of(priced.Charges, dues, priced.Amount),
            Schedule = lines,
            Totals = Totals(priced, dues, lines),
            Apr = AprProblem.Kept(annual.Percent),
            AprUs = highest,
            Assumptions = [Assumed(priced), "By Regulation Z the annual percentage rate of open-end credit is the nominal rate."],
        });
    }

    private static QuoteTotals Totals(PricedQuestion priced, IReadOnlyList<Due> dues, IReadOnlyList<ScheduleLine> lines)
    {
        var interest = lines.Sum(line => line.Interest);
        var commissions = dues.Where(due => due.Charge.Commission is not null).Sum(due => due.Amount);
        var premiums = dues.Where(due => due.Charge.Insurance is not null).Sum(due => due.Amount);
        return new QuoteTotals
        {
            Amount = priced.Amount,
            Interest = interest,
            Commissions = commissions,
            Premiums = premiums,
            Cost = interest + commissions + premiums,
            CostInApr = interest + dues.Where(due => due.Charge.InApr).Sum(due => due.Amount),
            Payable = lines.Sum(line => line.Payment),
            Instalments = lines.Count - 1,
        };
    }

    private static string Assumed(PricedQuestion priced) => priced.Version.Family == ProductFamily.Card
        ? $"It is assumed that all of the limit is drawn at once and repaid in {Months} equal monthly parts."
        : $"It is assumed that all of the limit is drawn at once and repaid at the end{(priced.Months is null ? ", after three months, as no term is given" : "")}.";
}
