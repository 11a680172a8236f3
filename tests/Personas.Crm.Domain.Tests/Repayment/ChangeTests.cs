using System.Collections.Generic;
using System.Linq;
using Personas.Crm.Domain.Repayment;
using Personas.Crm.Domain.Repayment.DayCounts;
using Personas.Crm.Domain.Repayment.Methods;

namespace Personas.Crm.Domain.Tests.Repayment;

/// <summary>What changes while a loan runs: rates, drawdowns, and instalments that repay nothing.</summary>
[TestClass]
public sealed class ChangeTests
{
    private static readonly RepaymentTerms Seven = Loan.Of(100, 7, 6);

    /// <summary>
    /// Apache Fineract, ProgressiveEMICalculatorTest, commit 048cf93c; its 30/360 divides a month by its actual days, and a rate changes there at
    /// the end of the day before.
    /// </summary>
    [TestMethod]
    public void Other_ledgers_of_Fineract_come_out_to_the_cent()
    {
        Check(Seven with { RateChanges = [new RateChange(Loan.Day("2024-02-01"), 4)] },
            [17.01m, 16.88m, 16.88m, 16.88m, 16.88m, 16.89m], [0.58m, 0.28m, 0.22m, 0.17m, 0.11m, 0.06m]);
        Check(Seven with { RateChanges = [new RateChange(Loan.Day("2024-02-14"), 4)] },
            [17.01m, 16.90m, 16.90m, 16.90m, 16.90m, 16.90m], [0.58m, 0.37m, 0.22m, 0.17m, 0.11m, 0.06m]);
        Check(Loan.Of(100, 15.678m, 6) with { DayCount = DayCount.Actual365, Basis = InterestBasis.DayCounted },
            [17.43m, 17.43m, 17.43m, 17.43m, 17.43m, 17.47m], [1.33m, 1.05m, 0.90m, 0.66m, 0.46m, 0.22m]);
        Check(Loan.Of(100, 9.4822m, 3) with { Frequency = new PaymentFrequency(PeriodUnit.Week, 2) },
            [33.57m, 33.57m, 33.58m], [0.36m, 0.24m, 0.12m]);
        Check(Loan.Of(2000, 7, 1) with { LaterDrawdowns = [new Drawdown(Loan.Day("2024-01-15"), 1000)] }, [2009.03m], [9.03m]);
    }

    [TestMethod]
    public void A_drawdown_during_a_period_bears_interest_from_its_day_and_levels_the_instalment_of_that_period()
    {
        var terms = Loan.Of(2000, 12, 4) with
        {
            DayCount = DayCount.Actual360,
            Basis = InterestBasis.DayCounted,
            LaterDrawdowns = [new Drawdown(Loan.Day("2024-02-11"), 1000)],
        };
        var schedule = terms.Schedule();
        var second = schedule.Instalments[1];
        // 29 days of what was owed, and 19 of what was drawn.
        Assert.AreEqual(RoundingRule.Cents.Apply(((second.Opening * 29) + (1000 * 19)) * 0.12m / 360), second.Interest);
        Assert.AreEqual(1000m, second.Drawn);
        Assert.AreEqual(second.Payment, schedule.Instalments[2].Payment);
        Assert.AreNotEqual(schedule.Instalments[0].Payment, second.Payment);
    }

    [TestMethod]
    public void A_rate_that_changes_to_itself_changes_nothing()
    {
        var same = Loan.Of(100000, 6, 240) with { RateChanges = [new RateChange(Loan.Day("2030-01-01"), 6), new RateChange(Loan.Day("2031-03-17"), 6)] };
        CollectionAssert.AreEqual(Payments(Loan.Of(100000, 6, 240)), Payments(same));
    }

    [TestMethod]
    public void Equal_capital_stays_when_the_rate_changes()
    {
        var terms = Loan.Of(1000, 6, 7) with { Method = RepaymentMethod.EqualPrincipal, RateChanges = [new RateChange(Loan.Day("2024-03-01"), 9)] };
        Assert.IsTrue(terms.Schedule().Instalments.Take(6).All(instalment => instalment.Principal == 142.86m));
    }

    [TestMethod]
    public void Interest_alone_is_paid_first_and_then_the_capital_over_what_remains()
    {
        var schedule = (Loan.Of(12000, 6, 24) with { InterestOnly = 12 }).Schedule();
        Assert.IsTrue(schedule.Instalments.Take(12).All(instalment => instalment.Payment == 60 && instalment.Closing == 12000));
        Assert.AreEqual(Loan.Of(12000, 6, 12).Schedule().Instalments[0].Payment, schedule.Instalments[12].Payment);
    }

    [TestMethod]
    public void Interest_of_instalments_that_are_free_is_added_to_what_is_owed()
    {
        var schedule = (Loan.Of(10000, 12, 14) with { PaymentFree = 2 }).Schedule();
        Assert.AreEqual(10201m, schedule.Instalments[1].Closing);
        Assert.AreEqual(201m, schedule.Totals.Capitalised);
        Assert.AreEqual(0m, schedule.Instalments[1].Payment);
        Assert.AreEqual(Loan.Of(10201, 12, 12).Schedule().Instalments[0].Payment, schedule.Instalments[2].Payment);
    }

    [TestMethod]
    public void A_balloon_falls_due_with_the_last_instalment()
    {
        var terms = Loan.Of(20000, 5, 48) with { Balloon = Balloon.OfShare(40) };
        var level = terms.Schedule().Instalments[0].Payment;
        // PMT(0.05/12, 48, 20000, -8000): a spreadsheet's answer.
        Assert.AreEqual(309.68m, level);
        Assert.AreEqual(8000 + level, terms.Schedule().Instalments[^1].Payment, 1m);
        CollectionAssert.AreEqual(Payments(terms), Payments(terms with { Balloon = Balloon.OfAmount(8000) }));
        var linear = (terms with { Method = RepaymentMethod.EqualPrincipal }).Schedule();
        Assert.AreEqual(250m, linear.Instalments[0].Principal);
        Assert.AreEqual(8250m, linear.Instalments[^1].Principal);
    }

    [TestMethod]
    public void A_balloon_of_everything_leaves_interest()
    {
        var schedule = (Loan.Of(1200, 10, 12) with { Balloon = Balloon.OfShare(100) }).Schedule();
        Assert.IsTrue(schedule.Instalments.Take(11).All(instalment => instalment.Payment == 10));
        Assert.AreEqual(1210m, schedule.Instalments[^1].Payment);
    }

    [TestMethod]
    public void Rounding_that_leaves_the_last_instalment_far_off_moves_the_level_by_a_step()
    {
        // 25.0034 a month: rounded to 25.00 it would repay nothing at all until the last one.
        var schedule = Loan.Of(1000, 30, 360).Schedule();
        Assert.AreEqual(25.01m, schedule.Instalments[0].Payment);
        Assert.IsLessThan(25.01m, schedule.Instalments[^1].Payment);
    }

    [TestMethod]
    public void Equal_periods_and_counted_days_differ_as_documented()
    {
        var equal = Loan.Of(100000, 6, 12) with { DayCount = DayCount.Actual360 };
        Assert.AreEqual(500m, equal.Schedule().Instalments[0].Interest);
        Assert.AreEqual(516.67m, (equal with { Basis = InterestBasis.DayCounted }).Schedule().Instalments[0].Interest);
    }

    /// <summary>From a first of a month, months of thirty days are twelfths of a year: one way is the formula of an annuity, the other the sum.</summary>
    [TestMethod]
    public void The_formula_and_the_sum_find_the_same_level()
    {
        foreach (var rate in new[] { 0.001m, 0.5m, 6, 30, 1000 })
        {
            var equal = Loan.Of(200000, rate, 360) with { Balloon = Balloon.OfShare(20), Regime = RoundingRegime.Report };
            var counted = equal with { Basis = InterestBasis.DayCounted, DayCount = DayCount.BondBasis };
            Assert.AreEqual(equal.Schedule().Instalments[0].Payment, counted.Schedule().Instalments[0].Payment, 1e-18m, $"{rate}");
        }
    }

    private static List<decimal> Payments(RepaymentTerms terms) => terms.Schedule().Instalments.Select(instalment => instalment.Payment).ToList();

    private static void Check(RepaymentTerms terms, decimal[] payments, decimal[] interest)
    {
        var schedule = terms.Schedule();
        CollectionAssert.AreEqual(payments, Payments(terms), string.Join(" ", Payments(terms)));
        CollectionAssert.AreEqual(interest, schedule.Instalments.Select(instalment => instalment.Interest).ToArray());
    }
}
