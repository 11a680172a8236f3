using System;
using System.Linq;
using Newtonsoft.Json.Linq;
using Personas.Crm.Domain.Approval;
using Personas.Crm.Domain.Approval.Findings;
using Personas.Crm.Domain.Pricing;
using Personas.Crm.Domain.Products;
using static Personas.Crm.Domain.Tests.Approval.Offer;

namespace Personas.Crm.Domain.Tests.Approval;

/// <summary>Who is offered the product and gets no price is found, with a customer to whom it happens.</summary>
[TestClass]
public sealed class GapTests
{
    private static readonly PriceItem Rich = Price("Globetrotter above 5,000", 5.3m, Globetrotter, Income("gt", 5000)) with
    {
        Amounts = Range(10000.01m, null), WithoutCommissions = true,
    };

    private static readonly PriceItem Modest = Price("Globetrotter below 5,000", 4.5m, Globetrotter, Income("lt", 5000)) with { Amounts = Range(5000, 10000) };

    [TestMethod]
    public void An_income_of_exactly_5_000_is_reported()
    {
        var gaps = Loan(Rich, Modest).Check(FindingKind.Gap);

        var exact = gaps[0];
        Assert.AreEqual("No price item applies when income is exactly 5,000.", exact.Words);
        Assert.Contains("income is 5,000", exact.Example!.Words);
        Assert.AreEqual(5000m, (decimal)exact.Example.Customers[0]["facts"]!["income"]!);
        Assert.IsEmpty(exact.Assumes);
        foreach (var words in new[]
                 {
                     "No price item applies when income is not known.",
                     "No price item applies when the customer is not in the segment Globetrotters.",
                     "No price item applies when amount is at most 10,000 and income is at least 5,000.",
                     "No price item applies when amount is more than 10,000 and income is at most 5,000 or not known.",
                 })
            Assert.IsTrue(gaps.Any(gap => gap.Words.StartsWith(words, StringComparison.Ordinal)),
                $"{words}\n{string.Join("\n", gaps.Select(gap => gap.Words))}");
    }

    [TestMethod]
    public void With_one_list_for_all_the_threshold_is_the_only_gap()
    {
        var version = Loan(Price("Above", 4, Income("gt", 5000)), Price("Below", 5, Income("lt", 5000)),
            Price("Unknown", 6, """{"fact":"income","op":"null"}"""));

        Assert.AreEqual("No price item applies when income is exactly 5,000. For example: amount is 10,000, term is 10 months, income is 5,000.",
            version.Only(FindingKind.Gap));
    }

    [TestMethod]
    public void Between_two_cents_there_is_nobody()
    {
        var version = Loan(Price("Above", 4, Income("ge", 5000.01m)), Price("Below", 5, Income("le", 5000)),
            Price("Unknown", 6, """{"fact":"income","op":"null"}"""));

        Assert.IsEmpty(version.Check(FindingKind.Gap));
    }

    [TestMethod]
    public void Amounts_between_the_steps_of_a_version_are_no_gap()
    {
        var version = Loan(Price("Small", 5) with { Amounts = Range(null, 9999) }, Price("Large", 4) with { Amounts = Range(10000, null) });

        Assert.AreEqual("No price item applies when amount is more than 9,999 and less than 10,000. For example: amount is 9,999.10, term is 10 months.",
            version.Only(FindingKind.Gap));
        Assert.IsEmpty((version with { AmountStep = 100 }).Check(FindingKind.Gap));
    }

    [TestMethod]
    public void Terms_without_a_price_are_found()
    {
        var version = Loan(Price("Short", 5) with { Terms = Range(null, 24) }, Price("Long", 6) with { Terms = Range(26, null) });

        Assert.AreEqual("No price item applies when term is exactly 25 months. For example: amount is 10,000, term is 25 months.",
            version.Only(FindingKind.Gap));
        Assert.IsEmpty((version with { TermStep = 2 }).Check(FindingKind.Gap));
    }

    [TestMethod]
    public void Who_is_not_offered_the_product_is_no_gap()
    {
        var version = Loan(Price("Above", 4, Income("gt", 5000))) with
        {
            Availability = [new AvailabilityRule(Guid.NewGuid(), "Income", 1, All(Income("gt", 5000)), "Your income is too low.")],
        };

        Assert.IsEmpty(version.Check());
    }

    [TestMethod]
    [DataRow("""{"fact":"globetrotter","op":"eq","value":true}""", """{"fact":"globetrotter","op":"eq","value":false}""")]
    [DataRow("""{"fact":"globetrotter","op":"eq","value":true}""", """{"fact":"globetrotter","op":"ne","value":true}""")]
    [DataRow("""{"fact":"payments","op":"ge","value":1}""", """{"fact":"payments","op":"eq","value":0}""")]
    [DataRow("""{"fact":"clv","op":"gt","value":2.5}""", """{"fact":"clv","op":"le","value":2.5}""")]
    [DataRow("""{"fact":"consent","op":"eq","value":true}""", """{"fact":"consent","op":"ne","value":true}""")]
    [DataRow("""{"fact":"firstname","op":"like","value":"A%e"}""", """{"fact":"firstname","op":"not-like","value":"A%e"}""")]
    [DataRow("""{"fact":"firstname","op":"begins-with","value":"An"}""", """{"fact":"firstname","op":"not-begin-with","value":"an"}""")]
    [DataRow("""{"fact":"interests","op":"contain-values","value":[1,2]}""", """{"fact":"interests","op":"not-contain-values","value":[2,1]}""")]
    [DataRow("""{"fact":"interests","op":"not-null"}""", """{"fact":"interests","op":"null"}""")]
    [DataRow("""{"related":"payment","via":"customerid","exists":true}""", """{"related":"payment","via":"customerid","exists":false}""")]
    [DataRow("""{"fact":"income","op":"gt","valueOf":"balance"}""",
        """{"any":[{"fact":"balance","op":"ge","valueOf":"income"},{"fact":"income","op":"null"},{"fact":"balance","op":"null"}]}""", DisplayName = "Compared")]
    [DataRow("""{"fact":"riskclass","op":"in","value":[1,2]}""", """{"any":[{"fact":"riskclass","op":"eq","value":3},{"fact":"riskclass","op":"null"}]}""")]
    [DataRow("""{"fact":"birthdate","op":"last-x-years","value":30}""", """{"none":[{"fact":"birthdate","op":"last-x-years","value":30}]}""")]
    [DataRow("""{"fact":"lastseen","op":"in-fiscal-period","value":2}""", """{"none":[{"fact":"lastseen","op":"in-fiscal-period","value":2}]}""")]
    [DataRow("""{"fact":"age_band","op":"in","value":["a","ab"]}""",
        """{"any":[{"fact":"age_band","op":"in","value":["ba","b%"]},{"fact":"age_band","op":"null"}]}""")]
    public void Two_items_that_part_everybody_leave_no_gap_and_no_overlap(string one, string other)
    {
        var version = Loan(Price("One", 4, one), Price("Other", 4, other));

        Assert.IsEmpty(version.Check().Select(finding => finding.Words));
    }

    [TestMethod]
    public void A_condition_that_cannot_be_taken_apart_is_named()
    {
        var gap = Assert.ContainsSingle(Loan(Price("One", 4, """{"fact":"firstname","op":"like","value":"A%e"}"""),
            Price("Other", 4, """{"fact":"firstname","op":"like","value":"B%"}"""),
            Price("Unknown", 4, """{"fact":"firstname","op":"null"}""")).Check(FindingKind.Gap));

        CollectionAssert.AreEquivalent(new[] { "not: first name is like 'A%e'", "not: first name is like 'B%'" }, gap.Assumes.ToArray());
        Assert.IsFalse((bool)gap.ToJson()["isCertain"]!);
    }

    [TestMethod]
    public void Facts_that_follow_from_one_date_are_not_taken_for_independent()
    {
        var gap = Loan(Price("Old", 4, """{"fact":"age","op":"ge","value":30}"""),
            Price("Young", 4, """{"fact":"birthdate","op":"on-or-after","value":"2000-01-01"}"""))
            .Check(FindingKind.Gap).First(finding => finding.Words.Contains("age is less than", StringComparison.Ordinal)
                || finding.Words.Contains("age is at most 29", StringComparison.Ordinal));

        Assert.IsNotEmpty(gap.Assumes);
    }

    [TestMethod]
    public void An_amount_that_conditions_see_in_another_currency_is_not_the_number_that_is_asked_for()
    {
        var version = Loan(Price("Small", 5) with { Amounts = Range(null, 10000) }, Price("Large", 4, """{"fact":"amount","op":"gt","value":10000}"""));

        Assert.IsEmpty(version.Check(FindingKind.Gap));
        var gap = ApprovalCheck.Of(version, Context with { Market = new Market([], 4.97m) }).Single(finding => finding.Kind == FindingKind.Gap);
        Assert.HasCount(2, gap.Assumes);
    }

    [TestMethod]
    public void A_line_without_a_term_is_within_every_range_of_terms_and_meets_no_condition_on_it()
    {
        var line = Loan(Price("Any", 5) with { Terms = Range(1, 24) }) with { Family = ProductFamily.CreditLine, Terms = AmountRange.Any };
        Assert.AreEqual("No price item applies when term is at least 25 months. For example: amount is 10,000, term is 1000 months.",
            line.Only(FindingKind.Gap));

        var asked = line with { Prices = [Price("Any", 5, """{"fact":"term","op":"ge","value":1}""")] };
        Assert.AreEqual("No price item applies when term is not known. For example: amount is 10,000, term is not known.", asked.Only(FindingKind.Gap));
    }

    [TestMethod]
    public void A_finding_is_told_as_json()
    {
        var json = Loan(Price("Above", 4, Income("ge", 5000)), Price("Below", 5, Income("lt", 5000))).Check(FindingKind.Gap)[0].ToJson();

        Assert.IsTrue(JToken.DeepEquals(json, JObject.Parse("""
            {"kind":"gap","severity":"warning","items":[],"words":"No price item applies when income is not known.",
             "remedy":"Widen the price item that was meant to apply, add one, or let an availability rule say that the product is not offered there.",
             "isCertain":true,"example":{"words":"For example: amount is 10,000, term is 10 months, income is not known.",
             "customers":[{"facts":{"income":null},"request":{"amount":10000.0,"term":10}}]}}
            """)), json.ToString());
    }
}
