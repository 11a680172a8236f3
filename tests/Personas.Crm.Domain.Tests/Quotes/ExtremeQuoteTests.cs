using System;
using System.Globalization;
using System.Linq;
using Personas.Crm.Domain.Pricing;
using Personas.Crm.Domain.Products;
using Personas.Crm.Domain.Quotes;
using Personas.Crm.Domain.Tests.Pricing;
using Personas.Crm.Domain.Values;

namespace Personas.Crm.Domain.Tests.Quotes;

/// <summary>The smallest, the largest, the longest, and days that not every year has.</summary>
[TestClass]
public sealed class ExtremeQuoteTests
{
    private static readonly BaseRate Index = new(Shop.Id(50), "ESTR", "Euro short-term rate", [new(new DateTime(2026, 1, 1), -0.8m)]);

    [TestMethod]
    [DataRow("0.01", 1)]
    [DataRow("0.01", 600)]
    [DataRow("1000000000000", 1)]
    [DataRow("1000000000000", 600)]
    [DataRow("1234.56", 1200)]
    public void Any_amount_over_any_term_is_repaid_to_the_cent(string amount, int term)
    {
        var figures = Shop.Loan.Quote(decimal.Parse(amount, CultureInfo.InvariantCulture), term).Offered().Figures!;
        Assert.AreEqual(figures.Totals.Amount, figures.Schedule.Sum(line => line.Principal));
        Assert.AreEqual(0m, figures.Schedule[^1].Balance);
        Assert.AreEqual(figures.Totals.Payable, figures.Totals.Amount + figures.Totals.Cost);
    }

    [TestMethod]
    public void At_no_interest_nothing_is_paid_but_the_amount()
    {
        var figures = (Shop.Loan with { Prices = [Shop.Price(1, "Free", 0)] }).Quote(1000, 7).Offered().Figures!;
        Assert.AreEqual(1000m, figures.Totals.Payable);
        Assert.AreEqual(142.86m, figures.Totals.Instalment);
        Assert.AreEqual(142.84m, figures.Totals.LastInstalment);
        Assert.AreEqual(0m, figures.Apr!.Value, 1e-18m);
    }

    [TestMethod]
    public void Whole_units_leave_instalments_of_whole_units_and_the_last_settles()
    {
        var version = Shop.Loan with { Repayment = RepaymentPlan.Usual with { RoundingStep = 1 } };
        var figures = version.Quote(10000, 12).Offered().Figures!;
        Assert.AreEqual(861m, figures.Totals.Instalment);
        Assert.IsTrue(figures.Schedule.All(line => line.Payment % 1 == 0 && line.Balance % 1 == 0));
        Assert.AreEqual(10000m, figures.Schedule.Sum(line => line.Principal));
        Assert.AreEqual("amount", version.Quote(10000.50m, 12).Refusals.Single().Place);
    }

    [TestMethod]
    public void A_balloon_of_everything_leaves_interest_until_the_last_day()
    {
        var figures = (Shop.Loan with { Repayment = RepaymentPlan.Usual with { BalloonShare = 100 } }).Quote(12000, 24).Offered().Figures!;
        Assert.AreEqual(60m, figures.Totals.Instalment);
        Assert.AreEqual(12060m, figures.Totals.LastInstalment);
    }

    [TestMethod]
    public void A_negative_base_rate_counts_until_the_floor()
    {
        Assert.AreEqual(1.2m, Variable(2, null).Offered().Figures!.Rate!.Final);
        Assert.AreEqual(0m, Variable(0.5m, 0).Offered().Figures!.Rate!.Final);
        var refusal = Assert.ContainsSingle(Variable(0.5m, null).Refusals);
        Assert.AreEqual("rate", refusal.Place);
    }

    [TestMethod]
    public void A_quote_of_a_29th_of_February_is_due_on_the_29th_where_there_is_one()
    {
        var customer = A.Customer().At(new DateTime(2028, 2, 29, 12, 0, 0));
        var quote = Shop.Loan.Quote(1200, 12, customer).Offered();
        var due = quote.Figures!.Schedule.Where(line => line.Instalment > 0).Select(line => line.Due).ToList();
        Assert.AreEqual(new DateTime(2028, 3, 29), due[0]);
        Assert.AreEqual(new DateTime(2029, 1, 29), due[10]);
        Assert.AreEqual(new DateTime(2029, 2, 28), due[11]);
        Assert.AreEqual(new DateTime(2028, 3, 31), quote.ExpiresOn);
    }

    // Clocks in Warsaw go forward on 29 March 2026 and back on 25 October 2026.
    [TestMethod]
    [DataRow("2026-03-20", 10, "2026-03-30T22:00:00")]
    [DataRow("2026-10-20", 10, "2026-10-30T23:00:00")]
    public void A_quote_stands_until_midnight_on_the_clock_when_clocks_were_changed_meanwhile(string day, int days, string expires)
    {
        var warsaw = TimeZoneInfo.FindSystemTimeZoneById("Europe/Warsaw");
        var noon = DateTime.Parse(day, CultureInfo.InvariantCulture).AddHours(12);
        var customer = A.Customer().At(new Moment(noon, warsaw));
        var quote = (Shop.Loan with { QuoteDays = days }).Quote(1000, 12, customer);
        Assert.AreEqual(DateTime.Parse(expires, CultureInfo.InvariantCulture), quote.ExpiresOn);
    }

    // After sixty days the level instalment of a long mortgage would not pay its interest: it is then first paid a month earlier.
    [TestMethod]
    public void A_mortgage_with_a_payment_day_is_quoted_on_every_day_of_the_year()
    {
        var plan = RepaymentPlan.Usual with { PaymentDay = 1, DayCount = InterestCount.Actual360 };
        var mortgage = Shop.Loan with { Family = ProductFamily.Mortgage, Repayment = plan };
        for (var day = new DateTime(2028, 1, 1, 12, 0, 0); day.Year == 2028; day = day.AddDays(1))
        {
            var figures = mortgage.Quote(200000, 360, A.Customer().At(day)).Offered().Figures!;
            var first = figures.Schedule.Single(line => line.Instalment == 1).Due;
            Assert.AreEqual(1, first.Day, $"{day:d}");
            Assert.IsLessThanOrEqualTo(day.Date.AddMonths(2), first, $"{day:d}");
            Assert.AreEqual(0m, figures.Schedule[^1].Balance);
        }
    }

    private static Quote Variable(decimal margin, decimal? floor)
    {
        var item = Shop.Price(1, "Variable", 0) with { RateType = RateType.Variable, BaseRateId = Index.Id, Margin = margin, Rate = null, Floor = floor };
        return (Shop.Loan with { Prices = [item] }).Quote(1000, 12, market: new Market([Index]));
    }
}
