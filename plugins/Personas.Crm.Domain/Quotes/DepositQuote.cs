using System;
using System.Collections.Generic;
using System.Linq;
using Personas.Crm.Domain.Apr;
using Personas.Crm.Domain.Products;
using Personas.Crm.Domain.Values;

namespace Personas.Crm.Domain.Quotes;

/// <summary>
/// The figures of a deposit: interest is credited with every period of the payment plan and bears interest from then on, unless the plan is
/// a bullet, whose interest is simple and paid at the end. The effective yield is the annual percentage rate seen from the other side.
/// </summary>
internal static class DepositQuote
{
    public static Reading<QuoteFigures> Of(PricedQuestion priced)
    {
        var end = Calendar.AddMonths(priced.Start, priced.Request.Term!.Value);
        var rate = priced.RateUntil(end);
        if (rate.Value is not { } nominal) return Readings.Failed<QuoteFigures>(rate.Problems);
        var lines = new DepositLedger(priced, nominal).Lines(end);
        var dues = Dues(priced, lines);
        var fees = dues.Sum(due => due.Amount);
        var maturity = lines[lines.Count - 1].Payment;
        var apr = EuApr.Of(Flows(priced, dues, lines));
        if (apr.Value is not { } yield) return Readings.Failed<QuoteFigures>(apr.Problems.Select(AprProblem.Of).ToList());
        return Readings.Of(new QuoteFigures
        {
            Rate = nominal.First,
            LaterRates = nominal.Later,
            Charges = QuotedCharges.Of(priced.Charges, dues, priced.Amount),
            Schedule = lines,
            Totals = new QuoteTotals
            {
                Amount = priced.Amount,
                Interest = maturity - priced.Amount,
                Commissions = fees,
                Cost = fees - (maturity - priced.Amount),
                Payable = maturity,
            },
            Apr = AprProblem.Kept(yield.Percent),
        });
    }

    // Charges of a deposit are paid beside it; a share of the balance is one of what is held.
    private static List<Due> Dues(PricedQuestion priced, IReadOnlyList<ScheduleLine> lines) => priced.Charges.Where(charge => charge.IsCharged)
        .SelectMany(charge => Days(charge.Row.Charge.Frequency, lines)
            .Select(line => new Due(charge, line.Due, charge.Pricing.Due(Math.Max(line.Balance, line.Payment))))).ToList();

    private static IEnumerable<ScheduleLine> Days(ChargeFrequency frequency, IReadOnlyList<ScheduleLine> lines) => frequency switch
    {
        ChargeFrequency.Once => lines.Take(1),
        ChargeFrequency.Yearly => lines.Take(lines.Count - 1).Where(line => line.Due == Calendar.AddYears(lines[0].Due, line.Due.Year - lines[0].Due.Year)),
        _ => lines.Skip(1),
    };

    private static List<CashFlow> Flows(PricedQuestion priced, List<Due> dues, IReadOnlyList<ScheduleLine> lines)
    {
        var paidIn = dues.Select(due => CashFlow.Drawdown(due.On, due.Amount));
        var last = lines[lines.Count - 1];
        return [CashFlow.Drawdown(priced.Start, priced.Amount), .. paidIn, CashFlow.Payment(last.Due, last.Payment)];
    }
}
