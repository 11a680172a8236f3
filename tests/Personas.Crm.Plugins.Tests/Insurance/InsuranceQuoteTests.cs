using System;
using System.Globalization;
using System.IO;
using System.Linq;
using System.ServiceModel;
using Dataverse.Sandbox.Demo;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using Newtonsoft.Json.Linq;
using Personas.Crm.Plugins.Tests.Bank;
using Personas.Crm.Plugins.Tests.Choices;
using Personas.Crm.Plugins.Tests.Mono;
using Personas.Crm.Plugins.Tests.Tables;

namespace Personas.Crm.Plugins.Tests.Insurance;

/// <summary>Insurance products through the packaged solution: premiums by factors, packages side by side, refusals, and quotes made again.</summary>
[TestClass]
public sealed class InsuranceQuoteTests
{
    [TestMethod]
    public void A_premium_is_the_packages_times_the_factors_of_the_customer_and_of_the_request()
    {
        using var bank = Selling();
        var customer = bank.Manager();

        // (24 + 0.4 x 30) x 1.25 x 0.8 = 36, of smokers 54; (42 + 0.6 x 30) x 1 = 60, of smokers 90.
        Assert.AreEqual("Basic 36, Comfort 60", Cards(bank.Insured(customer, """{"sumInsured":30000}""")));
        var smoker = bank.Insured(customer, """{"sumInsured":30000,"smoker":true,"package":"Basic"}""");
        Assert.AreEqual("Basic 54, Comfort 90", Cards(smoker));
        Assert.AreEqual(
            "The package is 'Basic', as asked for. On the premium: Age is 40, in the band '30 to 59': × 1.25. "
            + "On the premium: Employment is Management, in the band 'Managers': × 0.8. On the premium: Smoker is yes, in the band 'Smokers': × 1.5.",
            string.Join(" ", smoker["reasons"]!.Select(reason => (string)reason!)));
        Assert.AreEqual("Basic 48.6, Comfort 81",
            Cards(bank.Insured(bank.Customer(("birthdate", bank.Clock.Now.Date.AddYears(-20))), """{"sumInsured":30000,"smoker":true}""")));
        Assert.AreEqual(54m, smoker["figures"]!["schedule"]!.Sum(line => (decimal)line["payment"]!));
    }

    [TestMethod]
    public void Cards_stand_side_by_side_with_the_same_rows_and_what_is_otherwise_in_words()
    {
        using var bank = Selling();

        var quote = bank.Insured(bank.Manager(), """{"sumInsured":30000,"options":["Luggage"]}""");

        var cards = quote["insurance"]!["cards"]!;
        Assert.AreEqual("Medical costs included, Luggage missing | Medical costs included, Luggage chosen",
            string.Join(" | ", cards.Select(card => string.Join(", ", card["covers"]!.Select(row => $"{row["name"]} {row["standing"]}")))));
        Assert.AreEqual("False True", $"{cards[0]!["isChosen"]} {cards[1]!["isChosen"]}");
        Assert.AreEqual("Medical costs: no deductible instead of deductible 150 EUR. It also covers Luggage (travel): up to 2,000 EUR. It costs 36 EUR a year more than 'Basic'.",
            string.Join(" ", cards[1]!["differences"]!.Select(words => (string)words!)));
        Assert.AreEqual(6m, (decimal)cards[1]!["perPeriod"]!);
    }

    [TestMethod]
    public void Who_cannot_be_insured_hears_why_and_the_refusal_is_kept()
    {
        using var bank = Selling();
        var old = bank.Manager(("birthdate", bank.Clock.Now.Date.AddYears(-85)));

        var kept = (Guid)bank.Call("pcrm_Quote", ("CustomerId", old), ("ProductCode", "TRAVEL-COVER"), ("Request", """{"sumInsured":30000}"""), ("Save", true))["QuoteId"];

        Assert.AreEqual("There is no premium, because age is 85.", bank.QuoteRow(kept)[Tables.Quote.Reasons]);
        Assert.AreEqual(QuoteStatus.Refused, bank.StatusOf(kept));
        Assert.IsTrue((bool)bank.Call("pcrm_ReplayQuote", ("QuoteId", kept))["IsSame"]);
    }

    [TestMethod]
    public void A_sum_outside_the_limits_gets_the_nearest_and_a_request_that_cannot_be_meant_is_no_quote()
    {
        using var bank = Selling();
        var customer = bank.Manager();

        var quote = bank.Insured(customer, """{"sumInsured":200000}""");

        Assert.AreEqual("100000 Comfort", string.Join(", ", quote["alternatives"]!.Select(one => $"{one["amount"]} {one["item"]}")));
        foreach (var (request, message) in new[]
        {
            ("{}", "sumInsured: It is missing."), ("""{"sumInsured":-1}""", "is not more than nothing"),
            ("""{"sumInsured":30000,"package":"Confort"}""", "Did you mean 'Comfort'?"),
            ("""{"sumInsured":30000,"package":"Basic","options":["Luggage"]}""", "'Luggage' cannot be had with 'Basic'."),
        })
            StringAssert.Contains(Refusal(() => bank.Insured(customer, request)), message);
    }

    [TestMethod]
    public void A_kept_quote_is_made_again_when_the_customer_has_become_another()
    {
        using var bank = Selling();
        var customer = bank.Manager();
        var kept = (Guid)bank.Call("pcrm_Quote",
            ("CustomerId", customer), ("ProductCode", "TRAVEL-COVER"), ("Request", """{"sumInsured":30100,"smoker":true,"package":"Comfort"}"""), ("Save", true))["QuoteId"];
        bank.Service.Update(new Entity(Contact.LogicalName, customer) { ["birthdate"] = bank.Clock.Now.Date.AddYears(-70), ["pcrm_employment"] = null });
        bank.Clock.Advance(TimeSpan.FromDays(3000));

        var replay = bank.Call("pcrm_ReplayQuote", ("QuoteId", kept));

        Assert.IsTrue((bool)replay["IsSame"], (string)replay["Differences"]);
        Assert.AreEqual(90.09m, bank.QuoteRow(kept).GetAttributeValue<Money>(Tables.Quote.TotalCost).Value);
        Assert.AreEqual(7.50m, bank.QuoteRow(kept).GetAttributeValue<Money>(Tables.Quote.Premium).Value);
        Assert.Contains(line => line.GetAttributeValue<string>(QuoteLine.Name) == "Comfort", bank.QuoteLines(kept));
    }

    [TestMethod]
    public void Offers_of_insurances_are_ranked_and_name_their_package()
    {
        using var bank = Selling();

        var offers = JArray.Parse((string)bank.Call("pcrm_FindOffers",
            ("CustomerId", bank.Manager()), ("Request", """{"sumInsured":30000}"""), ("Families", """["insurance"]"""), ("RankBy", "cost"))["Offers"]);

        Assert.AreEqual("TRAVEL-COVER Basic 36", string.Join(", ", offers.Select(offer => $"{offer["code"]} {offer["price"]} {Number(offer["totalCost"]!)}")));
    }

    [TestMethod]
    [DataRow("agee", "'agee'")]
    [DataRow("gender", "may not set a price")]
    [DataRow("in_men", "may not set a price")]
    public void A_factor_over_a_fact_that_may_set_no_premium_is_not_saved(string fact, string message)
    {
        using var bank = TestBank.Open().WithRating();
        var gender = bank.Fact("gender", FactType.Choice, """{"column":"gendercode"}""");
        bank.Update(Tables.Fact.LogicalName, gender, Tables.Fact.Sensitivity, new OptionSetValue((int)FactSensitivity.Protected));
        bank.Segment("men", """{"version":1,"all":[{"fact":"gender","op":"eq","value":1}]}""");
        bank.Fact("in_men", FactType.Boolean, """{"segment":"men"}""", FactKind.Membership);
        var version = bank.TravelInsurance();

        StringAssert.Contains(Refusal(() => bank.Factor(version, "F", fact)), message);
    }

    [TestMethod]
    public void Bands_that_leave_a_gap_or_name_no_option_keep_a_version_from_being_submitted()
    {
        using var bank = TestBank.Open().WithRating();
        var version = bank.TravelInsurance();
        var income = bank.Factor(version, "Children", "age");
        bank.Band(income, "Few", 1m, (RatingBand.To, 20m));
        bank.Band(income, "Many", 1m, (RatingBand.From, 30m));
        bank.Band(bank.Factor(version, "Job", "employment"), "Managers", 1m, (RatingBand.Value, "Managment"));

        var message = Refusal(() => bank.Submit(version));

        StringAssert.Contains(message, "Nobody has a factor from 20 to below 30.");
        StringAssert.Contains(message, "'employment' is never 'Managment'. Did you mean 'Management'?");
    }

    [TestMethod]
    public void The_samples_insurance_is_quoted_as_its_table_says()
    {
        using var bank = TestBank.Open();
        MigrationData.Load(bank.Organization, Path.GetFullPath(Path.Combine(Path.GetDirectoryName(Built.SolutionZip)!, "..", "data", "sample", "data.xml")));
        bank.Update(Segment.LogicalName, Row(bank, Segment.LogicalName, Segment.Key, "globetrotter"), Segment.StatusCode, new OptionSetValue((int)SegmentStatus.Published));
        bank.RunQueue();
        var version = bank.All(ProductVersion.LogicalName, ProductVersion.Name).Single(row => ((string)row[ProductVersion.Name]).StartsWith("TRAVEL-INSURANCE", StringComparison.Ordinal));
        var customer = bank.Customer(("birthdate", bank.Clock.Now.Date.AddYears(-50)));

        var quote = JObject.Parse((string)bank.Call("pcrm_Quote", ("CustomerId", customer), ("VersionId", version.Id), ("Request", """{"sumInsured":30000}"""))["Quote"]);

        // (24 + 0.4 x 30) x 1.2 x 0.95 = 41.04 and (42 + 0.6 x 30) x 1.14 = 68.40, before what else the table says; paid once a year.
        var steps = quote["insurance"]!["cards"]!.Select(card => Number(card["premium"]!["steps"]!.Last(step => (string)step["kind"]! == "factor")["after"]!));
        Assert.AreEqual("41.04, 68.4", string.Join(", ", steps), quote.ToString());
        Assert.HasCount(1, quote["figures"]!["schedule"]!);
    }

    private static TestBank Selling()
    {
        var bank = TestBank.Open().WithRating();
        bank.Approve(bank.TravelInsurance());
        return bank;
    }

    private static Guid Row(TestBank bank, string table, string column, string value)
    {
        var query = new QueryExpression(table);
        query.Criteria.AddCondition(column, ConditionOperator.Equal, value);
        return bank.All(query).Single().Id;
    }

    private static string Cards(JObject quote) => string.Join(", ", quote["insurance"]!["cards"]!.Select(card => $"{card["name"]} {Number(card["perYear"]!)}"));

    private static string Number(JToken amount) => ((decimal)amount).ToString("0.######", CultureInfo.InvariantCulture);

    private static string Refusal(Action action) => Assert.ThrowsExactly<FaultException<OrganizationServiceFault>>(action).Message;
}
