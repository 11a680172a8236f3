using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Personas.Crm.Domain.Apr;
using Personas.Crm.Domain.Repayment;

namespace Personas.Crm.Domain.Tests.Apr;

/// <summary>The European rate: from days and schedules, below zero, of several rates, and why there is none.</summary>
[TestClass]
public sealed class EuAprTests
{
    private static readonly DateTime Signed = new(2012, 1, 12);

    [TestMethod]
    public void A_printed_schedule_with_its_charge_has_the_published_rate_EC_01()
    {
        var terms = new RepaymentTerms { Amount = 200_000, Start = Signed, Rate = 6, Instalments = 240, Regime = RoundingRegime.Report };
        CashFlow[] flows = [.. ScheduleFlows.Of(RepaymentSchedule.Of(terms).Required), CashFlow.Payment(Signed, 4_000)];
        Assert.AreEqual(6.434412m, EuApr.Of(flows).Required.Percent, 0.000001m);
    }

    [TestMethod]
    [DataRow("2012-02-15", 240, 1, "1433.57", "6.434185", EuPeriod.Month)]
    [DataRow("2012-02-15", 20, 12, "16541.86", "6.28207", EuPeriod.Year)]
    [DataRow("2012-01-26", 240, 1, "1429.01", "6.435937", EuPeriod.Month)]
    public void Days_alone_give_the_published_rates_EC_02_and_18(string first, int count, int months, string amount, string percent, EuPeriod period)
    {
        var payments = Enumerable.Range(0, count).Select(i => CashFlow.Payment(Oracles.Day(first).AddMonths(i * months), Oracles.Number(amount)));
        CashFlow[] flows = [CashFlow.Drawdown(Signed, 200_000), CashFlow.Payment(Signed, 4_000), .. payments];
        Assert.AreEqual(period, EuFrequency.Of(flows));
        Assert.AreEqual(Oracles.Number(percent), EuApr.Of(flows).Required.Percent, 0.000001m);
    }

    [TestMethod]
    [DataRow("2012-01-12", "2012-02-15", "1/12 + 3/365")]
    [DataRow("2013-01-12", "2013-02-15", "1/12 + 3/366")]
    [DataRow("2019-01-31", "2019-02-28", "1/12")]
    [DataRow("2019-01-30", "2019-02-28", "1/12")]
    [DataRow("2019-02-28", "2019-03-31", "1/12")]
    [DataRow("2019-01-31", "2019-03-01", "1/12 + 1/365")]
    [DataRow("2019-01-28", "2019-02-28", "1/12")]
    [DataRow("2019-01-15", "2019-02-28", "1/12 + 13/365")]
    [DataRow("2019-01-01", "2020-06-15", "17/12 + 14/365")]
    [DataRow("2019-01-01", "2019-01-15", "14/365")]
    [DataRow("2019-01-31", "2019-01-31", "0/12")]
    [DataRow("2019-03-15", "2019-02-15", "-1/12")]
    public void Intervals_are_counted_back_in_months(string from, string to, string interval) =>
        Assert.AreEqual(interval, EuInterval.Between(Oracles.Day(from), Oracles.Day(to), EuPeriod.Month).ToString());

    [TestMethod]
    [DataRow("2020-02-29", "2021-02-28", EuPeriod.Year, "1/1")]
    [DataRow("2012-01-12", "2013-02-15", EuPeriod.Year, "1/1 + 34/365")]
    [DataRow("2012-01-12", "2013-07-12", EuPeriod.Year, "18/12")]
    [DataRow("2019-01-01", "2019-01-25", EuPeriod.Week, "3/52 + 3/365")]
    public void Intervals_are_counted_back_in_weeks_and_years(string from, string to, EuPeriod period, string interval) =>
        Assert.AreEqual(interval, EuInterval.Between(Oracles.Day(from), Oracles.Day(to), period).ToString());

    [TestMethod]
    public void Weekly_payments_are_counted_in_weeks()
    {
        var payments = Enumerable.Range(1, 30).Select(week => CashFlow.Payment(Signed.AddDays(7 * week), 20));
        Assert.AreEqual(EuPeriod.Week, EuFrequency.Of([CashFlow.Drawdown(Signed, 500), .. payments]));
    }

    // Short credits as lenders' calculators publish them: one payment a number of days later, days over 365.25.
    [TestMethod]
    [DataRow("100", "125", 31, "1286.2")]
    [DataRow("250", "319.97", 28, "2400.3")]
    [DataRow("350", "447.97", 23, "4935.9")]
    [DataRow("150", "191.99", 9, "2238723.9")]
    [DataRow("364.54", "450", 30, "1199.0")]
    public void Rates_of_thousands_of_percent_are_found(string drawn, string paid, int days, string percent) =>
        Assert.AreEqual(Oracles.Number(percent), Rate((0, drawn), (days / 365.25m, "-" + paid)).Shown());

    [TestMethod]
    public void What_pays_back_less_than_was_drawn_has_a_negative_rate()
    {
        Assert.AreEqual(-50m, Rate((0, "1000"), (1, "-500")).Percent, 1e-20m);
        Assert.AreEqual(0m, Rate((0, "1000"), (1, "-400"), (2, "-600")).Percent, 1e-20m);
    }

    [TestMethod]
    public void Of_several_rates_the_one_counts_that_a_higher_charge_raises()
    {
        // 25 % and 400 % both fit; only at 400 % does a higher payment mean a higher rate.
        Assert.AreEqual(400m, Rate((0, "1600"), (1, "-10000"), (2, "10000")).Percent, 1e-20m);
        // A charge before the drawdown adds an absurd second rate, at which it grows to be the credit.
        Assert.AreEqual(21.2m, Rate((-0.1m, "-100"), (0, "10000"), (1, "-12000")).Shown());
    }

    [TestMethod]
    public void A_rate_that_is_only_touched_is_found() =>
        Assert.AreEqual(10m, Rate((0, "100"), (1, "-220"), (2, "121")).Percent, 1e-9m);

    [TestMethod]
    [DataRow("", "flows", "Nothing is drawn.")]
    [DataRow("0:100", "flows", "Nothing is paid back, so no rate makes both sides equal.")]
    [DataRow("0:-100", "flows", "Nothing is drawn.")]
    [DataRow("0:100;0:-100", "flows", "What is drawn and what is paid cancel out at every moment, so every rate fits.")]
    [DataRow("0:100;0:-150;1:-100", "flows", "No annual rate above -100 % makes what is paid worth what is drawn.")]
    [DataRow("0:100;1:-100;2:100", "flows", "No annual rate above -100 % makes what is paid worth what is drawn.")]
    [DataRow("0:100;0.001:-200", "flows", "The annual rate is beyond what can be stated: nearly -100 %, or above 10^19 %.")]
    public void Flows_without_a_rate_say_why(string flows, string place, string fault)
    {
        var problem = EuApr.Of(Flows(flows).ToArray()).Problems[0];
        Assert.AreEqual($"{place}: {fault}", $"{problem.Place}: {problem.Fault}");
    }

    [TestMethod]
    public void A_negative_amount_is_refused_at_its_place()
    {
        TimedFlow[] flows = [TimedFlow.Drawdown(0, 10), TimedFlow.Payment(1, -11), TimedFlow.Payment(1, 1)];
        Assert.AreEqual("flows[1].amount", Assert.ContainsSingle(EuApr.Of(flows).Problems).Place);
    }

    [TestMethod]
    [DataRow("6.449999", 1, "6.4")]
    [DataRow("6.45", 1, "6.5")]
    [DataRow("6.4549", 2, "6.45")]
    [DataRow("-0.25", 1, "-0.3")]
    public void A_rate_is_shown_half_up(string percent, int decimals, string shown) =>
        Assert.AreEqual(shown, new AnnualRate(Oracles.Number(percent)).Shown(decimals).ToString(CultureInfo.InvariantCulture));

    [TestMethod]
    public void A_rate_is_shown_to_at_least_one_decimal() => Assert.ThrowsExactly<ArgumentOutOfRangeException>(() => new AnnualRate(6).Shown(0));

    private static AnnualRate Rate(params (decimal Years, string Amount)[] flows) =>
        EuApr.Of(flows.Select(flow => Flow(flow.Years, flow.Amount)).ToArray()).Required;

    private static IEnumerable<TimedFlow> Flows(string text) => text.Split(';', StringSplitOptions.RemoveEmptyEntries).Select(flow => flow.Split(':'))
        .Select(parts => Flow(Oracles.Number(parts[0]), parts[1]));

    private static TimedFlow Flow(decimal years, string amount) =>
        amount[0] == '-' ? TimedFlow.Payment(years, Oracles.Number(amount[1..])) : TimedFlow.Drawdown(years, Oracles.Number(amount));
}
