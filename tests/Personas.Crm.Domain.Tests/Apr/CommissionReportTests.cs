using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Personas.Crm.Domain.Apr;
using Personas.Crm.Domain.Apr.Assumptions;
using Personas.Crm.Domain.Repayment;
using Personas.Crm.Domain.Repayment.Functions;
using Personas.Crm.Domain.Repayment.Methods;
using Personas.Crm.Domain.Tests.Repayment;

namespace Personas.Crm.Domain.Tests.Apr;

/// <summary>
/// The examples of the Commission's report (EC-44 in ../shared/oracles/README.md) that the oracles leave out: from terms to printed instalments to
/// the rate. An i at the end of a number is the report's illustrative rate, after the borrowing rate has risen.
/// </summary>
[TestClass]
public sealed class CommissionReportTests
{
    private const decimal Tolerance = 0.000001m;

    // By an effective borrowing rate the report's own flows are not rounded to cents, and it prints what its iteration stops at.
    private const decimal Unrounded = 0.0002m;

    private static readonly RepaymentTerms Credit = Loan.OfTheCommission();

    private static readonly RepaymentTerms AtFive = Loan.OfTheCommission(rate: 5);

    private static readonly RepaymentTerms Line = Credit with
    {
        Amount = 30_000, Rate = Effective(7), Instalments = 12, Method = RepaymentMethod.EqualPrincipal,
    };

    private static readonly RepaymentTerms Later = Line with
    {
        LaterDrawdowns = [new Drawdown(Loan.Day("2012-04-12"), 7_500), new Drawdown(Loan.Day("2012-07-12"), 15_000)],
    };

    private static readonly RepaymentTerms Secured = Line with { Instalments = 180, InterestOnly = 60 };

    private static readonly Dictionary<string, RepaymentTerms> Terms = new()
    {
        ["8"] = Credit with { Rate = 7, Method = RepaymentMethod.Bullet },
        ["8i"] = Credit with { Rate = 7, Method = RepaymentMethod.Bullet, RateChanges = [From("2012-07-12", 8.39m)] },
        ["10"] = Credit with { Method = RepaymentMethod.Growing(-3, 12) },
        ["25i"] = AtFive with { RateChanges = [From("2012-10-12", 7.30m)] },
        ["27"] = Credit with { Amount = 170_000 },
        ["30"] = Secured,
        ["30i"] = Secured with { RateChanges = [From("2012-07-12", Effective(8.39m))] },
        ["31i"] = Line with { RateChanges = [From("2012-07-12", Effective(8.39m))] },
        ["32"] = Later,
        ["32i"] = Later with { RateChanges = [From("2012-07-12", Effective(8.39m))] },
    };

    [TestMethod]
    [DataRow("8", "7.430479", "1:1166.67 240:201166.67")]
    [DataRow("8i", "8.869280", "6:1166.67 7:1398.33")]
    [DataRow("10", "6.468360", "1:1778.58 240:997.09")]
    [DataRow("25i", "7.597578", "9:1319.91 10:1578.43")]
    [DataRow("27", "6.434402", "1:1217.93 240:1217.93")]
    [DataRow("30", "7.302956", "1:169.62 60:169.62 61:419.62 62:418.21 180:251.41")]
    [DataRow("30i", "8.611320", "6:169.62 7:202.09 61:452.09 62:450.41 180:251.68")]
    [DataRow("31i", "11.542158", "1:2669.62 12:2516.84")]
    [DataRow("32", "13.063818", "1:667.41 2:663.87 3:660.34 4:1532.54 5:1524.30 6:1516.05 7:4092.62 11:4003.10 12:3980.71")]
    [DataRow("32i", "13.945824", "6:1516.05 12:3985.00")]
    public void Terms_have_the_printed_instalments_and_the_printed_rate(string example, string percent, string instalments)
    {
        var schedule = RepaymentSchedule.Of(Terms[example]).Required.Printed();
        foreach (var parts in instalments.Split(' ').Select(printed => printed.Split(':')))
            Assert.AreEqual(Oracles.Number(parts[1]), schedule.Instalments[Whole(parts[0]) - 1].Payment, $"{example}, {parts[0]}");
        CashFlow[] flows = [.. ScheduleFlows.Of(schedule), CashFlow.Payment(Terms[example].Start, 0.02m * Terms[example].Amount)];
        var tolerance = Terms[example].Amount == Line.Amount ? Unrounded : Tolerance;
        Assert.AreEqual(Oracles.Number(percent), EuApr.Of(flows).Required.Percent, tolerance, example);
    }

    [TestMethod]
    [DataRow("2, case 2", "2013-01-12", "2013-02-15", "1433.56", "6.434111")]
    [DataRow("18, case 2", "2012-03-12", "2012-05-01", "1437.54", "6.432478")]
    public void Days_have_the_printed_rate(string example, string signed, string first, string instalment, string percent)
    {
        var payments = Enumerable.Range(0, 240).Select(i => CashFlow.Payment(Loan.Day(first).AddMonths(i), Oracles.Number(instalment)));
        CashFlow[] flows = [CashFlow.Drawdown(Loan.Day(signed), 200_000), CashFlow.Payment(Loan.Day(signed), 4_000), .. payments];
        Assert.AreEqual(Oracles.Number(percent), EuApr.Of(flows).Required.Percent, Tolerance, example);
    }

    // Months and amounts: what is drawn above zero, what is paid below.
    [TestMethod]
    [DataRow("3: home insurance", "0:200000 0:-4000 1..240:-1449.53", "6.588554")]
    [DataRow("6: exit cost", "0:200000 0:-4000 1..240:-1432.86 240:-100", "6.436359")]
    [DataRow("22, case 1: a cap on the rate", "0:200000 0:-4000 1..9:-1349.91 10..240:-1404.06", "6.134668")]
    [DataRow("22, case 1i", "0:200000 0:-4000 1..9:-1349.91 10..240:-1515.81", "7.093592")]
    [DataRow("22, case 2: a higher cap", "0:200000 0:-4000 1..9:-1339.91 10..240:-1394.06", "6.041228")]
    [DataRow("24i: repaid when the fixed rate ends", "0:200000 0:-4000 1..60:-1319.91 60:-166909.73", "5.635609")]
    [DataRow("26: two parts", "0:200000 0:-4000 1..180:-1660.94", "6.237362")]
    [DataRow("26i", "0:200000 0:-4000 1..6:-1660.94 7..180:-1734.38", "6.925014")]
    [DataRow("28: a fee for converting", "0:200000 0:-4008 1..240:-1322.55", "5.396096")]
    [DataRow("29: and a cap on the exchange rate", "0:200000 0:-4008 1..240:-1352.61", "5.682613")]
    [DataRow("41: interest retained", "0:200000 0:-4000 0:-7500 6:-200000", "12.573788")]
    [DataRow("43: a guarantee that is drawn after a year", "-12:-150 0:30000 0:-450 1..120:-356.11", "8.269278")]
    public void Flows_have_the_printed_rate(string example, string flows, string percent) =>
        Assert.AreEqual(Oracles.Number(percent), EuApr.Of(flows.Split(' ').SelectMany(Flows).ToArray()).Required.Percent, Tolerance, example);

    // Interest every month, and capital by a rule of the report's own; the last payment settles.
    [TestMethod]
    [DataRow("12: 900 of capital", 0, 900, 360, 223, "201.00", "6.492533")]
    [DataRow("14: 2 % of the capital owed, 100 at least", 2, 100, 360, 233, "59.38", "6.818859")]
    [DataRow("17: the same, settled after 15 years", 2, 100, 180, 180, "5403.36", "6.822923")]
    public void Capital_by_a_rule_has_the_printed_rate(string example, int percent, int least, int most, int count, string last, string rate)
    {
        var payments = new List<decimal>();
        for (var owed = 200_000m; owed > 0;)
        {
            var capital = payments.Count == most - 1 ? owed : Math.Min(owed, Math.Max(least, owed * percent / 100));
            payments.Add(RoundingRule.Cents.Apply((owed * 0.06m / 12) + capital));
            owed -= capital;
        }
        Assert.HasCount(count, payments, example);
        Assert.AreEqual(Oracles.Number(last), payments[^1], example);
        TimedFlow[] flows =
        [
            TimedFlow.Drawdown(0, 200_000), TimedFlow.Payment(0, 4_000), .. payments.Select((payment, i) => TimedFlow.Payment((i + 1) / 12m, payment)),
        ];
        Assert.AreEqual(Oracles.Number(rate), EuApr.Of(flows).Required.Percent, Tolerance, example);
    }

    [TestMethod]
    public void Costs_without_a_day_are_spread_from_the_first_repayment_19()
    {
        var schedule = RepaymentSchedule.Of(Credit with { Method = RepaymentMethod.EqualPrincipal }).Required.Printed();
        var spread = AprAssumptions.ChargeInParts(1_000, 10, 1 / 12m, 2);
        TimedFlow[] flows =
        [
            TimedFlow.Drawdown(0, 200_000), AprAssumptions.SingleCharge(4_000), .. spread,
            .. schedule.Instalments.Select(line => TimedFlow.Payment(line.Number / 12m, line.Payment)),
        ];
        Assert.AreEqual(6.523259m, EuApr.Of(flows).Required.Percent, Tolerance);
    }

    [TestMethod]
    [DataRow("33i", 30_000, "0.0839", "0:600", "12.625685")]
    [DataRow("37: a card of no stated amount", 1_500, "0.09", "0:30 1:25", "16.991403")]
    public void Open_end_credit_has_the_printed_rate(string example, int limit, string effective, string charges, string percent)
    {
        var credit = new OpenEndCredit(limit, EffectiveRate.PerPeriod(Oracles.Number(effective), 12)) { Charges = Charges(charges) };
        Assert.AreEqual(Oracles.Number(percent), EuApr.Of(credit.Flows()).Required.Percent, Unrounded, example);
    }

    [TestMethod]
    public void An_overdraft_of_six_months_pays_its_interest_with_the_capital_39()
    {
        var flows = "0:3000 0:-60 6:-3132.09".Split(' ').SelectMany(Flows).ToArray();
        Assert.AreEqual(13.494231m, EuApr.Of(flows).Required.Percent, Unrounded);
    }

    [TestMethod]
    public void A_deferred_debit_card_that_is_settled_each_quarter_35()
    {
        var card = new OpenEndCredit(3_000, 0) { DrawnAgainAfter = 3, InOnePayment = true, Charges = Charges("0:60 3:100") };
        Assert.AreEqual(5.583621m, EuApr.Of(card.Flows()).Required.Percent, Unrounded);
    }

    private static int Whole(string text) => int.Parse(text, CultureInfo.InvariantCulture);

    private static decimal Effective(decimal percent) => 100 * FinancialFunctions.Nominal(percent / 100, 12);

    private static RateChange From(string day, decimal percent) => new(Loan.Day(day), percent);

    private static TimedFlow[] Charges(string text) => text.Split(' ').Select(charge => charge.Split(':'))
        .Select(parts => TimedFlow.Payment(Oracles.Number(parts[0]) / 12, Oracles.Number(parts[1]))).ToArray();

    private static IEnumerable<TimedFlow> Flows(string text)
    {
        var parts = text.Split(':');
        var amount = Oracles.Number(parts[1]);
        var months = parts[0].Split("..").Select(Whole).ToArray();
        return Enumerable.Range(months[0], months[^1] - months[0] + 1)
            .Select(month => new TimedFlow(amount > 0 ? FlowKind.Drawdown : FlowKind.Payment, month / 12m, Math.Abs(amount)));
    }
}
