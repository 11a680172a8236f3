using System;
using System.Collections.Generic;
using System.Linq;
using Personas.Crm.Domain.Products;
using Personas.Crm.Domain.Quotes;
using Personas.Crm.Domain.Tests.Pricing;

namespace Personas.Crm.Domain.Tests.Insurance;

/// <summary>What cannot be insured, and what could be instead.</summary>
[TestClass]
public sealed class InsuranceRefusalTests
{
    private static readonly Dictionary<string, QuoteRequest> Bad = new()
    {
        ["sumInsured: -1 is not more than nothing."] = new() { SumInsured = -1 },
        ["sumInsured: 10,000.005 is not a multiple of 0.01."] = new() { SumInsured = 10000.005m },
        ["sumInsured: It is missing."] = new(),
        ["package: There is no package 'Confort'."] = new() { SumInsured = 30000, Package = "Confort" },
        ["options: There is no benefit 'Lugage'."] = new() { SumInsured = 30000, Options = ["Lugage"] },
        ["options: 'Damage to others' cannot be had with 'Basic'."] = new() { SumInsured = 30000, Package = "Basic", Options = ["Damage to others"] },
        ["firstPayment: An insurance is paid from its first day on."] = new() { SumInsured = 30000, FirstPayment = new DateTime(2026, 6, 1) },
    };

    public static IEnumerable<string> BadRequests => Bad.Keys;

    [TestMethod]
    [DynamicData(nameof(BadRequests))]
    public void What_cannot_be_meant_is_named_with_its_place(string expected)
    {
        var refusal = Assert.ContainsSingle(Insurer.Travel.Quote(Bad[expected], Insurer.Ada).Refusals);
        Assert.AreEqual(RefusalKind.BadRequest, refusal.Kind);
        Assert.AreEqual(expected, $"{refusal.Place}: {refusal.Reason}");
        Assert.IsGreaterThan(0, refusal.Remedy.Length);
    }

    [TestMethod]
    [DataRow("""{"birthdate":"1940-01-01"}""", "There is no premium, because age is 86.", "age is 86; premiums are for '18 to 29', '30 to 59', '60 to 74'")]
    [DataRow("{}", "There is no premium, because age is not known.", "age is not known; premiums are for '18 to 29', '30 to 59', '60 to 74'")]
    public void Who_has_no_factor_is_refused_with_the_reason(string columns, string reason, string why)
    {
        var quote = Insurer.Travel.Insured(30000, null, A.Customer(columns));
        var refusal = Assert.ContainsSingle(quote.Refusals);
        Assert.AreEqual($"NoPrice rating factor 'Age' {reason}", $"{refusal.Kind} {refusal.Place} {refusal.Reason}");
        Assert.AreEqual(why, refusal.Why);
        Assert.AreEqual(Insurer.Age.Id, refusal.Row);
        Assert.IsEmpty(quote.Alternatives);
        Assert.HasCount(2, quote.Insurance!.Cards);
        Assert.IsNull(quote.Figures);
    }

    [TestMethod]
    [DataRow(5000, null, "10,000 Basic")]
    [DataRow(60000, "Basic", "50,000 Basic")]
    [DataRow(200000, null, "100,000 Comfort")]
    [DataRow(15000, "Comfort", "20,000 Comfort")]
    public void A_sum_outside_the_limits_gets_the_nearest_that_can_be_insured(int sum, string? package, string nearest)
    {
        var quote = Insurer.Travel.Insured(sum, package);
        Assert.IsTrue(quote.Refusals.All(refusal => refusal is { Kind: RefusalKind.OutsideLimits, Place: "sumInsured" }));
        Assert.AreEqual(nearest, string.Join("|", quote.Alternatives.Select(one => FormattableString.Invariant($"{one.Amount:N0} {one.Item}"))));
    }

    [TestMethod]
    public void Between_two_packages_the_nearest_sums_lie_below_and_above_and_by_the_versions_steps()
    {
        var version = Insurer.Travel with
        {
            Packages = [Insurer.Small with { Sums = new AmountRange(10000, 20500) }, Insurer.Large with { Sums = new AmountRange(40000, 50000) }],
            Amounts = new AmountRange(1000, null), AmountStep = 1000,
        };
        var quote = version.Insured(30000);
        Assert.AreEqual("20,000 Basic|40,000 Comfort", string.Join("|",
            quote.Alternatives.Select(one => FormattableString.Invariant($"{one.Amount:N0} {one.Item}"))));
        Assert.AreEqual("sum insured 20,000 EUR", quote.Alternatives[0].Change);
        Assert.AreEqual("Sums insured go by steps of 1,000, from 1,000.", version.Insured(12500).Refusals[0].Reason);
        Assert.AreEqual(12000m, version.Insured(12500).Insurance!.Cards[0].NearestSum);
    }

    [TestMethod]
    public void The_nearest_sum_is_one_that_this_customer_can_have()
    {
        var version = Insurer.Travel with
        {
            Availability = [new(Shop.Id(9), "Small sums", 1, """{"version":1,"fact":"sum_insured","op":"lt","value":25000}""", "We insure small sums only.")],
        };
        var quote = version.Insured(60000, "Basic");
        Assert.AreEqual("We insure small sums only.", quote.Refusals.Single().Reason);
        Assert.AreEqual("10,000 Basic", string.Join("|",
            version.Insured(9000, "Basic").Alternatives.Select(one => FormattableString.Invariant($"{one.Amount:N0} {one.Item}"))));
    }

    [TestMethod]
    public void Who_may_have_no_package_is_told_so()
    {
        var version = Insurer.Travel with { Packages = [Insurer.Small with { Expression = """{"version":1,"fact":"globetrotter","op":"eq","value":true}""" }] };
        Assert.AreEqual("No package of this insurance is for this customer.", version.Insured(30000).Refusals.Single().Reason);
        Assert.AreEqual("The package 'Basic' is not for this customer.", version.Insured(30000, "Basic").Refusals.Single().Reason);
    }

    [TestMethod]
    public void Options_of_two_packages_cannot_be_had_together()
    {
        var luggage = Insurer.Travel with { Packages = [Insurer.Small,
            Insurer.Large with { Benefits = [Insurer.Large.Benefits[0], Insurer.Large.Benefits[2]] }] };
        var refusal = luggage.Insured(30000, null, null, "Luggage", "Damage to others").Refusals.Single();
        Assert.AreEqual("options No package has all of these options.", $"{refusal.Place} {refusal.Reason}");
    }

    [TestMethod]
    public void A_term_outside_the_limits_gets_the_nearest_term()
    {
        var version = Insurer.Travel with { Terms = new AmountRange(6, 24) };
        var quote = version.Quote(new QuoteRequest { SumInsured = 30000, Term = 36 }, Insurer.Ada);
        Assert.AreEqual("term Terms are 6 to 24 months.", $"{quote.Refusals.Single().Place} {quote.Refusals.Single().Reason}");
        Assert.AreEqual("term 24 months", quote.Alternatives.Single().Change);
    }

    [TestMethod]
    public void Factors_that_multiply_to_more_than_any_premium_are_refused_and_overflow_nothing()
    {
        var factors = Enumerable.Range(1, 40).Select(i => Insurer.Factor(i, $"F{i}", "age", Insurer.Band(i, "All", null, null, 100_000_000_000m))).ToList();
        Assert.AreEqual("rating factors", (Insurer.Travel with { Factors = factors }).Insured(30000).Refusals.Single().Place);
    }
}
