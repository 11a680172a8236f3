using System.Linq;
using Personas.Crm.Domain.Repayment;
using Personas.Crm.Domain.Repayment.Functions;
using Personas.Crm.Domain.Repayment.Methods;

namespace Personas.Crm.Domain.Tests.Repayment;

/// <summary>The totals that the European Commission's examples print: what is paid, and 4,000 at signing.</summary>
[TestClass]
public sealed class CommissionTotalTests
{
    private const decimal AtSigning = 4000;

    [TestMethod]
    public void Equal_instalments()
    {
        Check(Loan.OfTheCommission(), 1432.86m, 347886.40m);
        Check(Loan.OfTheCommission(rate: 5), 1319.91m, 320778.40m);
    }

    [TestMethod]
    public void Interest_by_year_is_that_of_the_unrounded_schedule()
    {
        var schedule = Loan.OfTheCommission().Schedule();
        Assert.AreEqual(143886.91m, RoundingRule.Cents.Apply(schedule.Totals.Interest));
        foreach (var (year, interest) in new[] { (1, 11854.75m), (2, 11525.41m), (3, 11175.77m), (10, 8043.88m), (20, 546.02m) })
            Assert.AreEqual(interest, RoundingRule.Cents.Apply(schedule.Instalments.Skip((12 * year) - 12).Take(12).Sum(one => one.Interest)), $"year {year}");
    }

    [TestMethod]
    public void A_long_first_period_raises_all_instalments_alike() =>
        Check(Loan.OfTheCommission() with { PaymentDay = 15 }, 1433.57m, 348056.80m);

    [TestMethod]
    public void A_short_first_period_lowers_all_instalments_alike()
    {
        var terms = Loan.OfTheCommission() with { Start = Loan.Day("2012-01-01"), PaymentDay = 15, FirstPeriod = FirstPeriod.Short };
        Check(terms, 1429.01m, 346962.40m);
    }

    [TestMethod]
    public void Yearly_instalments_begin_after_34_days() =>
        Check(Loan.OfTheCommission(instalments: 20) with { Frequency = PaymentFrequency.Yearly, FirstDue = Loan.Day("2012-02-15") }, 16541.86m, 334837.20m);

    [TestMethod]
    public void Insurance_beside_the_instalments_changes_none_of_them()
    {
        var schedule = Loan.OfTheCommission().Schedule().Printed();
        Assert.AreEqual(387887.20m, schedule.Instalments.Sum(one => one.Payment + 166.67m) + AtSigning);
    }

    [TestMethod]
    public void A_premium_that_is_financed_is_owed_and_not_received() =>
        Check(Loan.OfTheCommission() with { FinancedCharges = 8000 }, 1490.18m, 361643.20m);

    [TestMethod]
    public void Instalments_as_over_thirty_years_leave_a_balloon_after_fifteen()
    {
        var schedule = (Loan.OfTheCommission(instalments: 180) with { Balloon = Balloon.AsIfOver(360) }).Schedule().Printed();
        Assert.AreEqual(1199.10m, schedule.Instalments[0].Payment);
        Assert.AreEqual(1199.10m + 142097.69m, schedule.Instalments[^1].Payment);
    }

    [TestMethod]
    public void Instalments_that_grow_every_year()
    {
        var terms = Loan.OfTheCommission() with { Method = RepaymentMethod.Growing(3, 12) };
        Check(terms, 1130.33m, 368469.64m);
        Assert.AreEqual(1982.05m, terms.Schedule().Printed().Instalments[^1].Payment);
    }

    [TestMethod]
    public void A_fixed_instalment_is_paid_until_all_is_repaid()
    {
        var schedule = (Loan.OfTheCommission(instalments: 360) with { Method = RepaymentMethod.Fixed(1500) }).Schedule().Printed();
        Assert.HasCount(221, schedule.Instalments);
        Assert.AreEqual(1500m, schedule.Instalments[219].Payment);
        Assert.AreEqual(407.70m, schedule.Instalments[^1].Payment);
    }

    [TestMethod]
    public void Equal_capital_parts() => Check(Loan.OfTheCommission() with { Method = RepaymentMethod.EqualPrincipal }, 1833.33m, 324500.00m);

    [TestMethod]
    public void A_share_of_what_is_owed_is_paid_until_the_minimum_has_repaid_it()
    {
        var schedule = (Loan.OfTheCommission(instalments: 360) with { Method = RepaymentMethod.ShareOfBalance(2, 300) }).Schedule().Printed();
        Assert.HasCount(228, schedule.Instalments);
        var found = new[] { 1, 2, 227, 228 }.Select(number => schedule.Instalments[number - 1].Payment).ToArray();
        CollectionAssert.AreEqual(new[] { 4020m, 3959.30m, 300m, 274.76m }, found);
    }

    [TestMethod]
    public void A_rate_that_rises_after_two_years()
    {
        var terms = Loan.OfTheCommission(rate: 5) with { RateChanges = [new RateChange(Loan.Day("2014-01-12"), 6)] };
        Check(terms, 1319.91m, 343134.40m);
        Assert.AreEqual(1423.41m, terms.Schedule().Printed().Instalments[24].Payment);
    }

    [TestMethod]
    [DataRow(5.5, "1374.06", "133287.05")]
    [DataRow(6.89, "1530.61", null)]
    public void A_rate_that_is_fixed_for_nine_months(double percent, string instalment, string? cost)
    {
        var schedule = (Loan.OfTheCommission(rate: 5) with { RateChanges = [new RateChange(Loan.Day("2012-10-12"), (decimal)percent)] }).Schedule().Printed();
        Assert.AreEqual(1319.91m, schedule.Instalments[8].Payment);
        Assert.AreEqual(RepaymentOracles.Number(instalment), schedule.Instalments[9].Payment);
        if (cost is not null) Assert.AreEqual(RepaymentOracles.Number(cost), schedule.Totals.Payment + AtSigning - 200000);
    }

    [TestMethod]
    public void An_effective_rate_is_a_nominal_one_by_months()
    {
        var card = Loan.OfTheCommission(FinancialFunctions.Nominal(0.09m, 12) * 100, 12) with { Amount = 3000, Method = RepaymentMethod.EqualPrincipal };
        var schedule = card.Schedule().Printed();
        // With the annual fee of 25 in the first month.
        Assert.AreEqual(296.62m, schedule.Instalments[0].Payment + 25);
        Assert.AreEqual(269.82m, schedule.Instalments[1].Payment);
    }

    [TestMethod]
    public void Interest_alone_and_all_capital_at_the_end() =>
        Check(Loan.OfTheCommission(7.5m, 12) with { Method = RepaymentMethod.Bullet }, 1250.00m, 219000.00m);

    [TestMethod]
    public void Interest_that_is_capitalised_is_repaid_with_everything_at_the_end()
    {
        var schedule = (Loan.OfTheCommission(7.5m, 6) with { Method = RepaymentMethod.Bullet, PaymentFree = 5 }).Schedule().Printed();
        Assert.AreEqual(207618.17m, schedule.Instalments[^1].Payment);
        Assert.AreEqual(207618.17m, schedule.Totals.Payment);
    }

    private static void Check(RepaymentTerms terms, decimal first, decimal payable)
    {
        var schedule = terms.Schedule().Printed();
        Assert.AreEqual(first, schedule.Instalments[0].Payment);
        Assert.AreEqual(payable, schedule.Totals.Payment + AtSigning);
    }
}
