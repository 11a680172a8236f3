using System;
using System.Collections.Generic;
using System.Linq;
using Personas.Crm.Domain.Facts;
using Personas.Crm.Domain.Products;
using Personas.Crm.Domain.Products.Checks;
using Personas.Crm.Domain.Tests.Pricing;

namespace Personas.Crm.Domain.Tests.Products;

[TestClass]
public sealed class VersionCheckTests
{
    private static readonly PriceItem Variable = Shop.Price(1, "V", 1m) with { RateType = RateType.Variable, BaseRateId = Shop.Id(50), Margin = 1,
        Rate = null };

    private static readonly Discount Off = Shop.Discount(1, "D", DiscountTarget.Rate, DiscountCalculation.PercentagePoints, 1);

    private static readonly Dictionary<string, ProductVersion> Cases = new()
    {
        ["version, amounts: 10 to 5"] = Shop.Loan with { Amounts = new AmountRange(10, 5) },
        ["version, amounts: -1 is negative"] = Shop.Loan with { Amounts = new AmountRange(-1, 5) },
        ["version, terms: 0 is not more than 0"] = Shop.Loan with { Terms = new AmountRange(0, 5) },
        ["version, terms: 1.5 is no whole number"] = Shop.Loan with { Terms = new AmountRange(1.5m, 5) },
        ["version, step of amounts: 0"] = Shop.Loan with { AmountStep = 0 },
        ["version, effective days: 2026-02-01 is after"] = Shop.Loan with { Effective = new DateRange(new DateTime(2026, 2, 1), new DateTime(2026, 1, 1)) },
        ["version, balloon: 101 %"] = Shop.Loan with { Repayment = RepaymentPlan.Usual with { BalloonShare = 101 } },
        ["version, instalments of interest only: A term of 6"] = Shop.Loan with { Terms = new AmountRange(6, 12),
            Repayment = RepaymentPlan.Usual with { InterestOnly = 6 } },
        ["version, payment day: 32"] = Shop.Loan with { Repayment = RepaymentPlan.Usual with { PaymentDay = 32 } },
        ["version, rounding step: 0"] = Shop.Loan with { Repayment = RepaymentPlan.Usual with { RoundingStep = 0 } },
        ["version, chance of acceptance: 2"] = Shop.Loan with { Economics = new Economics { Acceptance = 2 } },
        ["version, price items: There are none"] = Shop.Loan with { Prices = [] },
        ["version, packages: An insurance has none"] = Shop.Loan with { Prices = [], Family = ProductFamily.Insurance },
        ["price item 'V', base rate: It is missing"] = With(Variable with { BaseRateId = null }),
        ["price item 'V', margin: It is missing"] = With(Variable with { Margin = null }),
        ["price item 'V', floor: 5 % is above the ceiling of 4 %"] = With(Variable with { Floor = 5, Ceiling = 4 }),
        ["price item 'V', rate: The first 6 months"] = With(Variable with { FixedMonths = 6 }),
        ["price item 'V', months between resets: 0"] = With(Variable with { ResetMonths = 0 }),
        ["price item 'P', rate: It is missing"] = With(Shop.Price(1, "P", 1) with { Rate = null }),
        ["price item 'P', rate: -1 % is no rate"] = With(Shop.Price(1, "P", -1)),
        ["price item 'P', tiers: 10 does not rise above 10"] =
            With(Shop.Price(1, "P", 1) with { Tiering = Tiering.WholeAmount, Tiers = [new(Shop.Id(1), 10, 1), new(Shop.Id(2), 10, 2)] }),
        ["price item 'P', tiers: There are 1"] = With(Shop.Price(1, "P", 1) with { Tiers = [new(Shop.Id(1), 10, 1)] }),
        ["price item 'P', tiers: There are none"] = With(Shop.Price(1, "P", 1) with { Tiering = Tiering.BySlice }),
        ["price item 'P', amounts: up to 5 lies outside"] =
            With(Shop.Price(1, "P", 1) with { Amounts = new AmountRange(null, 5) }) with { Amounts = new AmountRange(10, 20) },
        ["price item 'P', strategy: It is none"] = With(Shop.Price(1, "P", 1) with { StrategyId = Shop.Id(9) }),
        ["price item 'P', name: 2 rows"] = With(Shop.Price(1, "P", 1), Shop.Price(2, "p", 1)),
        ["commission 'F', percent: It is missing"] = With(Shop.Once(1) with { Percent = null }),
        ["commission 'F', amount: 0 is not more than 0"] = With(Shop.Flat(0)),
        ["commission 'F', limits: 2 to 1"] = With(Shop.Once(1) with { Limits = new AmountRange(2, 1) }),
        ["commission 'F', financed: It is due yearly"] = With(Shop.Flat(1, ChargeFrequency.Yearly) with { IsFinanced = true }),
        ["commission 'F', financed: A share"] = With(new Charge(ChargeCalculation.PercentOfBalance, ChargeFrequency.Once) { Percent = 1, IsFinanced = true }),
        ["commission 'F', financed: A card has no debt"] = With(Shop.Once(1) with { IsFinanced = true }) with { Family = ProductFamily.Card },
        ["discount 'D', value: 0"] = With(Off with { Value = 0 }),
        ["discount 'D', value: 101 %"] = With(Off with { Value = 101, Calculation = DiscountCalculation.Percent }),
        ["discount 'D', calculation: An amount"] = With(Off with { Calculation = DiscountCalculation.Amount }),
        ["discount 'D', of: It is no commission"] = With(Off with { Target = DiscountTarget.Commission, Calculation = DiscountCalculation.Percent,
            TargetId = Shop.Id(7) }),
        ["discount 'D', group: It is missing"] = With(Off with { Stacking = Stacking.BestOfGroup }),
        ["discount 'D', target: The rate of a deposit"] = With(Off) with { Family = ProductFamily.Deposit },
        ["discount 'D', requires: The discounts require each other in a circle: D → E → D."] =
            With(Off with { RequiresId = Shop.Id(402) }, Off with { Id = Shop.Id(402), Name = "E", Order = 2, RequiresId = Off.Id }),
        ["discount 'D', validity: 2026-02-01 is after"] = With(Off with { Validity = new DateRange(new DateTime(2026, 2, 1), new DateTime(2026, 1, 1)) }),
        ["price item 'P', fact: The fact 'gender' may not set a price"] = With(Shop.Price(1, "P", 1, """{"version":1,"fact":"gender","op":"eq","value":1}""")),
        ["price item 'P', segment 'women': It depends on the fact 'gender'"] = With(Shop.Price(1, "P", 1, """{"version":1,"fact":"women","op":"eq","value":true}""")),
        ["price item 'P', condition: There is no published segment or audience 'nobody'"] = With(Shop.Price(1, "P", 1, """{"version":1,"fact":"nobody","op":"eq","value":true}""")),
        ["price item 'P', expression: It is not valid JSON"] = With(Shop.Price(1, "P", 1, "{")),
    };

    public static IEnumerable<string> Names => Cases.Keys;

    [TestMethod]
    [DynamicData(nameof(Names))]
    public void A_fault_is_named_with_its_place(string expected)
    {
        var problems = Check(Cases[expected]).Problems;
        Assert.IsTrue(problems.Any(problem => problem.ToString().StartsWith(expected, StringComparison.Ordinal)), string.Join("\n", problems));
        Assert.IsTrue(problems.All(problem => problem.Remedy.Length > 0));
    }

    [TestMethod]
    public void A_circle_is_told_once_and_a_version_without_faults_has_none()
    {
        Assert.HasCount(1, Check(Cases["discount 'D', requires: The discounts require each other in a circle: D → E → D."]).Problems);
        Assert.IsEmpty(Check(Shop.Loan with { Discounts = [Off], Commissions = [Shop.Fee(1, "F", Shop.Once(1))] }).Problems);
    }

    [TestMethod]
    public void Flagged_facts_are_told_to_whoever_approves_also_through_segments()
    {
        var findings = Check(With(Shop.Price(1, "P", 1, """{"version":1,"all":[{"fact":"postcode","op":"eq","value":"1"},{"fact":"locals","op":"eq","value":true}]}""")));
        Assert.IsEmpty(findings.Problems, string.Join("\n", findings.Problems));
        CollectionAssert.AreEqual(new[] { "price item 'P', all[0]", "price item 'P', segment 'locals'" },
            findings.Warnings.Select(warning => warning.Place).ToArray());
    }

    private static ProductVersion With(params PriceItem[] items) => Shop.Loan with { Prices = items };

    private static ProductVersion With(Charge charge) => Shop.Loan with { Commissions = [Shop.Fee(1, "F", charge)] };

    private static ProductVersion With(params Discount[] discounts) => Shop.Loan with { Discounts = discounts };

    private static VersionFindings Check(ProductVersion version)
    {
        FactText[] more =
        [
            Member("women"), Member("nobody"), Member("locals"), Bank.Column("firstname", "Postcode", FactType.Text) with
            {
                Key = "postcode", Use = FactUse.Plain with { Pricing = PricingUse.Flagged },
            },
        ];
        var catalogue = FactCatalogue.Read([.. Shop.Facts, .. more], Bank.Schema);
        var memberships = new Dictionary<string, Dependencies>
        {
            ["globetrotter"] = On(), ["audience:vip"] = On(), ["women"] = On("gender"),
                ["locals"] = new([], ["inner"], new Dictionary<string, StoredColumn>(), new Dictionary<string, string>()),
            ["inner"] = On("postcode"),
        };
        return VersionCheck.Of(version, catalogue, Bank.Schema, memberships);
    }

    private static FactText Member(string segment) => new(segment, segment, FactKind.Membership, FactType.Boolean, $$"""{"segment":"{{segment}}"}""");

    private static Dependencies On(params string[] facts) => new(facts, [], new Dictionary<string, StoredColumn>(), new Dictionary<string, string>());
}
