using System;
using System.Linq;
using Personas.Crm.Domain.Products;
using Personas.Crm.Domain.Quotes;
using Personas.Crm.Domain.Tests.Pricing;

namespace Personas.Crm.Domain.Tests.Quotes;

/// <summary>Each family's figures, where they can be said beforehand.</summary>
[TestClass]
public sealed class FamilyTests
{
    [TestMethod]
    public void The_mortgage_of_the_commissions_first_example_has_its_instalment_and_rate()
    {
        // EC-01: 200,000 at 6 % over 240 months, 4,000 of charges at the start.
        var version = Shop.Loan with { Family = ProductFamily.Mortgage, Commissions = [Shop.Fee(1, "Charges", Shop.Flat(4000))] };
        var figures = version.Quote(200000, 240).Offered().Figures!;
        Assert.AreEqual(1432.86m, figures.Totals.Instalment);
        Assert.AreEqual(6.434m, Math.Round(figures.Apr!.Value, 3));
        Assert.AreEqual(4000m, figures.Schedule[0].Charges);
        Assert.AreEqual(0m, figures.Schedule[^1].Balance);
    }

    [TestMethod]
    public void A_premium_that_is_financed_raises_the_debt_and_not_what_is_received()
    {
        // EC-05: a single premium of 8,000 is financed with 200,000 (instalment of 208,000).
        var premium = Shop.Flat(8000) with { IsFinanced = true };
        var version = Shop.Loan with { Insurances = [Shop.Insurance(1, "Life", premium) with { IsMandatory = true }] };
        var figures = version.Quote(200000, 240).Offered().Figures!;
        Assert.AreEqual(1490.18m, figures.Totals.Instalment);
        Assert.AreEqual(8000m, figures.Totals.Financed);
        Assert.AreEqual(200000m, figures.Schedule[0].Drawn);
        Assert.AreEqual(208000m, figures.Schedule[0].Balance);
        var optional = (version with { Insurances = [Shop.Insurance(1, "Life", premium)] })
            .Quote(QuoteRequest.Read("""{"options":["life"]}""", 200000, 240).Required).Offered().Figures!;
        Assert.AreEqual(1490.18m, optional.Totals.Instalment);
        Assert.AreEqual(6.168m, Math.Round(optional.Apr!.Value, 3));
        Assert.IsGreaterThan(optional.Apr.Value, figures.Apr!.Value);
    }

    [TestMethod]
    public void An_insurance_that_may_be_left_out_is_told_and_charged_only_when_it_was_chosen()
    {
        var version = Shop.Loan with { Insurances = [Shop.Insurance(1, "Job loss", Shop.Flat(7, ChargeFrequency.EachInstalment))] };
        var without = version.Quote(1000, 12).Offered().Figures!;
        Assert.IsFalse(without.Charges[0].IsCharged);
        Assert.AreEqual(7m, without.Charges[0].Price.Final);
        Assert.AreEqual(0m, without.Totals.Premiums);
        var with = version.Quote(QuoteRequest.Read("""{"options":["Job loss"]}""", 1000, 12).Required).Offered().Figures!;
        Assert.AreEqual(84m, with.Totals.Premiums);
        Assert.AreEqual(without.Apr, with.Apr);
        Assert.AreEqual(without.Totals.Payable + 84, with.Totals.Payable);
        var unknown = version.Quote(QuoteRequest.Read("""{"options":["Theft"]}""", 1000, 12).Required).Offered();
        Assert.Contains("'Theft' is no insurance that this customer can choose here.", unknown.Reasons);
    }

    [TestMethod]
    public void Yearly_charges_are_due_in_advance_monthly_ones_beside_quarterly_instalments_and_others_only_told()
    {
        var version = Shop.Loan with
        {
            Repayment = RepaymentPlan.Usual with { Frequency = InstalmentFrequency.Quarterly },
            Commissions =
            [
                Shop.Fee(1, "Card", Shop.Flat(30, ChargeFrequency.Yearly)), Shop.Fee(2, "Account", Shop.Flat(2, ChargeFrequency.Monthly)),
                Shop.Fee(3, "Late", Shop.Flat(15, ChargeFrequency.WhenItHappens)) with { Kind = CommissionKind.LatePayment },
            ],
        };
        var figures = version.Quote(10000, 24).Offered().Figures!;
        CollectionAssert.AreEqual(new[] { 24, 2, 0 }, figures.Charges.Select(charge => charge.Times).ToArray());
        Assert.AreEqual(108m, figures.Totals.Commissions);
        Assert.AreEqual(30m, figures.Schedule[0].Charges);
        var june = figures.Schedule.Single(line => line.Due == new DateTime(2026, 6, 4));
        Assert.AreEqual("0 2 2 10000", FormattableString.Invariant($"{june.Instalment} {june.Charges:0} {june.Payment:0} {june.Balance:0}"));
        Assert.AreEqual(32m, figures.Schedule.Single(line => line.Due == new DateTime(2027, 5, 4)).Charges);
    }

    [TestMethod]
    public void A_loan_is_paid_out_in_parts_and_first_repaid_on_the_day_that_was_asked_for()
    {
        var request = QuoteRequest.Read("""{"drawdowns":[{"on":"2026-07-20","amount":4000}],"firstPayment":"2026-06-15","start":"2026-05-10"}""", 10000, 12).Required;
        var figures = Shop.Loan.Quote(request).Offered().Figures!;
        Assert.AreEqual(6000m, figures.Schedule[0].Drawn);
        Assert.AreEqual(new DateTime(2026, 6, 15), figures.Schedule.First(line => line.Instalment == 1).Due);
        Assert.AreEqual(4000m, figures.Schedule.Single(line => line.Due == new DateTime(2026, 7, 20)).Drawn);
        Assert.AreEqual(10000m, figures.Schedule.Sum(line => line.Principal));
        Assert.AreEqual(0m, figures.Schedule[^1].Balance);
    }

    [TestMethod]
    public void A_deposit_with_monthly_capitalisation_yields_more_than_its_rate_and_a_bullet_as_much()
    {
        var deposit = Shop.Loan with { Family = ProductFamily.Deposit };
        var monthly = deposit.Quote(10000, 12).Offered().Figures!;
        Assert.AreEqual(10616.79m, monthly.Totals.Payable);
        Assert.AreEqual(-616.79m, monthly.Totals.Cost);
        Assert.AreEqual(6.168m, Math.Round(monthly.Apr!.Value, 3));
        Assert.HasCount(13, monthly.Schedule);
        var bullet = (deposit with { Repayment = RepaymentPlan.Usual with { Method = RepaymentKind.Bullet } }).Quote(10000, 12).Offered().Figures!;
        Assert.AreEqual(10600m, bullet.Totals.Payable);
        Assert.AreEqual(6m, Math.Round(bullet.Apr!.Value, 6));
        Assert.HasCount(2, bullet.Schedule);
    }

    [TestMethod]
    public void A_line_is_drawn_in_full_for_its_term_or_three_months_and_a_card_repaid_in_twelve_parts()
    {
        var line = Shop.Loan with { Family = ProductFamily.CreditLine };
        var unknown = line.Quote(1000, null).Offered().Figures!;
        Assert.AreEqual(3, unknown.Totals.Instalments);
        Assert.AreEqual(15m, unknown.Totals.Interest);
        Assert.AreEqual(6.168m, Math.Round(unknown.Apr!.Value, 3));
        Assert.AreEqual(6m, unknown.AprUs);
        Assert.AreEqual(12, line.Quote(1000, 12).Offered().Figures!.Totals.Instalments);
        Assert.AreEqual(24, (line with { Terms = new AmountRange(24, 24) }).Quote(1000, null).Offered().Figures!.Totals.Instalments);

        var card = Shop.Loan with { Family = ProductFamily.Card, Commissions = [Shop.Fee(1, "Card", Shop.Flat(40, ChargeFrequency.Yearly))] };
        var figures = card.Quote(1200, null).Offered().Figures!;
        Assert.AreEqual(12, figures.Totals.Instalments);
        Assert.AreEqual(1200m, figures.Schedule.Sum(one => one.Principal));
        Assert.AreEqual(39m, figures.Totals.Interest);
        Assert.AreEqual(40m, figures.Totals.Commissions);
        Assert.AreEqual(1279m, figures.Totals.Payable);
        Assert.IsGreaterThan(12m, figures.Apr!.Value);
    }

    [TestMethod]
    public void Ranking_follows_cost_margin_or_expected_value_and_says_why()
    {
        var dear = Shop.Loan with { Id = Shop.Id(501), Code = "DEAR", ProductName = "Dear", Prices = [Shop.Price(1, "x", 9m)],
            Economics = new Economics { FundingRate = 3, Acceptance = 0.9m, AcceptanceSensitivity = 0.09m } };
        var fair = Shop.Loan with { Id = Shop.Id(502), Code = "FAIR", ProductName = "Fair",
            Economics = new Economics { FundingRate = 3, Acceptance = 0.9m, AcceptanceSensitivity = 0.02m } };
        var refused = Shop.Loan with { Id = Shop.Id(503), Amounts = new AmountRange(5, 6) };
        var offers = new[] { dear, fair, refused }.ToDictionary(version => version, version => version.Quote(1000, 12));
        Assert.AreEqual("FAIR,DEAR", Order(RankBy.Cost));
        Assert.AreEqual("DEAR,FAIR", Order(RankBy.Margin));
        Assert.AreEqual("FAIR,DEAR", Order(RankBy.ExpectedValue));
        Assert.StartsWith("It is the best of 2: it costs the customer 32.80 in all", Ranking.Of(offers, RankBy.Cost)[0].Reason);

        string Order(RankBy by) => string.Join(",", Ranking.Of(offers, by).Select(offer => offer.Quote.Version.Code));
    }
}
