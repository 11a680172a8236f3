using System;
using System.Linq;
using Personas.Crm.Domain.Apr.Assumptions;
using Personas.Crm.Domain.Pricing;
using Personas.Crm.Domain.Products;
using Personas.Crm.Domain.Repayment;
using Personas.Crm.Domain.Repayment.DayCounts;
using Personas.Crm.Domain.Repayment.Methods;
using Personas.Crm.Domain.Values;

namespace Personas.Crm.Domain.Quotes;

/// <summary>What a version's payment plan makes of an amount, a term and a rate.</summary>
internal static class CreditTerms
{
    /// <summary>The terms of a schedule; a problem when the term is not a whole number of instalments.</summary>
    /// <param name="priced">The question.</param>
    /// <param name="rate">The nominal rate.</param>
    /// <param name="financed">What is borrowed on top of the amount.</param>
    public static Reading<RepaymentTerms> Of(PricedQuestion priced, NominalRate rate, decimal financed)
    {
        var plan = priced.Version.Repayment;
        var frequency = Frequency(plan.Frequency);
        var term = priced.Request.Term!.Value;
        if (frequency.InstalmentsIn(term) is not { } instalments)
            return Readings.Failed<RepaymentTerms>([new Problem("term", $"{term} months are no whole number of quarters.", "Choose a multiple of 3 months.")]);
        return Readings.Of(new RepaymentTerms
        {
            Amount = priced.Amount,
            Start = priced.Start,
            Rate = rate.First.Final,
            RateChanges = rate.Later.Select(later => new RateChange(later.From, Assumed(priced, rate, later))).ToList(),
            FinancedCharges = financed,
            LaterDrawdowns = priced.Request.Drawdowns.Select(part => new Drawdown(part.On, part.Amount)).ToList(),
            Instalments = instalments,
            Frequency = frequency,
            FirstDue = priced.Request.FirstPayment,
            PaymentDay = plan.PaymentDay,
            Method = Method(plan.Method),
            Balloon = plan.BalloonShare is > 0 and var share ? Balloon.OfShare(share) : null,
            InterestOnly = plan.InterestOnly,
            DayCount = DayCountOf(plan.DayCount),
            Basis = plan.DayCount == InterestCount.EqualPeriods ? InterestBasis.EqualPeriods : InterestBasis.DayCounted,
            Rounding = priced.Rounding,
        });
    }

    /// <summary>The day count of a plan; of equal periods that of the days that are no whole period.</summary>
    public static DayCount DayCountOf(InterestCount count) => count switch
    {
        InterestCount.Thirty360Us => DayCount.UnitedStates,
        InterestCount.Thirty360European => DayCount.European,
        InterestCount.Actual360 => DayCount.Actual360,
        InterestCount.ActualActualIsda => DayCount.ActualIsda,
        InterestCount.ActualActualIcma => DayCount.ActualIcma,
        _ => DayCount.Actual365,
    };

    /// <summary>The frequency of instalments.</summary>
    public static PaymentFrequency Frequency(InstalmentFrequency frequency) => frequency switch
    {
        InstalmentFrequency.Weekly => PaymentFrequency.Weekly,
        InstalmentFrequency.Quarterly => PaymentFrequency.Quarterly,
        _ => PaymentFrequency.Monthly,
    };

    /// <summary>A day after the last instalment, until which rates are looked up.</summary>
    public static DateTime End(PricedQuestion priced)
    {
        var from = priced.Request.FirstPayment ?? priced.Start;
        return Calendar.AddMonths(from, priced.Request.Term!.Value + 1);
    }

    /// <summary>
    /// The rate that is assumed when a fixed one has ended: what the base rate gives as far as it is known, for property no lower than the fixed one
    /// (see <see cref="AprAssumptions.RateAfterFixed"/>).
    /// </summary>
    public static decimal Assumed(PricedQuestion priced, NominalRate rate, LaterRate later) => priced.IsFixedFirst
        ? AprAssumptions.RateAfterFixed(rate.First.Final, later.Rate.Final, Purpose(priced.Version.Family))
        : later.Rate.Final;

    private static CreditPurpose Purpose(ProductFamily family) => family == ProductFamily.Mortgage ? CreditPurpose.Property : CreditPurpose.Consumer;

    private static RepaymentMethod Method(RepaymentKind kind) => kind switch
    {
        RepaymentKind.EqualPrincipal => RepaymentMethod.EqualPrincipal,
        RepaymentKind.Bullet => RepaymentMethod.Bullet,
        _ => RepaymentMethod.Annuity,
    };
}
