using System;
using System.Linq;
using FsCheck;
using FsCheck.Fluent;
using Personas.Crm.Domain.Repayment;
using Personas.Crm.Domain.Repayment.Methods;

namespace Personas.Crm.Domain.Tests.Repayment;

/// <summary>What holds of every schedule. A failure prints its seed and the terms.</summary>
[TestClass]
public sealed class ScheduleLawTests
{
    private static readonly Gen<RepaymentTerms> EqualPrincipal = RandomTerms.Plain.Select(terms => terms with { Method = RepaymentMethod.EqualPrincipal });

    [TestMethod]
    public void Every_schedule_repays_exactly_what_was_borrowed() => Hold(RandomTerms.Any, 2000, schedule =>
    {
        var terms = schedule.Terms;
        var owed = terms.Amount + terms.FinancedCharges + schedule.Totals.Capitalised;
        Assert.AreEqual(owed, schedule.Totals.Principal, Tolerance(terms), "principal");
        Assert.AreEqual(0m, schedule.Instalments[^1].Closing, "the last balance");
        var totals = schedule.Totals;
        Assert.AreEqual(totals.Interest - totals.Capitalised + totals.Principal, totals.Payment, Tolerance(terms), "payments");
        var first = terms.Amount - terms.LaterDrawdowns.Sum(drawdown => drawdown.Amount) + terms.FinancedCharges;
        Assert.AreEqual(first, schedule.Instalments[0].Opening);
    });

    [TestMethod]
    public void Every_line_follows_from_the_one_before() => Hold(RandomTerms.Any, 2000, schedule =>
    {
        var closing = schedule.Instalments[0].Opening;
        var due = schedule.Terms.Start;
        foreach (var line in schedule.Instalments)
        {
            Assert.AreEqual(closing, line.Opening, $"opening of {line.Number}");
            Assert.AreEqual(due, line.From, $"from of {line.Number}");
            Assert.IsGreaterThan(line.From, line.Due, $"due of {line.Number}");
            Assert.AreEqual(line.Opening + line.Drawn + line.Capitalised - line.Principal, line.Closing, $"closing of {line.Number}");
            Assert.AreEqual(line.Interest - line.Capitalised + line.Principal, line.Payment, $"payment of {line.Number}");
            foreach (var amount in new[] { line.Drawn, line.Interest, line.Capitalised, line.Principal, line.Payment, line.Closing })
                Assert.IsGreaterThanOrEqualTo(0m, amount, $"an amount of {line.Number}");
            closing = line.Closing;
            due = line.Due;
        }
    });

    [TestMethod]
    public void Ledgers_hold_nothing_but_multiples_of_the_step() => Hold(RandomTerms.Any, 1000, schedule =>
    {
        if (schedule.Terms.Regime == RoundingRegime.Report) return;
        foreach (var line in schedule.Instalments)
            foreach (var amount in new[] { line.Interest, line.Capitalised, line.Principal, line.Payment, line.Closing })
                Assert.AreEqual(0m, amount % schedule.Terms.Rounding.Step, $"an amount of {line.Number}");
    });

    [TestMethod]
    public void Instalments_are_level_and_the_last_differs_by_no_more_than_rounding_can_add_up_to() => Hold(RandomTerms.Plain, 2000, schedule =>
    {
        var level = schedule.Instalments[0].Payment;
        foreach (var line in schedule.Instalments.Take(schedule.Instalments.Count - 1))
            Assert.AreEqual(level, line.Payment, Exact(schedule.Terms), $"instalment {line.Number}");
        var last = schedule.Instalments.Count == schedule.Terms.Instalments ? schedule.Instalments[^1].Payment : 0;
        Assert.IsLessThanOrEqualTo(MostOff(schedule), Math.Abs(last - level), $"the last instalment of {last}, the others of {level}");
    });

    [TestMethod]
    public void Equal_capital_is_equal_but_for_the_last() => Hold(EqualPrincipal, 500, schedule =>
    {
        var principal = schedule.Instalments[0].Principal;
        foreach (var line in schedule.Instalments.Take(schedule.Instalments.Count - 1))
            Assert.AreEqual(principal, line.Principal, Exact(schedule.Terms), $"capital of {line.Number}");
        if (schedule.Instalments.Count < schedule.Terms.Instalments) return;
        var off = Math.Abs(schedule.Instalments[^1].Principal - principal);
        Assert.IsLessThanOrEqualTo(Tolerance(schedule.Terms) * schedule.Terms.Instalments, off, $"the last is off by {off}");
    });

    [TestMethod]
    public void Shorter_periods_cost_less_interest_than_longer_ones()
    {
        foreach (var regime in new[] { RoundingRegime.Ledger, RoundingRegime.Report })
        {
            var loan = Loan.Of(100000, 7, 520) with { Frequency = PaymentFrequency.Weekly, Regime = regime };
            var weekly = loan.Schedule().Totals.Interest;
            var monthly = (loan with { Instalments = 120, Frequency = PaymentFrequency.Monthly }).Schedule().Totals.Interest;
            var quarterly = (loan with { Instalments = 40, Frequency = PaymentFrequency.Quarterly }).Schedule().Totals.Interest;
            Assert.IsLessThan(monthly, weekly);
            Assert.IsLessThan(quarterly, monthly);
        }
    }

    // Every instalment and every interest is at most a step off, and what is off bears interest until the end.
    private static decimal MostOff(RepaymentSchedule schedule)
    {
        var worth = 0m;
        foreach (var line in schedule.Instalments)
            worth = (worth * (1 + (line.Opening == 0 ? 0 : line.Interest / line.Opening))) + 1;
        return 2.2m * Tolerance(schedule.Terms) * (worth + schedule.Terms.Instalments);
    }

    private static decimal Exact(RepaymentTerms terms) => terms.Regime == RoundingRegime.Ledger ? 0 : Tolerance(terms);

    private static decimal Tolerance(RepaymentTerms terms) => terms.Regime == RoundingRegime.Ledger ? terms.Rounding.Step : 0.0000000001m;

    private static void Hold(Gen<RepaymentTerms> terms, int count, Action<RepaymentSchedule> law)
    {
        var valid = 0;
        Prop.ForAll(Arb.From(terms), one =>
        {
            var reading = RepaymentSchedule.Of(one);
            if (!reading.IsValid) return reading.Problems.All(IsExpected).Label($"{one}: {string.Join(" ", reading.Problems)}");
            valid++;
            return Fault(law, reading.Required) is { } fault ? false.Label($"{one}: {fault}") : true.ToProperty();
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(count));
        Assert.IsGreaterThan(count * 8 / 10, valid, "too few of the random terms can be repaid");
    }

    // What cannot be known of terms before their schedule is made.
    private static bool IsExpected(Values.Problem problem) => problem.Place is "instalments" or "balloon" or "laterDrawdowns";

    private static string? Fault(Action<RepaymentSchedule> law, RepaymentSchedule schedule)
    {
        try
        {
            law(schedule);
            return null;
        }
        catch (AssertFailedException failed)
        {
            return failed.Message;
        }
    }
}
