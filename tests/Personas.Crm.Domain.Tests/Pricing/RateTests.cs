using System;
using System.Linq;
using Personas.Crm.Domain.Pricing;
using Personas.Crm.Domain.Products;
using Personas.Crm.Domain.Quotes;

namespace Personas.Crm.Domain.Tests.Pricing;

[TestClass]
public sealed class RateTests
{
    private static readonly DateTime Today = new(2026, 5, 4);

    private static readonly BaseRate Euribor = new(Shop.Id(50), "EURIBOR-3M", "Euribor, 3 months",
        [new(new DateTime(2026, 1, 1), 2m), new(new DateTime(2026, 5, 4), 2.5m), new(new DateTime(2026, 8, 1), 3m)]);

    private static readonly PriceItem Variable = Shop.Price(1, "Variable", 0) with { RateType = RateType.Variable, BaseRateId = Euribor.Id, Margin = 1.5m,
        Rate = null };

    [TestMethod]
    [DataRow(Tiering.WholeAmount, "1000", "6")]
    [DataRow(Tiering.WholeAmount, "1000.01", "5")]
    [DataRow(Tiering.WholeAmount, "3000", "4")]
    [DataRow(Tiering.BySlice, "1000", "6")]
    [DataRow(Tiering.BySlice, "2000", "5.5")]
    [DataRow(Tiering.BySlice, "4000", "5")]
    public void Tiers_price_the_whole_amount_or_every_slice_of_it(Tiering tiering, string amount, string rate)
    {
        var item = Shop.Price(1, "Tiered", 6m) with { Tiering = tiering,
            Tiers = [new(Shop.Id(61), 1000, 5), new(Shop.Id(62), 2000, tiering == Tiering.BySlice ? 4.5m : 4)] };
        var quote = (Shop.Loan with { Prices = [item] }).Quote(Number(amount), 12).Offered();
        Assert.AreEqual(Number(rate), quote.Figures!.Rate!.Final);
    }

    [TestMethod]
    public void A_variable_rate_is_the_base_rate_in_force_on_the_day_and_the_margin()
    {
        var quote = Quote(Variable, 12).Offered();
        Assert.AreEqual("2.5 1.5 = 4", DiscountTests.Text(quote.Figures!.Rate!));
        Assert.AreEqual(Today, quote.BaseRates[0].Day);
        Assert.AreEqual("2026-08-01 4.5", string.Join(";", quote.Figures.LaterRates
            .Select(later => FormattableString.Invariant($"{later.From:yyyy-MM-dd} {later.Rate.Final:0.##}"))));
    }

    [TestMethod]
    public void Floor_and_ceiling_bound_it_and_discounts_stay_above_the_floor()
    {
        Assert.AreEqual("2.5 1.5 1 = 5", DiscountTests.Text(Quote(Variable with { Floor = 5 }, 12).Offered().Figures!.Rate!));
        Assert.AreEqual("2.5 1.5 -0.5 = 3.5", DiscountTests.Text(Quote(Variable with { Ceiling = 3.5m }, 12).Offered().Figures!.Rate!));
        var discounted = Shop.Loan with { Discounts = [Shop.Discount(1, "Half", DiscountTarget.Rate, DiscountCalculation.PercentagePoints, 0.5m)] };
        Assert.AreEqual("2.5 1.5 -0.2 = 3.8", DiscountTests.Text((discounted with { Prices = [Variable with { Floor = 3.8m }] }).Quote(1000, 12,
            market: Market).Offered().Figures!.Rate!));
    }

    [TestMethod]
    public void A_rate_that_is_fixed_first_becomes_variable_after_its_months_and_is_reset_by_the_last_known_value()
    {
        var quote = Quote(Variable with { FixedMonths = 6, Rate = 3.9m, ResetMonths = 3 }, 36).Offered();
        Assert.AreEqual(3.9m, quote.Figures!.Rate!.Final);
        var later = Assert.ContainsSingle(quote.Figures.LaterRates);
        Assert.AreEqual(new DateTime(2026, 11, 4), later.From);
        Assert.AreEqual("3 1.5 = 4.5", DiscountTests.Text(later.Rate));
        Assert.AreEqual(3.9m, quote.Figures.Schedule.Single(line => line.Instalment == 6).Rate);
        Assert.AreEqual(4.5m, quote.Figures.Schedule.Single(line => line.Instalment == 7).Rate);
    }

    [TestMethod]
    public void After_fixed_months_the_rate_of_a_mortgage_is_assumed_no_lower()
    {
        var mortgage = Shop.Loan with { Family = ProductFamily.Mortgage, Prices = [Variable with { FixedMonths = 6, Rate = 5m }] };
        var quote = mortgage.Quote(100000, 36, market: Market).Offered();
        Assert.AreEqual(4.5m, quote.Figures!.LaterRates[0].Rate.Final);
        Assert.AreEqual(5m, quote.Figures.Schedule.Single(line => line.Instalment == 36).Rate);
        Assert.HasCount(2, quote.Figures.Assumptions);
    }

    [TestMethod]
    public void A_base_rate_without_a_value_on_the_day_is_a_refusal_with_its_place_and_no_figures()
    {
        foreach (var market in new[] { Domain.Pricing.Market.Plain, new Market([Euribor with { Values = [new(Today.AddDays(1), 1m)] }]) })
        {
            var quote = (Shop.Loan with { Prices = [Variable] }).Quote(1000, 12, market: market);
            var refusal = Assert.ContainsSingle(quote.Refusals);
            Assert.AreEqual(RefusalKind.BadRequest, refusal.Kind);
            Assert.AreEqual("price item 'Variable', base rate", refusal.Place);
            Assert.IsNull(quote.Figures);
            Assert.IsNull(quote.Price);
        }
    }

    private static Market Market { get; } = new([Euribor]);

    private static Quote Quote(PriceItem item, int term) => (Shop.Loan with { Prices = [item] }).Quote(1000, term, market: Market);

    private static decimal Number(string text) => decimal.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
