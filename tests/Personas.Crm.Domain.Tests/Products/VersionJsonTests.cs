using System;
using System.Linq;
using Personas.Crm.Domain.Products;
using Personas.Crm.Domain.Tests.Pricing;

namespace Personas.Crm.Domain.Tests.Products;

[TestClass]
public sealed class VersionJsonTests
{
    private static readonly ProductVersion Full = Shop.Loan with
    {
        Effective = new DateRange(new DateTime(2026, 1, 1), null),
        Amounts = new AmountRange(100.50m, null),
        TermStep = 6,
        Repayment = RepaymentPlan.Usual with { Method = RepaymentKind.EqualPrincipal, BalloonShare = 20.00m, PaymentDay = 15,
            Rounding = RoundingKind.HalfEven },
        Economics = new Economics { Acceptance = 0.5m },
        Availability = [new AvailabilityRule(Shop.Id(11), "Rule", 2, "{}", "Reason \"quoted\""), new AvailabilityRule(Shop.Id(12), "First", 1, "{}", "é")],
        Strategies = [new PriceStrategy(Shop.Id(21), "S", 1, null)],
        Prices = [Shop.Price(2, "B", 5.300m) with { Tiering = Tiering.BySlice, Tiers = [new(Shop.Id(32), 20, 1), new(Shop.Id(31), 10, 2)],
            StrategyId = Shop.Id(21) }, Shop.Price(1, "A", 6m)],
        Commissions = [Shop.Fee(1, "Fee", Shop.Once(1)) with { InApr = false, PriceItemId = Shop.Id(101) }],
        Insurances = [Shop.Insurance(1, "Life", Shop.Flat(1)) with { IsMandatory = true }],
        Discounts = [Shop.Discount(1, "D", DiscountTarget.Rate, DiscountCalculation.Percent, 1) with { Stacking = Stacking.BestOfGroup, Group = "g",
            Validity = new DateRange(null, new DateTime(2026, 12, 31)) }],
        Factors = [new RatingFactor(Shop.Id(81), "Age", 1, "age", [new RatingBand(Shop.Id(82), "young", 1.5m) { To = 25 }]) { Otherwise = 1 }],
        Packages = [new BenefitPackage(Shop.Id(91), "Basic", 1, [new Benefit(Shop.Id(92), "Death", 1, InsuranceCover.Life) { SumPercent = 100 }])],
        Dependencies = ["b", "a", "b"],
    };

    [TestMethod]
    public void A_version_is_read_as_it_was_written_and_the_same_whatever_the_order_of_its_rows()
    {
        var json = VersionJson.Write(Full);
        Assert.AreEqual(json, VersionJson.Write(VersionJson.Read(json).Required));
        var shuffled = Full with
        {
            Availability = Full.Availability.Reverse().ToList(),
            Prices = Full.Prices.Reverse().Select(item => item with { Tiers = item.Tiers.Reverse().ToList() }).ToList(),
            Dependencies = ["a", "b"],
            Amounts = new AmountRange(100.5m, null),
        };
        Assert.AreEqual(json, VersionJson.Write(shuffled));
        Assert.AreEqual(VersionHash.Of(Full), VersionHash.Of(shuffled));
        Assert.AreNotEqual(VersionHash.Of(Full), VersionHash.Of(Full with { QuoteDays = 31 }));
    }

    /// <summary>Approved versions are kept as this text: a change of it makes their hashes wrong.</summary>
    [TestMethod]
    public void The_text_stays_what_it_is()
    {
        var json = VersionJson.Write(Shop.Loan with { Prices = [Shop.Price(1, "A", 6.10m)] });
        Assert.AreEqual("""
            {"amounts":{},"availability":[],"code":"LOAN","commissions":[],"currency":"EUR","customerTable":"contact","dependencies":[],"discounts":[],
            "economics":{"acceptanceSensitivity":0,"acquisitionCost":0,"expectedLoss":0,"fundingRate":0,"servicingCost":0},"effective":{},"factors":[],"family":"personalLoan",
            "id":"00000001-0000-0000-0000-000000000000","insurances":[],"number":1,"packages":[],"premiumFrequency":"monthly",
            "prices":[{"amounts":{},"id":"00000065-0000-0000-0000-000000000000","name":"A","priority":1,"rate":6.1,"rateType":"fixed","terms":{},"tiering":"none","tiers":[],"withoutCommissions":false}],
            "productId":"00000002-0000-0000-0000-000000000000","productName":"Loan","quoteDays":30,
            "repayment":{"dayCount":"equalPeriods","frequency":"monthly","interestOnly":0,"method":"annuity","rounding":"halfUp","roundingStep":0.01},"strategies":[],"terms":{}}
            """.Replace("\n", "", StringComparison.Ordinal).Replace("\r", "", StringComparison.Ordinal), json);
    }

    [TestMethod]
    [DataRow("")]
    [DataRow("[]")]
    [DataRow("{\"family\":\"castle\"}")]
    [DataRow("{\"number\":")]
    public void What_was_not_written_by_the_solution_is_a_problem(string json) =>
        Assert.AreEqual("content of the version", VersionJson.Read(json).Problems.Single().Place);
}
