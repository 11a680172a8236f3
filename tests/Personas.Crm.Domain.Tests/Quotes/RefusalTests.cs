using System;
using System.Linq;
using Personas.Crm.Domain.Products;
using Personas.Crm.Domain.Quotes;
using Personas.Crm.Domain.Tests.Pricing;

namespace Personas.Crm.Domain.Tests.Quotes;

[TestClass]
public sealed class RefusalTests
{
    private static readonly ProductVersion Limited = Shop.Loan with
    {
        Amounts = new AmountRange(1000, 20000),
        AmountStep = 500,
        Terms = new AmountRange(6, 60),
        TermStep = 6,
    };

    [TestMethod]
    [DataRow(-5, 12, "amount", "-5 is not more than nothing.")]
    [DataRow(0, 12, "amount", "0 is not more than nothing.")]
    [DataRow(1000, 0, "term", "0 is no term in months.")]
    [DataRow(1000, -3, "term", "-3 is no term in months.")]
    [DataRow(1000, null, "term", "It is missing.")]
    [DataRow(null, 12, "amount", "It is missing.")]
    public void What_cannot_be_meant_is_refused_with_its_place(int? amount, int? term, string place, string fault)
    {
        var quote = Limited.Quote(amount, term);
        var refusal = Assert.ContainsSingle(quote.Refusals);
        Assert.AreEqual(RefusalKind.BadRequest, refusal.Kind);
        Assert.AreEqual(place, refusal.Place);
        Assert.AreEqual(fault, refusal.Reason);
        Assert.AreNotEqual(string.Empty, refusal.Remedy);
        Assert.IsNull(quote.Figures);
    }

    [TestMethod]
    [DataRow("""{"currency":"XYZ"}""", "currency")]
    [DataRow("""{"start":"2026-05-03"}""", "start")]
    [DataRow("""{"firstPayment":"2026-05-04"}""", "firstPayment")]
    [DataRow("""{"drawdowns":[{"on":"2026-05-04","amount":1}]}""", "drawdowns[0].on")]
    [DataRow("""{"chanel":"branch"}""", "chanel")]
    [DataRow("""{"drawdowns":[{"on":"2026-06-04","amount":100000}]}""", "laterDrawdowns")]
    public void So_are_other_parts_of_the_request(string json, string place)
    {
        var version = Limited with { Availability = [new AvailabilityRule(Shop.Id(1), "Channel", 1, """{"version":1,"fact":"channel","op":"ne","value":"x"}""", "Not here.")] };
        var quote = version.Quote(QuoteRequest.Read(json, 1000, 12).Required, A.Customer("""{"income":1}"""));
        Assert.IsFalse(quote.IsOffered);
        Assert.Contains(refusal => refusal.Place.StartsWith(place, StringComparison.Ordinal), quote.Refusals, string.Join(" ", quote.Refusals));
    }

    [TestMethod]
    [DataRow("""{"purpose":5}""", "purpose")]
    [DataRow("""{"start":"tomorrow"}""", "start")]
    [DataRow("""{"amount":5}""", "amount")]
    [DataRow("""{"drawdowns":[5,{"on":"2026-06-04","amont":1}]}""", "drawdowns[0]")]
    [DataRow("""{"options":"Life"}""", "options")]
    [DataRow("""{"vehicle":{"age":5}}""", "vehicle")]
    [DataRow("[]", "request")]
    public void A_request_that_cannot_be_read_is_a_problem_of_its_part(string json, string place) =>
        Assert.AreEqual(place, QuoteRequest.Read(json, 1, 1).Problems[0].Place);

    [TestMethod]
    [DataRow(750, 12, "amount 1,000 EUR")]
    [DataRow(1250, 12, "amount 1,000 EUR|amount 1,500 EUR")]
    [DataRow(50000, 12, "amount 20,000 EUR")]
    [DataRow(1000, 4, "term 6 months")]
    [DataRow(1000, 13, "term 12 months|term 18 months")]
    [DataRow(50000, 90, "amount 20,000 EUR, term 60 months")]
    public void Outside_the_limits_the_nearest_that_is_possible_is_told(int amount, int term, string alternatives)
    {
        var quote = Limited.Quote(amount, term);
        Assert.IsTrue(quote.Refusals.All(refusal => refusal.Kind == RefusalKind.OutsideLimits));
        Assert.AreEqual(alternatives, string.Join("|", quote.Alternatives.Select(one => one.Change)));
        foreach (var one in quote.Alternatives) Assert.IsTrue(Limited.Quote(one.Amount, one.Term).IsOffered);
    }

    [TestMethod]
    public void Without_a_price_the_nearest_follows_the_customers_own_filters_and_the_values_in_them()
    {
        var version = Limited with
        {
            AmountStep = null,
            Prices =
            [
                Shop.Price(1, "Small", 5m) with { Amounts = new AmountRange(null, 4000) },
                Shop.Price(2, "Others", 6m, """{"version":1,"fact":"income","op":"gt","value":100000}""") with { Amounts = new AmountRange(4000, 9000) },
                Shop.Price(3, "Large", 7m, """{"version":1,"fact":"amount","op":"gt","value":10000}"""),
            ],
        };
        var quote = version.Quote(7000, 12);
        Assert.AreEqual(RefusalKind.NoPrice, quote.Refusals[0].Kind);
        Assert.AreEqual("4,000 Small|10,000.01 Large", string.Join("|",
            quote.Alternatives.Select(one => FormattableString.Invariant($"{one.Amount:N0}{(one.Amount % 1 == 0 ? "" : ".01")} {one.Item}"))));
        Assert.IsTrue(version.Quote(7000, 12, A.Customer("""{"income":200000}""")).IsOffered);
    }

    [TestMethod]
    public void An_amount_that_is_compared_with_a_fact_is_nearest_at_the_facts_value()
    {
        var version = Shop.Loan with { Prices = [Shop.Price(1, "Covered", 5m, """{"version":1,"fact":"amount","op":"le","valueOf":"income"}""")] };
        var quote = version.Quote(7000, 12, A.Customer("""{"income":4321.5}"""));
        Assert.AreEqual(4321.5m, Assert.ContainsSingle(quote.Alternatives).Amount);
    }

    [TestMethod]
    public void Charges_that_leave_nothing_of_the_credit_have_no_annual_rate_and_are_refused()
    {
        var quote = (Shop.Loan with { Commissions = [Shop.Fee(1, "Everything", Shop.Flat(1000000))] }).Quote(1000, 12);
        Assert.AreEqual("apr", Assert.ContainsSingle(quote.Refusals).Place);
        Assert.IsNull(quote.Figures);
    }

    [TestMethod]
    public void Terms_that_are_no_whole_number_of_quarters_are_refused()
    {
        var version = Shop.Loan with { Repayment = RepaymentPlan.Usual with { Frequency = InstalmentFrequency.Quarterly } };
        Assert.AreEqual("term", Assert.ContainsSingle(version.Quote(1000, 10).Refusals).Place);
        Assert.AreEqual(4, version.Quote(1000, 12).Offered().Figures!.Totals.Instalments);
    }

    [TestMethod]
    public void A_quote_stands_until_the_end_of_its_last_day_in_the_organisations_zone()
    {
        var zone = TimeZoneInfo.FindSystemTimeZoneById("Europe/Bucharest");
        var moment = new Domain.Values.Moment(new DateTime(2026, 5, 4, 22, 0, 0, DateTimeKind.Utc), zone);
        var quote = (Shop.Loan with { QuoteDays = 1 }).Quote(1000, 12, A.Customer().At(moment)).Offered();
        Assert.AreEqual(new DateTime(2026, 5, 6, 21, 0, 0, DateTimeKind.Utc), quote.ExpiresOn);
    }
}
