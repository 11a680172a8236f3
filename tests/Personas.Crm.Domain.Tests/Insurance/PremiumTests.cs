using System;
using System.Linq;
using Personas.Crm.Domain.Products;
using Personas.Crm.Domain.Quotes;
using Personas.Crm.Domain.Tests.Pricing;

namespace Personas.Crm.Domain.Tests.Insurance;

/// <summary>How the premium of a package comes about, counted by hand.</summary>
[TestClass]
public sealed class PremiumTests
{
    [TestMethod]
    public void A_premium_is_base_and_sum_times_every_factor()
    {
        // (24 + 0.4 x 30) x 1.25 x 0.8 x 0.95 = 36 x 0.95 = 34.20
        var card = Insurer.Travel.Insured(30000, "Basic").Chosen();
        Assert.AreEqual("Base 24, SumInsured 12, ×1.25=45, ×0.8=36, ×0.95=34.2", card.Steps());
        Assert.AreEqual(34.20m, card.PerYear);
        CollectionAssert.AreEqual(
            new[]
            {
                "The premium of 'Basic' for a year, for every customer.", "0.4 for each 1,000 of 30,000 insured.", "Age is 34, in the band '30 to 59': × 1.25.",
                "Risk class is Low, in the band 'Low': × 0.8.", "Accepts marketing is yes, in the band 'Accepts': × 0.95.",
            },
            card.Premium!.Steps.Select(step => step.Reason).ToArray());
    }

    [TestMethod]
    public void Included_benefits_are_in_the_base_and_options_come_after_the_factors_and_are_multiplied_as_well()
    {
        // (42 + 0.6 x 30 + 6) x 0.95 = 62.70; the option 9.50 x 0.95 = 9.025; together 71.725, rounded 71.73
        var card = Insurer.Travel.Insured(30000, "Comfort", null, "damage to others").Chosen();
        Assert.AreEqual("Base 42, SumInsured 18, Benefit 6, ×1.25=82.5, ×0.8=66, ×0.95=62.7, Option 9.025, Rounding 0.005", card.Steps());
        Assert.AreEqual(71.73m, card.PerYear);
    }

    [TestMethod]
    [DataRow("2008-05-05", null)]
    [DataRow("2008-05-04", "18 to 29")]
    [DataRow("1996-05-05", "18 to 29")]
    [DataRow("1996-05-04", "30 to 59")]
    [DataRow("1951-05-05", "60 to 74")]
    [DataRow("1951-05-04", null)]
    public void A_band_begins_with_its_first_number_and_ends_before_its_last(string born, string? band)
    {
        var quote = Insurer.Travel.Insured(30000, "Basic", A.Customer($$"""{"birthdate":"{{born}}"}"""));
        Assert.AreEqual(band is not null, quote.IsOffered);
        if (band is not null) Assert.Contains($"'{band}'", quote.Reasons[1]);
    }

    [TestMethod]
    [DataRow("""{"riskclass":1}""", "Risk class is Low, in the band 'Low': × 0.8.")]
    [DataRow("""{"riskclass":2}""", "Risk class is Medium, in the band 'Medium': × 1.")]
    [DataRow("""{"riskclass":3}""", "Risk class is High: × 1.5, as for all others.")]
    [DataRow("{}", "Risk class is not known: × 1.5, as for all others.")]
    public void A_choice_is_named_by_label_or_number_and_others_take_the_factor_for_all_others(string columns, string reason)
    {
        var version = Insurer.Travel with { Factors = [Insurer.Risk] };
        Assert.AreEqual("On the premium: " + reason, version.Insured(30000, "Basic", A.Customer(columns)).Offered().Reasons[1]);
    }

    [TestMethod]
    [DataRow("firstname", """{"firstname":"ADA"}""", "Ada", true)]
    [DataRow("firstname", """{"firstname":"Adam"}""", "Ada", false)]
    [DataRow("consent", """{"consent":false}""", "No", true)]
    [DataRow("globetrotter", "{}", "true", true)]
    [DataRow("package", "{}", "Basic", true)]
    public void Texts_truths_memberships_and_the_request_can_set_the_factor(string fact, string columns, string value, bool isFound)
    {
        var version = Insurer.Travel with { Factors = [Insurer.Factor(1, "F", fact, Insurer.Band(1, "B", value, 3m))] };
        Assert.AreEqual(isFound, version.Insured(30000, "Basic", A.Customer(columns).MemberOf("globetrotter")).IsOffered);
    }

    [TestMethod]
    public void The_sum_insured_can_be_a_factor_too()
    {
        var version = Insurer.Travel with { Factors = [Insurer.Factor(1, "Sum", "sum_insured",
            Insurer.Band(1, "Up", null, 30000, 2m), Insurer.Band(2, "From", 30000, null, 1m))] };
        Assert.AreEqual(2 * (24 + 11.9996m), version.Insured(29999, "Basic").Chosen().Premium!.Steps.Single(step => step.Factor == 2m).After);
        Assert.AreEqual(36m, version.Insured(30000, "Basic").Chosen().PerYear);
    }

    [TestMethod]
    public void Discounts_come_off_the_rounded_premium_and_the_minimum_comes_last()
    {
        var version = Insurer.Travel with
        {
            MinimumPremium = 25,
            Discounts =
            [
                Shop.Discount(1, "Travellers", DiscountTarget.InsurancePremium, DiscountCalculation.Percent,
                    20, """{"version":1,"fact":"globetrotter","op":"eq","value":true}"""),
                Shop.Discount(2, "Friends", DiscountTarget.InsurancePremium, DiscountCalculation.Amount, 5),
            ],
        };
        Assert.AreEqual("Base 24, SumInsured 12, ×1.25=45, ×0.8=36, ×0.95=34.2, Discount -5", version.Insured(30000, "Basic").Chosen().Steps());
        var quote = version.Insured(30000, "Basic", Insurer.Ada.MemberOf("globetrotter"));
        Assert.AreEqual("Base 24, SumInsured 12, ×1.25=45, ×0.8=36, ×0.95=34.2, Discount -6.84, Discount -5, Minimum 2.64", quote.Chosen().Steps());
        Assert.AreEqual(25m, quote.Chosen().PerYear);
        CollectionAssert.AreEqual(
            new[]
            {
                "On the premium: 'Travellers': 20 % off, because is in the segment Globetrotters (found: yes).",
                "On the premium: 'Friends': 5.00 off, for every customer.",
                "On the premium: The premium is at least 25 a year.",
            },
            quote.Reasons.Skip(4).ToArray());
    }

    [TestMethod]
    public void The_first_of_the_monthly_parts_bears_the_rest_and_the_year_is_paid_to_the_cent()
    {
        var quote = (Insurer.Travel with { Factors = [Insurer.Factor(1, "One", "age", Insurer.Band(1, "All", null, null, 1m))] }).Insured(30100, "Basic");
        Assert.AreEqual(36.04m, quote.Chosen().PerYear);
        CollectionAssert.AreEqual(new[] { 3.04m }.Concat(Enumerable.Repeat(3.00m, 11)).ToArray(), quote.Paid().ToArray());
        Assert.AreEqual(36.04m, quote.Figures!.Totals.Cost);
        Assert.AreEqual(3.04m, quote.Chosen().FirstPeriod);
        Assert.AreEqual(3.00m, quote.Figures.Totals.Premium);
        Assert.AreEqual(new DateTime(2027, 4, 4), quote.Figures.Schedule[^1].Due);
    }

    [TestMethod]
    [DataRow(ChargeFrequency.Monthly, 18, 18, 51.30)]
    [DataRow(ChargeFrequency.Yearly, 18, 2, 51.30)]
    [DataRow(ChargeFrequency.Once, 18, 1, 51.30)]
    [DataRow(ChargeFrequency.Once, 7, 1, 19.95)]
    [DataRow(ChargeFrequency.Yearly, 24, 2, 68.40)]
    public void A_term_costs_its_months_however_it_is_paid(ChargeFrequency frequency, int term, int times, double total)
    {
        var version = Insurer.Travel with { PremiumFrequency = frequency };
        var quote = version.Quote(new QuoteRequest { SumInsured = 30000, Package = "Basic", Term = term }, Insurer.Ada).Offered();
        Assert.HasCount(times, quote.Figures!.Schedule);
        Assert.AreEqual((decimal)total, quote.Figures.Totals.Payable);
        Assert.AreEqual((decimal)total, quote.Chosen().Total);
        Assert.AreEqual(34.20m, quote.Chosen().PerYear);
    }

    [TestMethod]
    public void Packages_without_sums_ask_for_none()
    {
        var fixedSums = Insurer.Small with { Permille = null, Sums = AmountRange.Any,
            Benefits = [Insurer.Small.Benefits[1] with { IsOptional = false, Premium = null }] };
        Assert.AreEqual(22.80m, (Insurer.Travel with { Packages = [fixedSums] }).Insured(null).Chosen().PerYear);
    }
}
