using System;
using System.Collections.Generic;
using System.Linq;
using Personas.Crm.Domain.Apr;
using Personas.Crm.Domain.Apr.Assumptions;

namespace Personas.Crm.Domain.Tests.Apr;

/// <summary>
/// The assumptions of part II of the annexes, against the flows and rates that the Commission's report prints for the same terms (cases EC- of
/// ../shared/oracles/apr_eu.json).
/// </summary>
[TestClass]
public sealed class AprAssumptionTests
{
    [TestMethod]
    public void A_credit_line_is_repaid_in_twelve_equal_parts_EC_31()
    {
        var line = new OpenEndCredit(30_000, EffectiveRate.PerPeriod(0.07m, 12)) { Charges = [AprAssumptions.SingleCharge(600)] };
        AssertPayments(line.Flows(),
            600, 2669.62m, 2655.49m, 2641.35m, 2627.22m, 2613.08m, 2598.95m, 2584.81m, 2570.68m, 2556.54m, 2542.41m, 2528.27m, 2514.14m);
        AssertRate(11.164789m, 0.000001m, line.Flows());
    }

    [TestMethod]
    public void Credit_to_be_repaid_within_nine_months_is_drawn_again_EC_34()
    {
        var credit = new OpenEndCredit(1_500, EffectiveRate.PerPeriod(0.075m, 12)) { DrawnAgainAfter = 9, Charges = [AprAssumptions.SingleCharge(30)] };
        AssertPayments(credit.Flows(), 30, 175.73m, 174.73m, 173.72m, 172.71m, 171.70m, 170.70m, 169.69m, 168.68m, 167.67m, 509.07m, 506.04m, 503.02m);
        CollectionAssert.AreEqual(new[] { 0m, 0.75m }, credit.Flows().Where(flow => flow.Kind == FlowKind.Drawdown).Select(flow => flow.Years).ToArray());
        AssertRate(11.415822m, 0.0001m, credit.Flows());
    }

    [TestMethod]
    public void A_credit_card_is_repaid_in_a_year_whatever_it_buys_EC_36()
    {
        var card = new OpenEndCredit(3_000, EffectiveRate.PerPeriod(0.09m, 12))
        {
            Charges = [AprAssumptions.SingleCharge(60), TimedFlow.Payment(1 / 12m, 25)],
        };
        AssertRate(15.10627m, 0.0001m, card.Flows());
    }

    [TestMethod]
    public void An_overdraft_of_unknown_duration_lasts_three_months_EC_38()
    {
        var overdraft = new Overdraft(3_000, EffectiveRate.PerPeriod(0.09m, 12))
        {
            Charges = [AprAssumptions.SingleCharge(60), .. AprAssumptions.ChargeInParts(7.5m, 3, 1 / 12m, 1 / 12m)],
        };
        AssertRate(19.429412m, 0.0002m, overdraft.Flows());
        Assert.AreEqual(0.5m, (overdraft with { Months = 6 }).Flows().Max(flow => flow.Years));
    }

    [TestMethod]
    [DataRow(6, true, "12.206644")]
    [DataRow(null, false, "10.039962")]
    public void A_bridging_loan_lasts_twelve_months_unless_it_says_otherwise_EC_40_and_42(int? months, bool capitalised, string percent)
    {
        var loan = new BridgingLoan(200_000, 0.075m / 12) { Months = months, Capitalised = capitalised, Charges = [AprAssumptions.SingleCharge(4_000)] };
        AssertRate(Oracles.Number(percent), 0.000001m, loan.Flows());
    }

    [TestMethod]
    public void Free_repayments_are_the_lowest_that_are_allowed_EC_15()
    {
        var credit = new LowestPayments(200_000, 0.005m, 0.02m, 300) { Charges = [AprAssumptions.SingleCharge(4_000)] };
        var flows = credit.Flows().Required;
        AssertRate(6.695965m, 0.000001m, flows);
        var last = flows.OrderBy(flow => flow.Years).Last();
        Assert.AreEqual(TimedFlow.Payment(228 / 12m, 274.76m), last);
    }

    [TestMethod]
    public void Lowest_payments_that_never_repay_are_refused()
    {
        var problem = Assert.ContainsSingle(new LowestPayments(1_000, 0.01m, 0, 10).Flows().Problems);
        Assert.AreEqual("minimum", problem.Place);
    }

    [TestMethod]
    public void The_share_in_a_property_grows_by_the_higher_inflation_EC_44()
    {
        var share = new SharedEquity(250_000, 0.25m, 180);
        Assert.AreEqual(TimedFlow.Payment(15, 32_075.08m), share.Payment(0.02m, 0.028m));
        Assert.AreEqual(0m, share.Payment(-0.01m, -0.02m).Amount);
    }

    [TestMethod]
    public void Open_end_credit_for_property_runs_twenty_years()
    {
        var flows = new OpenEndCredit(240_000, 0.005m) { Purpose = CreditPurpose.Property }.Flows();
        Assert.AreEqual(20m, flows.Max(flow => flow.Years));
        Assert.AreEqual(2_200m, flows.Where(flow => flow.Kind == FlowKind.Payment).Max(flow => flow.Amount));
        Assert.AreEqual(0.005m, EffectiveRate.PerPeriod(EuApr.Of(flows).Required.Percent / 100, 12), 0.0000001m);
    }

    [TestMethod]
    public void A_deferred_debit_card_is_drawn_and_settled_every_month()
    {
        var card = new OpenEndCredit(1_500, 0) { DrawnAgainAfter = 1, InOnePayment = true };
        Assert.HasCount(12, card.Flows().Where(flow => flow.Kind == FlowKind.Drawdown));
    }

    [TestMethod]
    public void A_credit_settled_every_quarter_costs_what_a_quarter_costs_four_times()
    {
        var fees = Enumerable.Range(0, 4).Select(quarter => TimedFlow.Payment(quarter / 4m, 15)).ToArray();
        var credit = new OpenEndCredit(1_500, 0) { DrawnAgainAfter = 3, InOnePayment = true, Charges = fees };
        var quarter = 1_500m / 1_485m;
        AssertRate(100 * ((quarter * quarter * quarter * quarter) - 1), 0.000001m, credit.Flows());
    }

    [TestMethod]
    public void What_is_open_is_assumed_by_purpose()
    {
        Assert.AreEqual(5.5m, AprAssumptions.RateAfterFixed(5, 5.5m, CreditPurpose.Property));
        Assert.AreEqual(5m, AprAssumptions.RateAfterFixed(5, 4, CreditPurpose.Property));
        Assert.AreEqual(4m, AprAssumptions.RateAfterFixed(5, 4, CreditPurpose.Consumer));
        Assert.AreEqual(1_500m, AprAssumptions.Ceiling(null, CreditPurpose.Consumer));
        Assert.AreEqual(170_000m, AprAssumptions.Ceiling(null, CreditPurpose.Property));
        Assert.AreEqual(20_000m, AprAssumptions.Ceiling(20_000, CreditPurpose.Property));
        Assert.AreEqual(6.5m, AprAssumptions.Highest([4, 6.5m, 5]));
    }

    [TestMethod]
    public void Dates_left_open_are_the_earliest_or_leave_the_shortest_interval()
    {
        var payment = new DateTime(2012, 2, 15);
        Assert.AreEqual(new DateTime(2012, 2, 1), AprAssumptions.FirstDrawdown(payment, 14));
        Assert.AreEqual(payment, AprAssumptions.ContingentDrawdown(payment, null));
        Assert.AreEqual(new DateTime(2012, 1, 15), AprAssumptions.ContingentDrawdown(payment, new DateTime(2012, 1, 15)));
        var allowed = AprAssumptions.DrawnAsAllowed([new(payment, 500), new(new DateTime(2012, 1, 1), 1_000)]);
        CollectionAssert.AreEqual(new[] { CashFlow.Drawdown(new DateTime(2012, 1, 1), 1_000), CashFlow.Drawdown(payment, 500) }, allowed.ToArray());
    }

    private static void AssertRate(decimal percent, decimal tolerance, IReadOnlyList<TimedFlow> flows) =>
        Assert.AreEqual(percent, EuApr.Of(flows).Required.Percent, tolerance);

    private static void AssertPayments(IReadOnlyList<TimedFlow> flows, params decimal[] amounts) => CollectionAssert.AreEqual(
        amounts, flows.Where(flow => flow.Kind == FlowKind.Payment).OrderBy(flow => flow.Years).Select(flow => flow.Amount).ToArray());
}
