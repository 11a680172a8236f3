using System;
using System.Linq;
using Personas.Crm.Domain.Products;
using Personas.Crm.Domain.Quotes;
using Personas.Crm.Domain.Tests.Pricing;

namespace Personas.Crm.Domain.Tests.Quotes;

/// <summary>The examples of the mission: what globetrotters pay, and who may have what.</summary>
[TestClass]
public sealed class MissionTests
{
    private const string Globetrotter = """{"fact":"globetrotter","op":"eq","value":true}""";

    private static readonly ProductVersion Travel = Shop.Loan with
    {
        Prices =
        [
            Shop.Price(1, "Globetrotter, large", 5.3m, $$"""{"version":1,"all":[{{Globetrotter}},{"fact":"income","op":"gt","value":5000},{"fact":"amount","op":"gt","value":10000}]}""")
                with { WithoutCommissions = true },
            Shop.Price(2, "Globetrotter, small", 4.5m, $$"""{"version":1,"all":[{{Globetrotter}},{"fact":"income","op":"lt","value":5000}]}""")
                with { Amounts = new AmountRange(5000, 10000) },
        ],
        Commissions = [Shop.Fee(1, "Granting", Shop.Once(1.5m))],
        Insurances =
        [
            Shop.Insurance(1, "Life", new Charge(ChargeCalculation.PercentOfBalance, ChargeFrequency.EachInstalment) { Percent = 0.05m },
                $$"""{"version":1,"all":[{{Globetrotter}},{"fact":"amount","op":"gt","value":10000}]}""") with { IsMandatory = true },
        ],
    };

    [TestMethod]
    public void A_globetrotter_with_income_over_5000_pays_5_3_percent_and_no_commissions_for_more_than_10000()
    {
        var quote = Travel.Quote(12000, 36, Earning(6000).MemberOf("globetrotter")).Offered();
        Assert.AreEqual(5.3m, quote.Figures!.Rate!.Final);
        Assert.AreEqual(0m, quote.Figures.Totals.Commissions);
        Assert.DoesNotContain(charge => charge.Name == "Granting", quote.Figures.Charges);
        Assert.Contains("income is more than 5,000 (found: 6,000)", quote.Price!.Reason);
    }

    [TestMethod]
    public void A_globetrotter_with_income_under_5000_pays_4_5_percent_and_commissions_for_5000_to_10000()
    {
        foreach (var amount in new[] { 5000m, 10000m })
        {
            var quote = Travel.Quote(amount, 36, Earning(4000).MemberOf("globetrotter")).Offered();
            Assert.AreEqual(4.5m, quote.Figures!.Rate!.Final);
            Assert.AreEqual(amount * 0.015m, quote.Figures.Totals.Commissions);
            Assert.AreEqual(0m, quote.Figures.Totals.Premiums);
        }
    }

    [TestMethod]
    public void Life_insurance_goes_with_more_than_10000_for_globetrotters()
    {
        var quote = Travel.Quote(12000, 36, Earning(6000).MemberOf("globetrotter")).Offered();
        var life = quote.Figures!.Charges.Single(charge => charge.Name == "Life");
        Assert.AreEqual(36, life.Times);
        Assert.AreEqual(6m, life.Price.Final);
        Assert.AreEqual(life.Total, quote.Figures.Totals.Premiums);
        Assert.IsTrue(life.InApr);
        Assert.IsGreaterThan(quote.Figures.Rate!.Final, quote.Figures.Apr!.Value);
    }

    [TestMethod]
    public void Nobody_else_gets_a_price_and_an_income_of_exactly_5000_is_such_a_gap()
    {
        foreach (var customer in new[] { Earning(5000).MemberOf("globetrotter"), Earning(6000) })
        {
            var quote = Travel.Quote(12000, 36, customer);
            Assert.AreEqual(RefusalKind.NoPrice, Assert.ContainsSingle(quote.Refusals).Kind);
            Assert.IsNull(quote.Figures);
            Assert.IsEmpty(quote.Alternatives);
        }
    }

    [TestMethod]
    public void A_product_for_low_risk_and_age_30_to_45_is_refused_to_others_with_the_sentence_of_each_rule()
    {
        var product = Shop.Loan with
        {
            Availability =
            [
                new AvailabilityRule(Shop.Id(11), "Risk", 1, """{"version":1,"fact":"riskclass","op":"eq","value":1}""", "We offer this to customers with a low risk."),
                new AvailabilityRule(Shop.Id(12), "Age", 2, """{"version":1,"fact":"age","op":"between","value":[30,45]}""", "You must be between 30 and 45."),
            ],
        };
        Assert.IsTrue(product.Quote(1000, 12, A.Customer("""{"riskclass":1,"birthdate":"1990-01-01"}""")).IsOffered);
        var refused = product.Quote(1000, 12, A.Customer("""{"riskclass":3,"birthdate":"1960-01-01"}"""));
        CollectionAssert.AreEqual(new[] { "We offer this to customers with a low risk.", "You must be between 30 and 45." },
            refused.Refusals.Select(one => one.Reason).ToArray());
        Assert.Contains("found: 66", refused.Refusals[1].Why!);
        Assert.IsNull(refused.Figures);
    }

    private static TestCustomer Earning(decimal income) => A.Customer(FormattableString.Invariant($$"""{"income":{{income}}}"""));
}
