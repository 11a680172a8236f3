using Personas.Crm.Domain.Repayment;

namespace Personas.Crm.Domain.Tests.Repayment;

[TestClass]
public sealed class RoundingRuleTests
{
    [TestMethod]
    [DataRow("0.125", "0.01", RoundingMode.HalfUp, "0.13")]
    [DataRow("0.125", "0.01", RoundingMode.HalfEven, "0.12")]
    [DataRow("0.135", "0.01", RoundingMode.HalfEven, "0.14")]
    [DataRow("0.121", "0.01", RoundingMode.Up, "0.13")]
    [DataRow("0.129", "0.01", RoundingMode.Down, "0.12")]
    [DataRow("-0.125", "0.01", RoundingMode.HalfUp, "-0.13")]
    [DataRow("-0.121", "0.01", RoundingMode.Up, "-0.13")]
    [DataRow("-0.129", "0.01", RoundingMode.Down, "-0.12")]
    [DataRow("12.325", "0.05", RoundingMode.HalfUp, "12.35")]
    [DataRow("12.324", "0.05", RoundingMode.HalfUp, "12.30")]
    [DataRow("12.5", "1", RoundingMode.HalfEven, "12")]
    [DataRow("14.99", "10", RoundingMode.HalfUp, "10")]
    [DataRow("922337203685477.005", "0.01", RoundingMode.HalfUp, "922337203685477.01")]
    public void An_amount_becomes_a_multiple_of_the_step(string amount, string step, RoundingMode mode, string expected) =>
        Assert.AreEqual(RepaymentOracles.Number(expected), new RoundingRule(RepaymentOracles.Number(step), mode).Apply(RepaymentOracles.Number(amount)));

    [TestMethod]
    public void Half_a_cent_that_a_division_left_a_little_short_is_still_half_a_cent()
    {
        var interest = 6.00m * (7m * (1 / 12m) / 100);
        Assert.IsLessThan(0.035m, interest);
        Assert.AreEqual(0.04m, RoundingRule.Cents.Apply(interest));
        Assert.AreEqual(0.03m, (RoundingRule.Cents with { Mode = RoundingMode.Down }).Apply(0.03m / 7 * 7));
    }
}
