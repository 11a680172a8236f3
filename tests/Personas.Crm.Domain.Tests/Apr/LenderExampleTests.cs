using System.Linq;
using Personas.Crm.Domain.Apr;

namespace Personas.Crm.Domain.Tests.Apr;

/// <summary>Rates that lenders and older directives printed, from what is drawn, paid and when.</summary>
[TestClass]
public sealed class LenderExampleTests
{
    // British lenders' representative examples, as moneysavingexpert.com listed them from 2016 to 2018 (money.excite.co.uk for the last one).
    [TestMethod]
    [DataRow("16000", 36, "465.01", "3.0")]
    [DataRow("16000", 36, "465.70", "3.1")]
    [DataRow("3700", 36, "113.41", "6.7")]
    [DataRow("6000", 36, "175.41", "3.4")]
    [DataRow("8000", 36, "231.59", "2.7")]
    [DataRow("2000", 36, "66.87", "13.2")]
    [DataRow("3700", 36, "115.79", "8.2")]
    [DataRow("16000", 36, "484.23", "5.8")]
    [DataRow("2000", 36, "65.42", "11.5")]
    [DataRow("2500", 36, "80.70", "10.5")]
    [DataRow("10000", 60, "222.44", "12.7")]
    [DataRow("10000", 48, "235.42", "6.3")]
    public void Representative_examples_have_the_rate_they_print(string amount, int months, string instalment, string percent)
    {
        var payments = Enumerable.Range(1, months).Select(month => TimedFlow.Payment(month / 12m, Oracles.Number(instalment)));
        Assert.AreEqual(Oracles.Number(percent), EuApr.Of([TimedFlow.Drawdown(0, Oracles.Number(amount)), .. payments]).Required.Shown());
    }

    // Directive 90/88/EEC, annex III: years and amounts; the directives after it print the first and the third again.
    [TestMethod]
    [DataRow("1000", "1.5:1200", "12.92")]
    [DataRow("950", "1.5:1200", "16.85")]
    [DataRow("1000", "1:600 2:600", "13.07")]
    [DataRow("1000", "0.25:272 0.5:272 1:544", "13.19")]
    public void The_examples_of_the_directive_of_1990_have_their_rates(string received, string payments, string percent)
    {
        var paid = payments.Split(' ').Select(payment => payment.Split(':'))
            .Select(parts => TimedFlow.Payment(Oracles.Number(parts[0]), Oracles.Number(parts[1])));
        Assert.AreEqual(Oracles.Number(percent), EuApr.Of([TimedFlow.Drawdown(0, Oracles.Number(received)), .. paid]).Required.Shown(2));
    }

    // Microsoft, documentation of XIRR.
    [TestMethod]
    public void A_documented_spreadsheet_rate_is_met()
    {
        CashFlow[] flows =
        [
            CashFlow.Drawdown(Oracles.Day("2008-01-01"), 10_000), CashFlow.Payment(Oracles.Day("2008-03-01"), 2_750),
            CashFlow.Payment(Oracles.Day("2008-10-30"), 4_250), CashFlow.Payment(Oracles.Day("2009-02-15"), 3_250),
            CashFlow.Payment(Oracles.Day("2009-04-01"), 2_750),
        ];
        Assert.AreEqual(37.3362535m, Xirr.Of(flows).Required.Percent, 0.000002m);
    }

    // The Commission's guidelines on 2008/48/EC (SWD(2012) 128), 4.1.2, and what andrewmurphy353/curo reads in them.
    [TestMethod]
    [DataRow("2013-02-25", "2013-03-28", EuPeriod.Month, "1/12 + 3/366")]
    [DataRow("2013-02-26", "2013-03-29", EuPeriod.Month, "1/12 + 2/366")]
    [DataRow("2012-02-26", "2012-03-29", EuPeriod.Month, "1/12 + 3/366")]
    [DataRow("2013-01-12", "2013-04-15", EuPeriod.Month, "3/12 + 3/366")]
    [DataRow("2012-03-12", "2012-05-01", EuPeriod.Month, "1/12 + 20/366")]
    [DataRow("2024-12-31", "2025-02-28", EuPeriod.Month, "2/12")]
    [DataRow("2024-02-28", "2024-03-31", EuPeriod.Month, "1/12 + 1/366")]
    [DataRow("2024-01-31", "2025-02-28", EuPeriod.Month, "13/12")]
    [DataRow("2024-02-28", "2025-02-27", EuPeriod.Month, "11/12 + 28/366")]
    [DataRow("2012-01-12", "2012-02-15", EuPeriod.Year, "34/365")]
    [DataRow("2012-01-12", "2014-02-15", EuPeriod.Year, "2/1 + 34/365")]
    [DataRow("2020-01-01", "2021-03-15", EuPeriod.Year, "1/1 + 74/366")]
    [DataRow("2024-02-27", "2025-02-28", EuPeriod.Year, "1/1 + 1/365")]
    [DataRow("2023-02-28", "2024-02-29", EuPeriod.Year, "1/1")]
    [DataRow("2012-01-12", "2012-01-30", EuPeriod.Week, "2/52 + 4/365")]
    [DataRow("2012-01-12", "2013-01-10", EuPeriod.Week, "52/52")]
    [DataRow("2012-01-12", "2013-01-12", EuPeriod.Week, "52/52 + 2/365")]
    public void Intervals_are_those_of_the_guidelines(string from, string to, EuPeriod period, string interval) =>
        Assert.AreEqual(interval, EuInterval.Between(Oracles.Day(from), Oracles.Day(to), period).ToString());
}
