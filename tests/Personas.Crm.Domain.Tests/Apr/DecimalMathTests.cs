using System;
using Personas.Crm.Domain.Values;

namespace Personas.Crm.Domain.Tests.Apr;

/// <summary>Exponential, logarithm and powers in decimal, against printed constants and each other.</summary>
[TestClass]
public sealed class DecimalMathTests
{
    [TestMethod]
    [DataRow("1", "2.7182818284590452353602874714")]
    [DataRow("0.5", "1.6487212707001281468486507878")]
    [DataRow("-1", "0.3678794411714423215955237702")]
    [DataRow("0.05", "1.0512710963760240396975176363")]
    [DataRow("-0.001", "0.9990004998333749916680553572")]
    [DataRow("0", "1")]
    [DataRow("-70", "0")]
    public void Exponentials_are_known_to_26_digits(string power, string expected) =>
        Assert.AreEqual(Oracles.Number(expected), DecimalMath.Exp(Oracles.Number(power)), 1e-26m);

    [TestMethod]
    [DataRow("2", "0.6931471805599453094172321215")]
    [DataRow("10", "2.3025850929940456840179914547")]
    [DataRow("0.5", "-0.6931471805599453094172321215")]
    [DataRow("1.0001", "0.0000999950003333083353331667")]
    [DataRow("1", "0")]
    public void Logarithms_are_known_to_26_digits(string number, string expected) =>
        Assert.AreEqual(Oracles.Number(expected), DecimalMath.Log(Oracles.Number(number)), 1e-26m);

    [TestMethod]
    public void Roots_are_powers_turned_round()
    {
        Assert.AreEqual(1.06m, DecimalMath.Power(DecimalMath.Power(1.06m, 1 / 12m), 12), 1e-25m);
        Assert.AreEqual(1024m, DecimalMath.Power(2m, 10));
        Assert.AreEqual(0.125m, DecimalMath.Power(2m, -3));
        Assert.AreEqual(Math.Sqrt(2), (double)DecimalMath.Power(2m, 0.5m), 1e-15);
    }

    [TestMethod]
    public void What_has_no_result_is_refused()
    {
        Assert.ThrowsExactly<ArgumentOutOfRangeException>(() => DecimalMath.Log(0));
        Assert.ThrowsExactly<OverflowException>(() => DecimalMath.Exp(67));
    }
}
