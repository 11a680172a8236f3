using System.Collections.Generic;
using System.Linq;
using Personas.Crm.Domain.Apr;
using Personas.Crm.Domain.Apr.RegZ;
using Personas.Crm.Domain.Pricing;
using Personas.Crm.Domain.Repayment;
using Personas.Crm.Domain.Values;

namespace Personas.Crm.Domain.Quotes;

/// <summary>The figures of a loan or mortgage: schedule, charges day by day, annual percentage rates, sums.</summary>
internal static class CreditQuote
{
    public static Reading<QuoteFigures> Of(PricedQuestion priced)
    {
        var rate = priced.RateUntil(CreditTerms.End(priced));
        if (rate.Value is not { } nominal) return Readings.Failed<QuoteFigures>(rate.Problems);
        var financed = priced.Charges.Where(charge => charge is { IsCharged: true, Row.Charge.IsFinanced: true }).Sum(charge =>
            charge.Pricing.Due(priced.Amount));
        var terms = CreditTerms.Of(priced, nominal, financed);
        if (terms.Value is not { } plan) return Readings.Failed<QuoteFigures>(terms.Problems);
        var schedule = Schedule(plan);
        return schedule.Value is { } instalments ? Of(priced, nominal, instalments) : Readings.Failed<QuoteFigures>(schedule.Problems);
    }

    private static Reading<QuoteFigures> Of(PricedQuestion priced, NominalRate nominal, RepaymentSchedule schedule)
    {
        var dues = new ChargeCalendar(schedule).Of(priced.Charges);
        var flows = CreditFlows.Of(schedule, dues);
        var apr = EuApr.Of(flows);
        if (apr.Value is not { } rate) return Readings.Failed<QuoteFigures>(apr.Problems.Select(AprProblem.Of).ToList());
        return Readings.Of(new QuoteFigures
        {
            Rate = nominal.First,
            LaterRates = nominal.Later,
            Charges = QuotedCharges.Of(priced.Charges, dues, priced.Amount),
            Schedule = ScheduleLines.Of(schedule, dues),
            Totals = CreditTotals.Of(schedule, dues),
            Apr = AprProblem.Kept(rate.Percent),
            AprUs = RegZApr.Of(CreditFlows.NetOfPrepaid(flows, schedule.Terms.Start)).Value is { } us ? AprProblem.Kept(us.Percent) : null,
            Assumptions = Assumed(priced, nominal),
        });
    }

    // Nearly two months at first may bear more interest than a level instalment pays: then the payment day before is the first one.
    private static Reading<RepaymentSchedule> Schedule(RepaymentTerms terms)
    {
        var schedule = RepaymentSchedule.Of(terms);
        var isChosen = terms.FirstDue is null && terms.PaymentDay is not null;
        return schedule.IsValid || !isChosen ? schedule : RepaymentSchedule.Of(terms with { FirstPeriod = FirstPeriod.Short });
    }

    private static IReadOnlyList<string> Assumed(PricedQuestion priced, NominalRate nominal)
    {
        if (!priced.IsVariable) return [];
        const string known = "It is assumed that the base rate stays as it is known today.";
        return nominal.Later.Any(later => CreditTerms.Assumed(priced, nominal, later) != later.Rate.Final)
            ? [known, "After the fixed months the rate is assumed to be no lower than in them, as 2014/17/EU asks of credit for property."]
            : [known];
    }
}
