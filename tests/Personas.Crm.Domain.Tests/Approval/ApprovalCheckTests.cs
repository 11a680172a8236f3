using System;
using System.Linq;
using Personas.Crm.Domain.Approval;
using Personas.Crm.Domain.Approval.Findings;
using Personas.Crm.Domain.Pricing;
using Personas.Crm.Domain.Products;
using Personas.Crm.Domain.Segments;
using static Personas.Crm.Domain.Tests.Approval.Offer;

namespace Personas.Crm.Domain.Tests.Approval;

/// <summary>What a check finds besides gaps: each fault by its words, and nothing where there is none.</summary>
[TestClass]
public sealed class ApprovalCheckTests
{
    private static readonly PriceItem Standard = Price("Standard", 6) with { Priority = 99 };

    [TestMethod]
    public void A_version_with_one_price_for_all_has_no_findings() => Assert.IsEmpty(Loan(Standard).Check());

    [TestMethod]
    public void Two_items_of_one_priority_that_can_both_apply_are_an_error()
    {
        var finding = Assert.ContainsSingle(Loan(Price("A", 4, Globetrotter), Price("B", 5, Income("ge", 5000)), Standard).Check());

        Assert.AreEqual(FindingKind.Overlap, finding.Kind);
        Assert.AreEqual(Severity.Error, finding.Severity);
        Assert.AreEqual("'A' and 'B' have the same priority and both apply when income is at least 5,000 and the customer is in the segment Globetrotters: "
            + "nothing says which one prices.", finding.Words);
        CollectionAssert.AreEqual(new[] { Id("A"), Id("B") }, finding.Parts.Select(part => part.Id).ToArray());
        Assert.IsTrue((bool)finding.Example!.Customers[0]["memberships"]!["globetrotter"]!);
    }

    [TestMethod]
    public void Items_overlap_only_within_one_priority_and_only_where_no_better_one_applies()
    {
        var a = Price("A", 5, Globetrotter);
        var b = Price("B", 5, Income("ge", 5000));
        Assert.IsEmpty(Loan(a, b with { Priority = 11 }, Standard).Check(FindingKind.Overlap));
        Assert.IsEmpty(Loan(a with { StrategyId = Id("S") }, b, Standard).With(new PriceStrategy(Id("S"), "S", 1, null)).Check(FindingKind.Overlap));
        Assert.IsEmpty(Loan(a, b, Price("Both", 5, Globetrotter, Income("ge", 4000)) with { Priority = 1 }, Standard).Check(FindingKind.Overlap));
        Assert.ContainsSingle(Loan(a, b, Price("Some", 5, Globetrotter, Income("ge", 6000)) with { Priority = 1 }, Standard).Check(FindingKind.Overlap));
    }

    [TestMethod]
    public void Strategies_of_one_priority_can_be_ambiguous()
    {
        var version = Loan(Price("A", 5) with { StrategyId = Id("S") }, Price("B", 5) with { StrategyId = Id("T") })
            .With(new PriceStrategy(Id("S"), "S", 1, All(Globetrotter)),
                new PriceStrategy(Id("T"), "T", 1, All("""{"fact":"wealthy","op":"eq","value":true}""")));

        Assert.Contains("the customer is in the segment Globetrotters and the customer is in the segment Wealthy", version.Only(FindingKind.Overlap));
    }

    [TestMethod]
    public void An_item_whose_conditions_contradict_each_other_never_prices() =>
        Assert.Contains("no customer and no request within the limits meets its conditions together",
            Loan(Price("Never", 4, Income("gt", 5000), Income("lt", 4000)), Standard).Only(FindingKind.Unreachable));

    [TestMethod]
    public void An_item_beyond_the_limits_never_prices() =>
        Assert.Contains("within the limits", Loan(Price("Huge", 4) with { Amounts = Range(60000, null) }, Standard).Only(FindingKind.Unreachable));

    [TestMethod]
    public void An_item_for_whom_the_product_is_not_offered_never_prices() =>
        Assert.Contains("the product is not offered to anybody who meets its conditions", (Loan(Price("Rich", 4, Income("ge", 5000)), Standard) with
        {
            Availability = [new AvailabilityRule(Id("rule"), "Income", 1, All(Income("lt", 5000)), "This is for others.")],
        }).Only(FindingKind.Unreachable));

    [TestMethod]
    public void An_item_behind_others_that_together_take_all_its_customers_never_prices()
    {
        var words = Loan(Price("High", 4, Income("ge", 5000)), Price("Low", 4, Income("lt", 5000)), Price("Unknown", 4, """{"fact":"income","op":"null"}"""),
            Price("Late", 5, Globetrotter) with { Priority = 20 }).Only(FindingKind.Unreachable);

        Assert.Contains("'Late' never prices: wherever it applies, an item of a lower priority number comes first; for example '", words);
    }

    [TestMethod]
    public void More_income_that_pays_a_higher_rate_is_told_with_two_customers()
    {
        var version = Loan(Price("Low", 4, Income("lt", 5000)), Price("High", 5, Income("ge", 5000)), Price("Unknown", 6, """{"fact":"income","op":"null"}"""));
        var step = Assert.ContainsSingle(version.Check());

        Assert.AreEqual(FindingKind.NonMonotonic, step.Kind);
        Assert.AreEqual("With more income the rate gets worse: when income is 4,999.99, 'Low' prices at 4 %; when income is 5,000, 'High' at 5 %.", step.Words);
        CollectionAssert.AreEqual(new[] { 4999.99m, 5000m }, step.Example!.Customers.Select(customer => (decimal)customer["facts"]!["income"]!).ToArray());
    }

    [TestMethod]
    [DataRow(4.0, 3.9, 0)]
    [DataRow(4.0, 4.0, 0)]
    [DataRow(4.0, 4.1, 1)]
    public void A_step_over_a_gap_of_one_value_is_seen(double low, double high, int found) => Assert.HasCount(found,
        Loan(Price("Low", (decimal)low, Income("lt", 5000)), Price("High", (decimal)high, Income("gt", 5000))).Check(FindingKind.NonMonotonic));

    [TestMethod]
    public void Larger_amounts_and_longer_terms_are_looked_at_and_tiers_count()
    {
        var larger = Loan(Price("Small", 4) with { Amounts = Range(null, 10000) }, Price("Large", 5) with { Amounts = Range(10000.01m, null) });
        Assert.Contains("when amount is 10,000, 'Small' prices at 4 %; when amount is 10,000.01, 'Large' at 5 %", larger.Only(FindingKind.NonMonotonic));

        var longer = Loan(Price("Short", 4) with { Terms = Range(null, 24) }, Price("Long", 5) with { Terms = Range(25, null) });
        Assert.AreEqual(Severity.Note, Assert.ContainsSingle(longer.Check()).Severity);

        var tiered = Loan(Price("Low", 6, Income("lt", 5000)) with { Tiering = Tiering.WholeAmount, Tiers = [new RateTier(Guid.NewGuid(), 20000, 4)] },
            Price("High", 5, Income("ge", 5000)), Price("Unknown", 7, """{"fact":"income","op":"null"}"""));
        Assert.Contains("'Low' prices at 4 %", tiered.Only(FindingKind.NonMonotonic));
    }

    [TestMethod]
    public void A_variable_rate_is_compared_by_its_base_rate()
    {
        var euribor = new BaseRate(Id("e"), "EURIBOR", "Euribor", [new BaseRateValue(new DateTime(2026, 1, 1), 2)]);
        var version = Loan(Price("Low", 4.5m, Income("lt", 5000)), new PriceItem(Id("V"), "High", 10)
        {
            RateType = RateType.Variable, BaseRateId = euribor.Id, Margin = 3, Expression = All(Income("ge", 5000)),
        });

        var findings = ApprovalCheck.Of(version, Context with { Market = new Market([euribor]) });
        Assert.Contains("'High' at 5 %", Assert.ContainsSingle(findings.Where(finding => finding.Kind == FindingKind.NonMonotonic)).Words);
        Assert.Contains("a base rate that is not known", Assert.ContainsSingle(version.Check(FindingKind.Rate)).Words);
    }

    [TestMethod]
    public void Prohibited_and_protected_criteria_are_errors_and_flagged_ones_warnings()
    {
        var version = Loan(Price("A", 5, """{"fact":"gender","op":"eq","value":1}"""),
            Price("B", 5, """{"fact":"origin","op":"eq","value":"X"}""") with { Priority = 11 },
            Price("C", 5, """{"fact":"provider","op":"eq","value":"Y"}""") with { Priority = 12 }, Standard);

        CollectionAssert.AreEqual(new[]
        {
            "Error: The fact 'gender' may not set a price: its use in pricing is prohibited.",
            "Error: The fact 'Origin' may not set a price: it is protected.",
            "Warning: The fact 'Mail provider' sets a price: it is flagged, as what may stand in for a protected fact is.",
        }, version.Check(FindingKind.Fairness).Select(finding =>
            $"{finding.Severity}: {finding.Words}".Replace("'Gender'", "'gender'", StringComparison.Ordinal)).ToArray());
    }

    [TestMethod]
    public void A_criterion_is_found_behind_segments()
    {
        SegmentText[] segments =
        [
            Bank.Segment("globetrotter", """{"version":1,"fact":"wealthy","op":"eq","value":true}"""),
            Bank.Segment("wealthy", """{"version":1,"any":[{"fact":"gender","op":"eq","value":1},{"fact":"globetrotter","op":"eq","value":true}]}"""),
        ];
        var findings = ApprovalCheck.Of(Loan(Price("A", 5, Globetrotter), Standard), Context with { Segments = segments });

        Assert.Contains("may not set a price through the segment 'wealthy'",
            Assert.ContainsSingle(findings.Where(finding => finding.Kind == FindingKind.Fairness)).Words);
    }

    [TestMethod]
    public void Rates_without_an_apr_and_charges_without_a_price_are_errors()
    {
        var version = Loan(Standard with { Rate = null }) with
        {
            Commissions = [new Commission(Id("c"), "Entry", CommissionKind.Origination,
                new Charge(ChargeCalculation.PercentOfAmount, ChargeFrequency.Once) { Percent = 100 })],
            Insurances = [new InsuranceItem(Id("i"), "Life", InsuranceCover.Life,
                new Charge(ChargeCalculation.Flat, ChargeFrequency.Monthly)) { IsMandatory = true }],
        };

        CollectionAssert.AreEquivalent(new[]
        {
            "price item 'Standard', rate: It is missing.",
            "insurance 'Life', amount: It is missing.",
            "Of the least amount, 5,000.00, the charges that are paid at once take 5,000.00: the customer gets nothing, so that there is no APR.",
        }, version.Check().Where(finding => finding.Severity == Severity.Error).Select(finding => finding.Words).ToArray());
    }

    [TestMethod]
    public void Discounts_that_nobody_gets_are_told_and_circles_are_errors()
    {
        var discount = new Discount(Id("d"), "D", 1, DiscountTarget.Rate, DiscountCalculation.PercentagePoints, 0.5m);
        string Of(params Discount[] discounts) => string.Join("|",
            (Loan(Standard) with { Discounts = discounts, Effective = new DateRange(new DateTime(2026, 6, 1), null) })
            .Check().Where(finding => finding.Kind is FindingKind.Discount or FindingKind.Fault).Select(finding => finding.Words));

        Assert.IsEmpty(Of(discount));
        Assert.Contains("nobody", Of(discount with { Expression = All(Income("gt", 5), Income("lt", 4)) }));
        Assert.Contains("its days", Of(discount with { Validity = new DateRange(null, new DateTime(2026, 5, 31)) }));
        Assert.Contains("nothing in the version", Of(discount with { Target = DiscountTarget.Commission }));
        Assert.Contains("not more than 0", Of(discount with { Value = 0 }));
        Assert.Contains("none of this version", Of(discount with { RequiresId = Id("x") }));
        var other = discount with { Id = Id("e"), Name = "E", Expression = All(Globetrotter) };
        Assert.Contains("nobody", Of(discount with { RequiresId = Id("e"), Expression = All("""{"fact":"globetrotter","op":"eq","value":false}""") }, other));
        Assert.Contains("in a circle: D → E → D", Of(discount with { RequiresId = Id("e") }, other with { RequiresId = Id("d") }));
    }

    [TestMethod]
    public void Availability_rules_that_contradict_each_other_and_limits_that_leave_nothing_are_errors()
    {
        var rules = new[] { All(Income("gt", 5000)), All(Income("lt", 5000)) }.Select((json, i) =>
            new AvailabilityRule(Guid.NewGuid(), $"{i}", i, json, "No.")).ToList();
        Assert.Contains("nobody is offered", (Loan(Standard) with { Availability = rules }).Only(FindingKind.Availability));
        Assert.Contains("leave no amount", (Loan(Standard) with { Amounts = Range(10, 5) }).Only(FindingKind.Availability));
    }

    [TestMethod]
    public void A_condition_that_cannot_be_read_is_an_error_and_the_others_are_checked_all_the_same()
    {
        var findings = Loan(Price("A", 5, """{"fact":"incom","op":"gt","value":1}"""), Price("B", 5, Income("gt", 5000), Income("lt", 1)), Standard).Check();

        Assert.Contains("Did you mean 'income'?", Assert.ContainsSingle(findings.Where(finding => finding.Kind == FindingKind.Condition)).Words);
        Assert.ContainsSingle(findings.Where(finding => finding.Kind == FindingKind.Unreachable && finding.Words.Contains("'B'", StringComparison.Ordinal)));
    }

    [TestMethod]
    public void Bands_that_overlap_or_leave_somebody_out_and_customers_without_a_package_are_told()
    {
        var bands = new[] { Band("young", null, 30), Band("middle", 29, 40), Band("old", 50, null) };
        var version = new ProductVersion(Guid.NewGuid(), Guid.NewGuid(), "LIFE", "Life", ProductFamily.Insurance, "EUR", "contact", 1)
        {
            Factors = [new RatingFactor(Id("f"), "Age", 1, "age", bands)],
            Packages = [new BenefitPackage(Id("p"), "Basic", 1, []) { Expression = All(Globetrotter) }],
        };

        CollectionAssert.IsSubsetOf(new[]
        {
            "rating factor 'Age', bands 'young' and 'middle': They share values.",
            "rating factor 'Age', bands 'middle' and 'old': Nobody has a factor from 40 to below 50.",
            "No package can be had when the customer is not in the segment Globetrotters.",
        }, version.Check().Select(finding => finding.Words).ToArray());

        static RatingBand Band(string name, decimal? from, decimal? to) => new(Guid.NewGuid(), name, 1) { From = from, To = to };
    }

    [TestMethod]
    public void A_check_that_runs_out_of_its_budget_says_so()
    {
        var prices = Enumerable.Range(0, 200).Select(i => Price($"{i}", 5, Income("ge", i * 7),
            """{"fact":"balance","op":"lt","value":9000}""") with { Priority = i });
        var findings = ApprovalCheck.Of(Loan(prices.ToArray()), Context with { Budget = 1000 });

        Assert.ContainsSingle(findings.Where(finding => finding.Kind == FindingKind.NotChecked));
        Assert.IsFalse(findings.Any(finding => finding.Kind == FindingKind.Unreachable && finding.Words.Contains("comes first", StringComparison.Ordinal)));
    }
}

/// <summary>Adds to versions.</summary>
internal static class OfferExtensions
{
    public static ProductVersion With(this ProductVersion version, params PriceStrategy[] strategies) => version with { Strategies = strategies };
}
