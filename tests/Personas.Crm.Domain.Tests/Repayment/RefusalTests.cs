using System;
using System.Collections.Generic;
using System.Linq;
using Personas.Crm.Domain.Repayment;
using Personas.Crm.Domain.Repayment.Methods;

namespace Personas.Crm.Domain.Tests.Repayment;

[TestClass]
public sealed class RefusalTests
{
    private static readonly RepaymentTerms Good = Loan.Of(1000, 6, 12);

    private static readonly RateChange Percent5 = new(Loan.Day("2024-05-01"), 5);

    private static readonly Dictionary<string, RepaymentTerms> Bad = new()
    {
        ["amount: negative"] = Good with { Amount = -1 },
        ["amount: zero"] = Good with { Amount = 0 },
        ["amount: beyond storing"] = Good with { Amount = decimal.MaxValue },
        ["financedCharges: negative"] = Good with { FinancedCharges = -1 },
        ["rate: negative"] = Good with { Rate = -0.1m },
        ["rate: no percentage"] = Good with { Rate = 1001 },
        ["rateChanges[0].from: at the start"] = Good with { RateChanges = [new RateChange(Good.Start, 5)] },
        ["rateChanges[1].from: not after the one before"] = Good with { RateChanges = [Percent5, Percent5] },
        ["rateChanges[0].percent: negative"] = Good with { RateChanges = [new RateChange(Loan.Day("2024-05-01"), -5)] },
        ["instalments: none"] = Good with { Instalments = 0 },
        ["instalments: too many"] = Good with { Instalments = 100000 },
        ["instalments: after the year 9999"] = Good with { Instalments = 3000, Frequency = new PaymentFrequency(PeriodUnit.Year, 5) },
        ["frequency.count: none"] = Good with { Frequency = new PaymentFrequency(PeriodUnit.Month, 0) },
        ["interestOnly: as many as instalments"] = Good with { InterestOnly = 12 },
        ["interestOnly: negative"] = Good with { InterestOnly = -1 },
        ["paymentFree: as many as instalments"] = Good with { PaymentFree = 12 },
        ["paymentFree: negative"] = Good with { PaymentFree = -1 },
        ["paymentFree: grows beyond storing"] = Good with { Rate = 1000, Instalments = 1000, PaymentFree = 999 },
        ["start: too early"] = Good with { Start = DateTime.MinValue },
        ["firstDue: on the start"] = Good with { FirstDue = Good.Start },
        ["firstDue: before the start"] = Good with { FirstDue = Loan.Day("2023-12-31") },
        ["firstDue: not on the payment day"] = Good with { FirstDue = Loan.Day("2024-02-10"), PaymentDay = 15 },
        ["paymentDay: 32"] = Good with { PaymentDay = 32 },
        ["paymentDay: of weeks"] = Good with { PaymentDay = 15, Frequency = PaymentFrequency.Weekly },
        ["laterDrawdowns[0].on: on the start"] = Good with { LaterDrawdowns = [new Drawdown(Good.Start, 100)] },
        ["laterDrawdowns[0].on: with the last instalment"] = Good with { LaterDrawdowns = [new Drawdown(Loan.Day("2025-01-01"), 100)] },
        ["laterDrawdowns[0].amount: zero"] = Good with { LaterDrawdowns = [new Drawdown(Loan.Day("2024-05-01"), 0)] },
        ["laterDrawdowns: all of it"] = Good with { LaterDrawdowns = [new Drawdown(Loan.Day("2024-05-01"), 1000)] },
        ["balloon.amount: above the amount"] = Good with { Balloon = Balloon.OfAmount(1000.01m) },
        ["balloon.amount: negative"] = Good with { Balloon = Balloon.OfAmount(-1) },
        ["balloon.percent: above all"] = Good with { Balloon = Balloon.OfShare(101) },
        ["balloon.amortisedOver: fewer than there are"] = Good with { Balloon = Balloon.AsIfOver(11) },
        ["balloon: of a bullet"] = Good with { Method = RepaymentMethod.Bullet, Balloon = Balloon.OfShare(10) },
        ["balloon: above what is owed yet"] = Good with { Balloon = Balloon.OfAmount(900), LaterDrawdowns = [new Drawdown(Loan.Day("2024-05-01"), 500)] },
        ["rounding.step: zero"] = Good with { Rounding = new RoundingRule(0, RoundingMode.HalfUp) },
        ["instalments: fixed and below the interest"] = Good with { Method = RepaymentMethod.Fixed(4.90m) },
        ["instalments: share and below the interest"] = Good with { Method = RepaymentMethod.ShareOfBalance(0.1m, 0) },
        ["instalments: growing from below the interest"] = Loan.Of(1000, 12, 240) with { Method = RepaymentMethod.Growing(10, 12) },
        ["instalments: a first period of years"] = Good with { Rate = 30, FirstDue = Loan.Day("2034-01-01") },
        ["method.amount: zero"] = Good with { Method = RepaymentMethod.Fixed(0) },
        ["method.percent: zero"] = Good with { Method = RepaymentMethod.ShareOfBalance(0, 10) },
        ["method.minimum: negative"] = Good with { Method = RepaymentMethod.ShareOfBalance(2, -10) },
        ["method.growthPercent: to nothing"] = Good with { Method = RepaymentMethod.Growing(-100, 1) },
        ["method.growthPercent: beyond measure"] = Loan.Of(1000, 12, 360) with { Method = RepaymentMethod.Growing(100, 1) },
        ["method.every: none"] = Good with { Method = RepaymentMethod.Growing(3, 0) },
    };

    [TestMethod]
    public void Terms_that_cannot_be_repaid_are_refused_at_their_place_with_a_remedy()
    {
        foreach (var bad in Bad)
        {
            var reading = RepaymentSchedule.Of(bad.Value);
            Assert.IsFalse(reading.IsValid, bad.Key);
            var problem = Assert.ContainsSingle(reading.Problems, bad.Key);
            Assert.AreEqual(bad.Key[..bad.Key.IndexOf(':')], problem.Place, bad.Key);
            Assert.EndsWith(".", problem.Fault, bad.Key);
            Assert.EndsWith(".", problem.Remedy, bad.Key);
        }
    }

    [TestMethod]
    public void Several_faults_are_named_together()
    {
        var problems = RepaymentSchedule.Of(Good with { Amount = 0, Rate = -1, Instalments = 0 }).Problems;
        CollectionAssert.AreEqual(new[] { "amount", "rate", "instalments" }, problems.Select(problem => problem.Place).ToArray());
    }

    [TestMethod]
    public void An_instalment_that_does_not_cover_its_interest_is_named_with_both_amounts()
    {
        var problem = RepaymentSchedule.Of(Good with { Method = RepaymentMethod.Fixed(4.90m) }).Problems.Single();
        Assert.Contains("Instalment 1 of 4.90 does not cover its interest of 5.00", problem.Fault);
    }
}
