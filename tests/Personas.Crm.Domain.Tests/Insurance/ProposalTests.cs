using System.Linq;
using Personas.Crm.Domain.Approval.Impact;
using Personas.Crm.Domain.Insurance;
using Personas.Crm.Domain.Products;
using Personas.Crm.Domain.Quotes;
using Personas.Crm.Domain.Tests.Pricing;

namespace Personas.Crm.Domain.Tests.Insurance;

/// <summary>Packages side by side.</summary>
[TestClass]
public sealed class ProposalTests
{
    [TestMethod]
    public void All_cards_have_the_same_rows_and_each_says_how_it_stands_with_the_cover()
    {
        var quote = Insurer.Travel.Insured(30000, null, null, "Luggage");
        var cards = quote.Offered().Insurance!.Cards;
        Assert.AreEqual("Basic|Comfort", string.Join("|", cards.Select(card => card.Name)));
        Assert.AreEqual("Medical costs Included 30000 150|Luggage Chosen 1000 50|Damage to others Missing  ", Rows(cards[0]));
        Assert.AreEqual("Medical costs Included 45000 |Luggage Included 2000 |Damage to others Optional  ", Rows(cards[1]));
        Assert.AreEqual(11.40m, cards[0].Covers[1].Premium);
        Assert.IsTrue(cards[0].IsChosen);
        Assert.AreEqual("No package was asked for: the figures are of 'Basic', the smallest of 2 that fits.", quote.Reasons[0]);
    }

    [TestMethod]
    public void What_a_package_has_otherwise_than_the_smaller_one_is_told_in_words()
    {
        var cards = Insurer.Travel.Insured(30000).Offered().Insurance!.Cards;
        Assert.IsEmpty(cards[0].Differences);
        CollectionAssert.AreEqual(
            new[]
            {
                "Medical costs: up to 45,000 EUR instead of up to 30,000 EUR.", "Medical costs: no deductible instead of deductible 150 EUR.",
                "Luggage is included there, and can be added in 'Basic'.", "Luggage: up to 2,000 EUR instead of up to 1,000 EUR.",
                "Luggage: no deductible instead of deductible 50 EUR.", "It can also cover Damage to others (liability): without a limit.",
                "It costs 28.50 EUR a year more than 'Basic'.",
            },
            cards[1].Differences.ToArray());
    }

    [TestMethod]
    public void The_smallest_package_with_all_options_is_chosen_and_others_say_what_they_lack()
    {
        var cards = Insurer.Travel.Insured(30000, null, null, "Damage to others").Offered().Insurance!.Cards;
        Assert.AreEqual("Damage to others", string.Join(",", cards[0].MissingOptions));
        Assert.IsNotNull(cards[0].PerYear);
        Assert.IsTrue(cards[1].IsChosen);
    }

    [TestMethod]
    public void A_package_whose_sum_is_another_is_shown_with_the_nearest_it_insures()
    {
        var cards = Insurer.Travel.Insured(15000).Offered().Insurance!.Cards;
        Assert.AreEqual("'Comfort' insures 20,000 to 100,000 EUR, not 15,000.", cards[1].Refusals.Single().Reason);
        Assert.AreEqual(20000m, cards[1].NearestSum);
        Assert.IsNull(cards[1].PerYear);
        Assert.IsTrue(cards[0].IsChosen);
    }

    [TestMethod]
    public void A_package_for_others_is_not_shown()
    {
        var version = Insurer.Travel with { Packages = [Insurer.Small,
            Insurer.Large with { Expression = """{"version":1,"fact":"globetrotter","op":"eq","value":true}""" }] };
        Assert.HasCount(1, version.Insured(30000).Offered().Insurance!.Cards);
        Assert.HasCount(2, version.Insured(30000, null, Insurer.Ada.MemberOf("globetrotter")).Offered().Insurance!.Cards);
    }

    [TestMethod]
    public void A_discount_for_one_package_is_on_its_card_only()
    {
        var version = Insurer.Travel with
        {
            Discounts = [Shop.Discount(1, "Comfort week", DiscountTarget.InsurancePremium, DiscountCalculation.Percent,
                50, """{"version":1,"fact":"package","op":"eq","value":"Comfort"}""")],
        };
        var cards = version.Insured(30000).Offered().Insurance!.Cards;
        Assert.AreEqual(34.20m, cards[0].PerYear);
        Assert.AreEqual(31.35m, cards[1].PerYear);
        Assert.AreEqual("It costs 2.85 EUR a year less than 'Basic'.", cards[1].Differences[^1]);
    }

    [TestMethod]
    public void Cards_are_kept_with_the_quote_and_read_back_as_they_were()
    {
        var json = QuoteJson.Write(Insurer.Travel.Insured(15000, "Basic", null, "Luggage"));
        Assert.AreEqual(json, QuoteJson.Write(QuoteJson.Read(json).Required));
        Assert.Contains("\"standing\":\"chosen\"", json);
    }

    [TestMethod]
    public void Of_two_insurances_the_cheaper_is_ranked_first()
    {
        var dear = Insurer.Travel with { Code = "DEAR", MinimumPremium = 500 };
        var ranked = Ranking.Of([new(dear, dear.Insured(30000)), new(Insurer.Travel, Insurer.Travel.Insured(30000))], RankBy.Cost);
        Assert.AreEqual("TRAVEL 34.20, DEAR 500.00", string.Join(", ",
            ranked.Select(offer => System.FormattableString.Invariant($"{offer.Quote.Version.Code} {offer.Value.Cost:0.00}"))));
    }

    [TestMethod]
    public void An_insurance_is_serviced_for_as_long_as_it_lasts()
    {
        var version = Insurer.Travel with { Economics = new Economics { ServicingCost = 8, AcquisitionCost = 12 }, PremiumFrequency = ChargeFrequency.Yearly };
        Assert.AreEqual(-20m, OfferValue.Of(version, version.Insured(30000).Offered()).Margin);
    }

    [TestMethod]
    public void The_sums_that_are_typical_before_an_approval_are_those_that_packages_insure()
    {
        var sums = TypicalRequests.Of(Insurer.Travel).Select(request => request.SumInsured!.Value).ToList();
        Assert.AreEqual("32000, 55000, 77000", string.Join(", ", sums));
        Assert.IsTrue(sums.All(sum => Insurer.Travel.Insured(sum).IsOffered));
    }

    private static string Rows(ProposalCard card) =>
        string.Join("|", card.Covers.Select(row => System.FormattableString.Invariant($"{row.Name} {row.Standing} {row.Sum:0.##} {row.Deductible:0.##}")));
}
