using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Newtonsoft.Json.Linq;
using Personas.Crm.Domain.Apr;
using Personas.Crm.Domain.Apr.RegZ;

namespace Personas.Crm.Domain.Tests.Apr;

/// <summary>The actuarial method of the United States: the published examples from dates alone, unit-periods, and what is refused.</summary>
[TestClass]
public sealed class RegZAprTests
{
    [TestMethod]
    public void Every_published_rate_unit_period_and_first_period_is_met()
    {
        var cases = Oracles.Cases("apr_us_reg_z.json");
        foreach (var published in cases)
        {
            var flows = Flows(published).ToArray();
            var found = RegZApr.Of(flows).Required;
            Assert.AreEqual((decimal)published["expected_apr_percent"]!, found.Shown(), (string)published["id"]!);
            Assert.AreEqual((string)published["unit_period"]!, found.UnitPeriod.ToString(), (string)published["id"]!);
            Assert.AreEqual((decimal)published["unit_periods_per_year"]!, found.UnitPeriod.PerYear);
            Assert.AreEqual((string)published["first_period"]!, FirstPeriod(flows, found.UnitPeriod), (string)published["id"]!);
        }
        Assert.IsGreaterThanOrEqualTo(6, cases.Count);
    }

    // The examples of appendix J, paragraph (c), by what is advanced, when, and what is paid.
    [TestMethod]
    [DataRow("(c)(1)(ii)", "1978-02-10:6000", "1978-04-01:200:36:1 month", "11.82", "month")]
    [DataRow("(c)(1)(iv)", "1978-05-23:10000", "1978-10-01:385:40:3 month", "8.97", "3 months")]
    [DataRow("(c)(2)(ii)", "1978-03-18:400", "1978-04-20:39.50:1:|1978-05-18:38.31:11:28 days", "28.50", "4 weeks")]
    [DataRow("(c)(3)(i)", "1978-01-10:5000", "1978-02-10:230:23:1 month|1980-01-10:280:1:", "10.50", "month")]
    [DataRow("(c)(4)(ii)", "1978-01-10:8000", "1978-03-01:449.36:1:|1978-05-01:465:18:2 month|1981-05-01:200:1:", "7.30", "2 months")]
    [DataRow("(c)(5)(i)", "1978-01-03:1000", "1978-09-15:1080:1:", "11.45", "255 days")]
    [DataRow("(c)(5)(iii)", "1978-01-17:1000", "1979-07-17:1135.19:1:", "8.76", "year")]
    [DataRow("(c)(5)(iv)", "1978-01-03:1000", "1980-01-03:1240:1:", "11.36", "year")]
    [DataRow("(c)(7)(i)", "1979-04-10:20000|1979-06-12:20000|1979-09-18:20000", "1979-12-10:612.36:240:1 month", "10.25", "month")]
    public void Examples_of_the_appendix_are_met(string example, string advances, string payments, string percent, string unit)
    {
        var found = RegZApr.Of([.. advances.Split('|').Select(Advance), .. payments.Split('|').SelectMany(Series)]).Required;
        Assert.AreEqual(Oracles.Number(percent), found.Shown(), example);
        Assert.AreEqual(unit, found.UnitPeriod.ToString(), example);
    }

    // Days of payments, from the first of January 2020 on unless another day stands first.
    [TestMethod]
    [DataRow("2020-02-01 2020-03-01 2020-04-01", "month", "monthly")]
    [DataRow("2019-12-31 2020-01-31 2020-02-29 2020-03-31 2020-04-30", "month", "at the ends of months")]
    [DataRow("2020-01-30 2020-02-29 2020-03-30 2020-04-30", "month", "on the 30th, or the last day of February")]
    [DataRow("2020-02-01 2020-05-01 2020-08-01", "3 months", "quarterly")]
    [DataRow("2020-02-01 2021-02-01 2022-02-01", "year", "yearly")]
    [DataRow("2020-02-01 2022-02-01 2024-02-01", "year", "at most a year")]
    [DataRow("2020-01-15 2020-01-31 2020-02-15 2020-02-29 2020-03-15", "half month", "on the 15th and the last day")]
    [DataRow("2021-02-01 2021-02-15 2021-03-01 2021-03-15 2021-03-29 2021-04-12", "2 weeks", "every fortnight, though two make February")]
    [DataRow("2021-02-01 2021-03-01 2021-03-29 2021-04-26", "4 weeks", "every four weeks, though one is February")]
    [DataRow("2020-01-02 2020-01-03 2020-01-04", "day", "daily")]
    [DataRow("2020-01-11 2020-01-21 2020-01-31 2020-02-10", "10 days", "every ten days")]
    [DataRow("2020-02-01 2020-03-01 2020-03-08 2020-03-15", "week", "two months and two weeks: the shorter")]
    [DataRow("2020-02-01 2020-03-01 2020-04-01 2020-09-01 2020-10-01", "month", "with a summer without payments")]
    [DataRow("2020-02-15 2020-04-15", "7 weeks", "no common period: 45 and 60 days, as near to seven weeks as to eight")]
    [DataRow("2020-07-01", "6 months", "a single payment after whole months")]
    [DataRow("2020-01-31", "30 days", "a single payment after days")]
    [DataRow("2021-07-01", "year", "a single payment after more than a year")]
    public void The_unit_period_is_found(string payments, string unit, string why)
    {
        var days = payments.Split(' ').Select(Oracles.Day).ToArray();
        var begin = days.Append(new DateTime(2020, 1, 1)).Min();
        var flows = days.Where(day => day > begin).Select(day => CashFlow.Payment(day, 100)).Prepend(CashFlow.Drawdown(begin, 90 * days.Length)).ToArray();
        Assert.AreEqual(unit, UnitPeriodChoice.Of(begin, flows).ToString(), why);
    }

    [TestMethod]
    [DataRow("1978-02-10", "1978-04-01", UnitPeriodKind.Month, 1, 1, "19/30")]
    [DataRow("1978-05-23", "1978-10-01", UnitPeriodKind.Month, 3, 1, "39/90")]
    [DataRow("1978-03-18", "1978-04-20", UnitPeriodKind.Week, 4, 1, "5/28")]
    [DataRow("1978-01-10", "1978-03-01", UnitPeriodKind.Month, 2, 0, "52/60")]
    [DataRow("1978-02-23", "1979-03-16", UnitPeriodKind.HalfMonth, 1, 25, "6/15")]
    [DataRow("1978-01-17", "1979-07-17", UnitPeriodKind.Year, 1, 1, "6/12")]
    [DataRow("1978-01-17", "1979-07-18", UnitPeriodKind.Year, 1, 1, "182/365")]
    [DataRow("1978-01-17", "1978-01-27", UnitPeriodKind.Day, 1, 10, "0")]
    public void Unit_periods_are_counted_back_and_odd_days_are_parts_of_30(
        string from, string to, UnitPeriodKind kind, int multiple, int whole, string fraction)
    {
        var time = UnitTime.Between(Oracles.Day(from), Oracles.Day(to), new UnitPeriod(kind, multiple), Oracles.Day(to).Day);
        Assert.AreEqual(new UnitTime(whole, Oracles.Sum(fraction)), time);
    }

    [TestMethod]
    public void A_payment_before_the_term_and_a_credit_repaid_at_once_are_refused()
    {
        var day = new DateTime(2020, 1, 1);
        CashFlow[] early = [CashFlow.Drawdown(day, 100), CashFlow.Payment(day.AddDays(-1), 10), CashFlow.Payment(day.AddMonths(1), 100)];
        Assert.AreEqual("flows[1].date", Assert.ContainsSingle(RegZApr.Of(early, day).Problems).Place);
        Assert.IsFalse(RegZApr.Of([CashFlow.Drawdown(day, 100), CashFlow.Payment(day, 100)]).IsValid);
        Assert.IsFalse(RegZApr.Of([]).IsValid);
    }

    [TestMethod]
    public void A_finance_charge_that_is_earned_later_begins_the_term_later()
    {
        var signed = new DateTime(2020, 1, 10);
        CashFlow[] flows = [CashFlow.Drawdown(signed, 1_000), CashFlow.Payment(signed.AddMonths(1), 505), CashFlow.Payment(signed.AddMonths(2), 505)];
        CashFlow[] later = [CashFlow.Drawdown(signed.AddDays(5), 1_000), .. flows[1..]];
        Assert.IsGreaterThan(RegZApr.Of(flows).Required.Percent, RegZApr.Of(later, signed.AddDays(5)).Required.Percent);
    }

    [TestMethod]
    public void Advances_between_payments_have_a_rate_too()
    {
        var day = new DateTime(2020, 1, 1);
        CashFlow[] flows =
        [
            CashFlow.Drawdown(day, 1_000), CashFlow.Payment(day.AddMonths(1), 1_010),
            CashFlow.Drawdown(day.AddMonths(2), 1_000), CashFlow.Payment(day.AddMonths(3), 1_010),
        ];
        Assert.AreEqual(12m, RegZApr.Of(flows, day, new UnitPeriod(UnitPeriodKind.Month)).Required.Percent, 1e-20m);
    }

    private static CashFlow Advance(string text)
    {
        var parts = text.Split(':');
        return CashFlow.Drawdown(Oracles.Day(parts[0]), Oracles.Number(parts[1]));
    }

    private static IEnumerable<CashFlow> Series(string text)
    {
        var parts = text.Split(':');
        return Days(Oracles.Day(parts[0]), int.Parse(parts[2], CultureInfo.InvariantCulture), parts[3])
            .Select(day => CashFlow.Payment(day, Oracles.Number(parts[1])));
    }

    private static IEnumerable<CashFlow> Flows(JObject published)
    {
        yield return CashFlow.Drawdown(Oracles.Day((string)published["advance_date"]!), (decimal)published["amount_financed"]!);
        foreach (var block in published["payments"]!)
            foreach (var day in Days(Oracles.Day((string)block["first"]!), (int)block["count"]!, (string)block["every"]!))
                yield return CashFlow.Payment(day, (decimal)block["amount"]!);
    }

    private static IEnumerable<DateTime> Days(DateTime first, int count, string every) => Enumerable.Range(0, count).Select(i => every.Split(' ') switch
    {
        [""] => first,
        [var n, "month"] => first.AddMonths(i * int.Parse(n, CultureInfo.InvariantCulture)),
        [var n, "days"] => first.AddDays(i * int.Parse(n, CultureInfo.InvariantCulture)),
        ["1st", "and", "16th"] => first.AddMonths(i / 2).AddDays(i % 2 * 15),
        _ => throw new ArgumentException(every),
    });

    private static string FirstPeriod(CashFlow[] flows, UnitPeriod unit)
    {
        var time = UnitTime.Between(flows[0].Date, flows[1].Date, unit, flows[1].Date.Day);
        var size = unit.Kind switch { UnitPeriodKind.HalfMonth => 15, UnitPeriodKind.Week => 7 * unit.Multiple, _ => 30 * unit.Multiple };
        return $"t={time.Whole} f={(time.Fraction == 0 ? "0" : $"{Math.Round(time.Fraction * size):0}/{size}")}";
    }
}
