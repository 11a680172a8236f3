using System;
using System.Collections.Generic;
using System.Linq;
using Personas.Crm.Domain.Products;
using Personas.Crm.Domain.Tests.Pricing;

namespace Personas.Crm.Domain.Tests.Products;

[TestClass]
public class VersionComparisonTests
{
    private static readonly ProductVersion Before = new(Guid.NewGuid(), Guid.NewGuid(), "PL", "Personal loan", ProductFamily.PersonalLoan, "EUR", "contact", 1)
    {
        Amounts = new AmountRange(1_000, 50_000),
        Strategies = [new PriceStrategy(Guid.NewGuid(), "Globetrotter", 1, "x")],
        Prices = [new PriceItem(Guid.NewGuid(), "Standard", 1) { Rate = 7.9m, Expression = "a" }, new PriceItem(Guid.NewGuid(), "Young", 2) { Rate = 6m }],
        Commissions = [new Commission(Guid.NewGuid(), "Origination", CommissionKind.Origination,
            new Charge(ChargeCalculation.PercentOfAmount, ChargeFrequency.Once) { Percent = 2 })],
    };

    private static readonly Dictionary<Guid, string> NoRates = [];

    private static readonly ProductVersion Plain = Shop.Loan with
    {
        Prices = [Shop.Price(1, "P", 6)],
        Commissions = [Shop.Fee(1, "F", Shop.Once(1))],
        Insurances = [Shop.Insurance(1, "I", Shop.Flat(7))],
        Discounts = [Shop.Discount(1, "D", DiscountTarget.Rate, DiscountCalculation.PercentagePoints, 0.5m)],
        Availability = [new AvailabilityRule(Shop.Id(11), "Age", 1, "x", "Adults only.")],
        Strategies = [new PriceStrategy(Shop.Id(21), "S", 1, null)],
        Factors = [new RatingFactor(Shop.Id(81), "Age", 1, "age", [new RatingBand(Shop.Id(82), "young", 1.5m) { To = 25 }])],
        Packages = [new BenefitPackage(Shop.Id(91), "Basic", 1, [new Benefit(Shop.Id(92), "Death", 1, InsuranceCover.Life) { SumPercent = 100 }])],
    };

    // What a version becomes, and the one sentence that says so.
    private static readonly Dictionary<string, ProductVersion> Changes = new()
    {
        ["Version: first day is now 2026-01-01; it was not set."] = Plain with { Effective = new DateRange(new DateTime(2026, 1, 1), null) },
        ["Version: terms in months is now up to 60; it was not set."] = Plain with { Terms = new AmountRange(null, 60) },
        ["Version: amounts is now from 500; it was not set."] = Plain with { Amounts = new AmountRange(500, null) },
        ["Version: day count changes from equal periods to 30/360 US."] =
            Plain with { Repayment = Plain.Repayment with { DayCount = InterestCount.Thirty360Us } },
        ["Version: day count changes from equal periods to ACT/ACT ICMA."] =
            Plain with { Repayment = Plain.Repayment with { DayCount = InterestCount.ActualActualIcma } },
        ["Version: repayment changes from annuity to equal principal."] =
            Plain with { Repayment = Plain.Repayment with { Method = RepaymentKind.EqualPrincipal } },
        ["Version: rounding changes from half up to 0.01 to half up to 1."] = Plain with { Repayment = Plain.Repayment with { RoundingStep = 1 } },
        ["Version: largest discount on the rate is now 1 percentage point; it was not set."] = Plain with { MaximumRateDiscount = 1 },
        ["Availability rule 'Age': what the customer hears changes from \"Adults only.\" to \"From 18.\"."] =
            Plain with { Availability = [Plain.Availability[0] with { CustomerReason = "From 18." }] },
        ["Price strategy 'S': condition is now if y; it was not set."] = Plain with { Strategies = [Plain.Strategies[0] with { Expression = "y" }] },
        ["Price item 'P': strategy is now S; it was not set."] = WithPrice(item => item with { StrategyId = Shop.Id(21) }),
        ["Price item 'P': base rate is now Euribor, 3 months; it was not set."] = WithPrice(item => item with { BaseRateId = Shop.Id(50) }),
        ["Price item 'P': base rate is now 00000033-0000-0000-0000-000000000000; it was not set."] = WithPrice(item => item with { BaseRateId = Shop.Id(51) }),
        ["Price item 'P': margin is now 1.5 percentage points; it was not set."] = WithPrice(item => item with { Margin = 1.5m }),
        ["Price item 'P': tiers is now by slice: above 1,000 5 %; it was not set."] =
            WithPrice(item => item with { Tiering = Tiering.BySlice, Tiers = [new(Shop.Id(1), 1000, 5)] }),
        ["Price item 'P': commissions changes from the version's and its own to only its own."] = WithPrice(item => item with { WithoutCommissions = true }),
        ["Commission 'F': price item is now P; it was not set."] = Plain with { Commissions = [Plain.Commissions[0] with { PriceItemId = Shop.Id(101) }] },
        ["Commission 'F': limits is now 10 to 20; it was not set."] =
            Plain with { Commissions = [Plain.Commissions[0] with { Charge = Shop.Once(1) with { Limits = new AmountRange(10, 20) } }] },
        ["Insurance 'I': mandatory changes from no to yes."] = Plain with { Insurances = [Plain.Insurances[0] with { IsMandatory = true }] },
        ["Discount 'D': cap is now 0.25; it was not set."] = Plain with { Discounts = [Plain.Discounts[0] with { Cap = 0.25m }] },
        ["Discount 'D': last day is now 2026-12-31; it was not set."] =
            Plain with { Discounts = [Plain.Discounts[0] with { Validity = new DateRange(null, new DateTime(2026, 12, 31)) }] },
        ["Rating factor 'Age': bands changes from … to below 25: 1.5 to … to below 26: 1.5."] =
            Plain with { Factors = [Plain.Factors[0] with { Bands = [Plain.Factors[0].Bands[0] with { To = 26 }] }] },
        ["Package 'Basic': benefits changes from Death (life): 100 % of the sum to Death (life, optional): 5,000, deductible 50, premium 10."] =
            WithBenefit(benefit => benefit with { SumPercent = null, SumAmount = 5000, IsOptional = true, Deductible = 50, Premium = 10 }),
        ["Package 'Basic': benefits changes from Death (life): 100 % of the sum to Death (life): 100 % of the sum, \"Worldwide\"."] =
            WithBenefit(benefit => benefit with { Description = "Worldwide" }),
    };

    public static IEnumerable<string> Sentences => Changes.Keys;

    [TestMethod]
    [DynamicData(nameof(Sentences))]
    public void One_change_is_one_sentence(string sentence)
    {
        var rates = new Dictionary<Guid, string> { [Shop.Id(50)] = "Euribor, 3 months" };
        Assert.AreEqual(sentence, Assert.ContainsSingle(VersionComparison.Of(Plain, Changes[sentence], text => $"if {text}", rates)).Words);
    }

    [TestMethod]
    public void Of_two_parts_with_one_name_each_is_compared_with_its_own()
    {
        var twice = Plain with { Prices = [Plain.Prices[0], Shop.Price(2, "P", 7)] };
        var changed = twice with { Prices = [Plain.Prices[0], Shop.Price(2, "P", 8)] };
        Assert.AreEqual("Price item 'P': rate changes from 7 % to 8 %.",
            Assert.ContainsSingle(VersionComparison.Of(twice, changed, text => text, NoRates)).Words);
    }

    [TestMethod]
    public void A_copy_with_ids_of_its_own_differs_in_nothing()
    {
        var copy = Before with
        {
            Id = Guid.NewGuid(), Number = 2,
            Prices = Before.Prices.Select(item => item with { Id = Guid.NewGuid() }).ToList(),
        };
        Assert.AreEqual(0, VersionComparison.Of(Before, copy, text => text, NoRates).Count);
    }

    [TestMethod]
    public void Differences_are_said_in_words_with_their_place()
    {
        var after = Before with
        {
            Amounts = new AmountRange(1_000, 75_000.5m),
            Prices = [Before.Prices[0] with { Id = Guid.NewGuid(), Rate = 7.25m, Expression = "b" }, new PriceItem(Guid.NewGuid(), "Student", 3) { Rate = 5 }],
            Commissions = [Before.Commissions[0] with { InApr = false }],
        };
        var words = VersionComparison.Of(Before, after, text => $"condition {text}", NoRates).Select(difference => difference.Words);
        CollectionAssert.AreEqual(new[]
        {
            "Version: amounts changes from 1,000 to 50,000 to 1,000 to 75,000.5.",
            "Price item 'Standard': condition changes from condition a to condition b.",
            "Price item 'Standard': rate changes from 7.9 % to 7.25 %.",
            "Price item 'Young' is gone: it was priority 2, kind of rate fixed, rate 6 %, commissions the version's and its own.",
            "Price item 'Student' is new: priority 3, kind of rate fixed, rate 5 %, commissions the version's and its own.",
            "Commission 'Origination': counted in the APR changes from yes to no.",
        }, words.ToArray(), string.Join("\n", words));
    }

    private static ProductVersion WithPrice(Func<PriceItem, PriceItem> change) => Plain with { Prices = [change(Plain.Prices[0])] };

    private static ProductVersion WithBenefit(Func<Benefit, Benefit> change) =>
        Plain with { Packages = [Plain.Packages[0] with { Benefits = [change(Plain.Packages[0].Benefits[0])] }] };
}
