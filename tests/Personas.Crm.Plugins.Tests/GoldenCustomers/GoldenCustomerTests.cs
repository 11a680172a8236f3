using System;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using Newtonsoft.Json.Linq;
using Personas.Crm.Plugins.Tests.Bank;
using Personas.Crm.Plugins.Tests.Choices;
using Personas.Crm.Plugins.Tests.Segments;
using Personas.Crm.Plugins.Tests.Tables;

namespace Personas.Crm.Plugins.Tests.GoldenCustomers;

[TestClass]
public sealed class GoldenCustomerTests
{
    private const string Adult = """{"version":1,"all":[{"fact":"age","op":"ge","value":18}]}""";
    private const string Grown = """{"version":1,"all":[{"fact":"age","op":"ge","value":21}]}""";

    [TestMethod]
    public void Publishing_is_refused_while_a_golden_customer_fails_and_the_message_names_the_failing_ones()
    {
        using var bank = TestBank.Open().WithFacts();
        var adult = bank.Segment("adult", Adult);
        bank.Expect(bank.Golden("Young adult", """{"facts":{"age":18}}"""), adult, isMember: true);
        bank.Expect(bank.Golden("Child", """{"facts":{"age":17}}"""), adult, isMember: false);

        PublishingTests.Refused(() => bank.Update(Tables.Segment.LogicalName, adult, Tables.Segment.Expression, Grown),
            "golden customer 'Young adult': should be in 'adult' and is not");

        Assert.AreEqual(Adult, bank.Service.Retrieve(Tables.Segment.LogicalName, adult, new ColumnSet(Tables.Segment.Expression))[Tables.Segment.Expression]);
        Assert.HasCount(1, bank.All(SegmentVersion.LogicalName));
    }

    [TestMethod]
    public void Any_publishing_is_refused_not_only_that_of_the_failing_segment()
    {
        using var bank = TestBank.Open().WithFacts();
        var adult = bank.Segment("adult", Adult);
        var draft = bank.Segment("eligible", BankFacts.Eligible, SegmentStatus.Draft);
        var golden = bank.Golden("Child", """{"facts":{"age":17}}""");
        bank.Expect(golden, adult, isMember: true);

        PublishingTests.Refused(() => bank.Call("pcrm_PublishSegment", ("SegmentKey", "eligible")), "golden customer 'Child'");
        bank.Update(GoldenCustomer.LogicalName, golden, GoldenCustomer.StateCode, new OptionSetValue(1));
        Assert.AreEqual(1, bank.Call("pcrm_PublishSegment", ("SegmentKey", "eligible"))["Version"]);
        Assert.AreNotEqual(Guid.Empty, draft);
    }

    [TestMethod]
    public void A_real_customer_is_looked_at_with_the_values_that_are_put_over_its_own()
    {
        using var bank = TestBank.Open().WithFacts();
        var eligible = bank.Segment("eligible", BankFacts.Eligible);
        var ada = bank.Customer();
        bank.Expect(bank.Golden("Ada", customer: ada), eligible, isMember: true);
        bank.Expect(bank.Golden("Ada without consent", """{"facts":{"marketing_consent":false}}""", ada), eligible, isMember: false);

        var run = bank.Call("pcrm_RunGoldenCustomers");

        Assert.AreEqual(2, run["Passed"]);
        Assert.AreEqual(0, run["Failed"]);
    }

    [TestMethod]
    public void A_fact_that_would_make_a_golden_customer_fail_is_not_saved()
    {
        using var bank = TestBank.Open().WithFacts();
        var consenting = bank.Segment("consenting", """{"version":1,"all":[{"fact":"marketing_consent","op":"eq","value":true}]}""");
        var ada = bank.Customer(("donotemail", true));
        bank.Expect(bank.Golden("Ada", customer: ada), consenting, isMember: true);
        var fact = bank.All(Tables.Fact.LogicalName, Tables.Fact.Key).Find(row => (string)row[Tables.Fact.Key] == "marketing_consent")!.Id;

        PublishingTests.Refused(() => bank.Update(Tables.Fact.LogicalName, fact, Tables.Fact.Definition, """{"column":"creditonhold"}"""),
            "golden customer 'Ada'");
    }

    [TestMethod]
    public void A_run_of_the_published_rules_writes_the_verdicts_down()
    {
        using var bank = TestBank.Open().WithFacts();
        var adult = bank.Segment("adult", Adult);
        var golden = bank.Golden("Child", """{"facts":{"age":17}}""");
        var expectation = bank.Expect(golden, adult, isMember: true);

        var run = bank.Call("pcrm_RunGoldenCustomers", ("GoldenCustomerId", golden));

        Assert.AreEqual(1, run["Failed"]);
        var finding = (JObject)JArray.Parse((string)run["Results"])[0]["findings"]![0]!;
        Assert.AreEqual("adult", (string)finding["segment"]!);
        Assert.IsFalse((bool)finding["found"]!);
        var row = bank.Service.Retrieve(GoldenCustomer.LogicalName, golden, new ColumnSet(true));
        Assert.AreEqual((int)Verdict.Failed, row.GetAttributeValue<OptionSetValue>(GoldenCustomer.Verdict).Value);
        Assert.Contains("should be in 'adult'", row.GetAttributeValue<string>(GoldenCustomer.Findings), StringComparison.Ordinal);
        Assert.AreEqual(bank.Clock.Now, row.GetAttributeValue<DateTime>(GoldenCustomer.LastRunOn));
        Assert.AreEqual((int)Verdict.Failed, bank.Service.Retrieve(GoldenExpectation.LogicalName, expectation, new ColumnSet(true))
            .GetAttributeValue<OptionSetValue>(GoldenExpectation.Verdict).Value);
    }

    [TestMethod]
    public void A_run_of_the_drafts_says_what_publishing_them_would_break_and_writes_nothing()
    {
        using var bank = TestBank.Open().WithFacts();
        var adult = bank.Segment("adult", Adult);
        var golden = bank.Golden("Young adult", """{"facts":{"age":18}}""");
        bank.Expect(golden, adult, isMember: true);
        bank.Update(Tables.Segment.LogicalName, adult, Tables.Segment.DraftExpression, Grown);

        Assert.AreEqual(1, bank.Call("pcrm_RunGoldenCustomers", ("Rules", "draft"))["Failed"]);

        Assert.IsFalse(bank.Service.Retrieve(GoldenCustomer.LogicalName, golden, new ColumnSet(true)).Contains(GoldenCustomer.LastRunOn));
        Assert.AreEqual(0, bank.Call("pcrm_RunGoldenCustomers")["Failed"]);
    }

    [TestMethod]
    public void A_golden_customer_stays_as_old_as_on_its_day()
    {
        using var bank = TestBank.Open().WithFacts();
        var adult = bank.Segment("adult", Adult);
        var asOf = bank.Clock.Now;
        bank.Expect(bank.Golden("Child", $$$"""{"facts":{"birthdate":"{{{asOf.AddYears(-17):yyyy-MM-dd}}}"}}""", asOf: asOf), adult, isMember: false);

        bank.Clock.MoveTo(asOf.AddYears(2));

        Assert.AreEqual(1, bank.Call("pcrm_RunGoldenCustomers")["Passed"]);
    }

    [TestMethod]
    public void An_expectation_about_a_draft_is_not_checked_and_holds_nobody_up()
    {
        using var bank = TestBank.Open().WithFacts();
        var draft = bank.Segment("grown", Grown, SegmentStatus.Draft);
        bank.Expect(bank.Golden("Child", """{"facts":{"age":17}}"""), draft, isMember: true);

        bank.Segment("adult", Adult);

        Assert.AreEqual(1, bank.Call("pcrm_RunGoldenCustomers")["Passed"]);
        PublishingTests.Refused(() => bank.Call("pcrm_PublishSegment", ("SegmentKey", "grown")), "golden customer 'Child'");
    }

    [TestMethod]
    [DataRow(null, "neither a real customer nor described by facts")]
    [DataRow("""{"facts":{"agee":17}}""", "agee")]
    [DataRow("""{"facts":{"age":"old"}}""", "age")]
    [DataRow("""{"fact":{"age":17}}""", "fact")]
    [DataRow("17", "facts")]
    public void A_golden_customer_that_says_nothing_or_nonsense_is_refused(string? facts, string because)
    {
        using var bank = TestBank.Open().WithFacts();
        PublishingTests.Refused(() => bank.Golden("Nobody", facts), because);
    }

    [TestMethod]
    public void An_expectation_says_what_it_is_about_and_is_put_in_words()
    {
        using var bank = TestBank.Open().WithFacts();
        var adult = bank.Segment("adult", Adult);
        var companies = bank.Segment("companies", """{"version":1,"all":[{"fact":"staff","op":"gt","value":9}]}""".Replace("staff", Staff(bank), StringComparison.Ordinal),
            table: CustomerTable.Account);
        var golden = bank.Golden("Child", """{"facts":{"age":17}}""");

        var expectation = bank.Expect(golden, adult, isMember: false);
        Assert.AreEqual("Not in adult", bank.Service.Retrieve(GoldenExpectation.LogicalName, expectation, new ColumnSet(true))[GoldenExpectation.Name]);
        PublishingTests.Refused(() => bank.Expect(golden, companies, isMember: true), "Choose a segment about 'contact'");
        PublishingTests.Refused(() => bank.Update(GoldenExpectation.LogicalName, expectation, GoldenExpectation.SegmentId, null), "names no segment");
        PublishingTests.Refused(() => bank.Update(GoldenExpectation.LogicalName, expectation, GoldenExpectation.Subject,
            new OptionSetValue((int)ExpectationSubject.Price)), "cannot be checked yet");
    }

    [TestMethod]
    [DataRow("GoldenCustomerId", "GoldenCustomerId: there is no active golden customer")]
    [DataRow("Rules", "Rules: 'both' is not known")]
    public void A_run_of_nothing_is_refused(string parameter, string because)
    {
        using var bank = TestBank.Open().WithFacts();
        object value = parameter == "Rules" ? "both" : Guid.NewGuid();
        PublishingTests.Refused(() => bank.Call("pcrm_RunGoldenCustomers", (parameter, value)), because);
    }

    private static string Staff(TestBank bank)
    {
        bank.Fact("staff", FactType.Integer, """{"column":"numberofemployees"}""");
        return "staff";
    }
}
