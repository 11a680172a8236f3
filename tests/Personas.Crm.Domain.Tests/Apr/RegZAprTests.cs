using System;
using System.Collections.Generic;
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

    private static CashFlow Advance(string text)
    {
        var parts = text.Split(':');
        return CashFlow.Drawdown(Oracles.Day(parts[0]), Oracles.Number(parts[1]));
    }

    private static IEnumerable<CashFlow> Series(string text)
    {
        var parts = text.Split(':');
        return Days(Oracles.Day(parts[0]), int.Parse(parts[2]), parts[3]).Select(day => CashFlow.Payment(day, Oracles.Number(parts[1])));
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
        [var n, "month"] => first.AddMonths(i * int.Parse(n)),
        [var n, "days"] => first.AddDays(i * int.Parse(n)),
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
