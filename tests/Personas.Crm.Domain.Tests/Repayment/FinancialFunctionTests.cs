using System;
using System.Collections.Generic;
using System.Linq;
using Personas.Crm.Domain.Repayment.DayCounts;
using Personas.Crm.Domain.Repayment.Functions;

namespace Personas.Crm.Domain.Tests.Repayment;

[TestClass]
public sealed class FinancialFunctionTests
{
    private static readonly Dictionary<string, Func<decimal[], decimal?>> Functions = new()
    {
        ["PMT"] = a => FinancialFunctions.Pmt(a[0], (int)a[1], a[2], Or0(a, 3), Or0(a, 4) == 1),
        ["IPMT"] = a => FinancialFunctions.Ipmt(a[0], (int)a[1], (int)a[2], a[3], Or0(a, 4), Or0(a, 5) == 1),
        ["PPMT"] = a => FinancialFunctions.Ppmt(a[0], (int)a[1], (int)a[2], a[3], Or0(a, 4), Or0(a, 5) == 1),
        ["CUMIPMT"] = a => FinancialFunctions.CumIpmt(a[0], (int)a[1], a[2], (int)a[3], (int)a[4], a[5] == 1),
        ["CUMPRINC"] = a => FinancialFunctions.CumPrinc(a[0], (int)a[1], a[2], (int)a[3], (int)a[4], a[5] == 1),
        ["RATE"] = a => FinancialFunctions.Rate((int)a[0], a[1], a[2], Or0(a, 3), Or0(a, 4) == 1),
        ["FV"] = a => FinancialFunctions.Fv(a[0], (int)a[1], a[2], Or0(a, 3), Or0(a, 4) == 1),
        ["EFFECT"] = a => FinancialFunctions.Effect(a[0], (int)a[1]),
        ["NOMINAL"] = a => FinancialFunctions.Nominal(a[0], (int)a[1]),
    };

    [TestMethod]
    public void Every_function_gives_its_published_result()
    {
        var calls = RepaymentOracles.Rows("financial_functions.csv").Where(row => !row[0].StartsWith("XIRR", StringComparison.Ordinal)).ToList();
        Assert.HasCount(12, calls);
        foreach (var call in calls) Assert.AreEqual(RepaymentOracles.Number(call[1]), Value(call[0]), 0.000000001m, call[0]);
    }

    /// <summary>The documentation of Microsoft's DAX and Excel functions, and identities between them.</summary>
    [TestMethod]
    [DataRow("PMT(0.08/12,10,10000)", "-1037.03208935915")]
    [DataRow("IPMT(0.1,3,3,8000)", "-292.447129909366")]
    [DataRow("PPMT(0.08,10,10,200000)", "-27598.0534624214")]
    [DataRow("FV(0.12/12,12,-1000)", "12682.5030131970")]
    [DataRow("FV(0.11/12,35,-2000,0,1)", "82846.2463719")]
    [DataRow("PMT(0.06/12,216,0,50000)", "-129.0811608679971")]
    [DataRow("CUMPRINC(0.09/12,360,125000,13,24,0)", "-934.107123420868")]
    [DataRow("NOMINAL(0.053543,4)", "0.05250031986")]
    [DataRow("EFFECT(0,4)", "0")]
    [DataRow("RATE(12,-100,1200)", "0")]
    public void Other_published_results_are_given_too(string call, string expected) =>
        Assert.AreEqual(RepaymentOracles.Number(expected), Value(call), 0.0000001m);

    [TestMethod]
    public void A_rate_that_does_not_exist_is_null() => Assert.IsNull(FinancialFunctions.Rate(12, 100, 1200));

    [TestMethod]
    public void A_rate_gives_back_the_payment_it_was_found_from()
    {
        foreach (var (rate, periods) in new[] { (0.07m, 480), (0.0001m, 360), (1.5m, 12), (0.005m, 1) })
        {
            var payment = FinancialFunctions.Pmt(rate, periods, 1000);
            Assert.AreEqual(rate, FinancialFunctions.Rate(periods, payment, 1000)!.Value, 1e-18m, $"{rate} {periods}");
            Assert.AreEqual(1000m, FinancialFunctions.Pv(rate, periods, payment), 1e-9m);
        }
    }

    [TestMethod]
    public void Interest_and_capital_of_all_periods_are_all_that_is_paid()
    {
        foreach (var atStart in new[] { false, true })
        {
            var payment = FinancialFunctions.Pmt(0.01m, 24, 5000, 0, atStart);
            var interest = FinancialFunctions.CumIpmt(0.01m, 24, 5000, 1, 24, atStart);
            Assert.AreEqual(-5000m, FinancialFunctions.CumPrinc(0.01m, 24, 5000, 1, 24, atStart), 1e-20m);
            Assert.AreEqual(24 * payment, interest - 5000, 1e-20m);
        }
    }

    [TestMethod]
    public void A_nominal_rate_is_the_one_whose_effective_rate_it_was_asked_of()
    {
        foreach (var periods in new[] { 1, 2, 4, 12, 52, 365 })
            foreach (var effective in new[] { 0.07m, -0.5m, 0.0000001m, 10m })
            {
                var nominal = FinancialFunctions.Nominal(effective, periods);
                Assert.AreEqual(effective, FinancialFunctions.Effect(nominal, periods), 1e-22m, $"{effective} {periods}");
            }
    }

    private static decimal Value(string call)
    {
        var name = call[..call.IndexOf('(')];
        if (name == "ACCRINTM") return FinancialFunctions.AccrIntM(Loan.Day("2008-04-01"), Loan.Day("2008-06-15"), 0.1m, 1000, DayCount.Actual365);
        var arguments = call[(name.Length + 1)..^1].Split(',').Select(Argument).ToArray();
        return Functions[name](arguments)!.Value;
    }

    private static decimal Argument(string text)
    {
        if (text.Split('/') is [var over, var under]) return Argument(over) / Argument(under);
        return text.Split('*') is [var left, var right] ? Argument(left) * Argument(right) : RepaymentOracles.Number(text);
    }

    private static decimal Or0(decimal[] arguments, int index) => index < arguments.Length ? arguments[index] : 0;
}
