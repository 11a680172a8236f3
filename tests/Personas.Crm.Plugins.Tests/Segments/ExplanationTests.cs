using System;
using System.Linq;
using Newtonsoft.Json.Linq;
using Personas.Crm.Plugins.Tests.Bank;
using Personas.Crm.Plugins.Tests.Choices;
using Personas.Crm.Plugins.Tests.Tables;

namespace Personas.Crm.Plugins.Tests.Segments;

[TestClass]
public sealed class ExplanationTests
{
    [TestMethod]
    public void An_explanation_shows_every_condition_with_the_value_found()
    {
        using var bank = TestBank.Open().WithFacts();
        bank.Segment("eligible", BankFacts.Eligible, SegmentStatus.Draft);
        var ada = bank.Customer((Contact.MarketingConsent, false));

        var answer = bank.Call("pcrm_ExplainMembership", ("CustomerId", ada), ("SegmentKey", "eligible"));

        Assert.IsFalse((bool)answer["IsMember"]);
        var nodes = JObject.Parse((string)answer["Explanation"])["nodes"]!;
        Assert.AreEqual("40 True", $"{nodes[0]!["found"]} {nodes[0]!["verdict"]}");
        Assert.AreEqual("False False", $"{nodes[1]!["found"]} {nodes[1]!["verdict"]}");
        Assert.StartsWith("No", (string)answer["Summary"], StringComparison.Ordinal);
    }

    [TestMethod]
    public void A_yes_says_until_when_it_is_certain()
    {
        using var bank = TestBank.Open().WithFacts();
        var ada = bank.Customer(("birthdate", new DateTime(1952, 5, 4)));

        var answer = bank.Call("pcrm_ExplainMembership", ("CustomerId", ada), ("Expression", BankFacts.Eligible));

        Assert.IsTrue((bool)answer["IsMember"]);
        Assert.AreEqual(new DateTime(2026, 5, 4, 0, 0, 0, DateTimeKind.Utc), answer["NextFlip"]);
    }

    [TestMethod]
    public void The_smallest_change_applied_by_what_if_turns_the_verdict()
    {
        using var bank = TestBank.Open().WithFacts();
        bank.Segment("eligible", BankFacts.Eligible);
        bank.Segment("traveller", BankFacts.FrequentTraveller);
        bank.RunQueue();
        var ada = bank.Customer((Contact.MarketingConsent, false), ("birthdate", new DateTime(2003, 3, 20)));
        bank.RunQueue();

        foreach (var (key, words) in new[]
        {
            ("eligible", "if age were 24 or more instead of 22|if 'marketing_consent' were yes instead of no"),
            ("traveller", "if travel_spend_90d were 500 or more instead of 0"),
        })
        {
            var changes = JArray.Parse((string)bank.Call("pcrm_ExplainMembership", ("CustomerId", ada), ("SegmentKey", key))["SmallestChange"]);
            Assert.AreEqual(words, string.Join("|", changes.Select(change => change["words"])));
            var overrides = new JObject();
            foreach (var change in changes) overrides.Merge(change["overrides"]);
            Assert.AreEqual($"[\"{key}\"]", bank.Call("pcrm_WhatIf", ("CustomerId", ada), ("Overrides", overrides.ToString()))["Entered"]);
        }
    }

    [TestMethod]
    public void A_row_that_would_suffice_is_described_and_can_be_added()
    {
        using var bank = TestBank.Open().WithFacts();
        var ada = bank.Customer();
        const string Travels = """
            {"version":1,"related":"pcrm_transaction","via":"pcrm_customerid","where":{"all":[
              {"column":"pcrm_category","op":"eq","value":497100003},{"column":"pcrm_date","op":"last-x-days","value":90}]}}
            """;

        var change = JArray.Parse((string)bank.Call("pcrm_ExplainMembership", ("CustomerId", ada), ("Expression", Travels))["SmallestChange"]).Single();

        Assert.AreEqual("if the customer had a transaction whose category is Travel and date is in the last 90 days", (string?)change["words"]);
        Assert.AreEqual("[\"this-expression\"]",
            bank.Call("pcrm_WhatIf", ("CustomerId", ada), ("Expression", Travels), ("Overrides", change["overrides"]!.ToString()))["Entered"]);
    }

    [TestMethod]
    public void The_date_of_the_next_flip_is_the_one_on_which_the_verdict_turns()
    {
        using var bank = TestBank.Open().WithFacts();
        var ada = bank.Customer(("birthdate", new DateTime(2003, 3, 20)));
        // The first condition turns next year, and the second in the same instant: the verdict stays until 2029.
        const string Swapped = """{"version":1,"any":[{"fact":"age","op":"lt","value":24},{"fact":"age","op":"between","value":[24,25]}]}""";

        var answer = bank.Call("pcrm_ExplainMembership", ("CustomerId", ada), ("Expression", Swapped));

        Assert.AreEqual(new DateTime(2029, 3, 20, 0, 0, 0, DateTimeKind.Utc), answer["NextFlip"]);
        Assert.IsFalse((bool)bank.Call("pcrm_ExplainMembership", ("CustomerId", ada), ("Expression", Swapped), ("AsOf", answer["NextFlip"]))["IsMember"]);
    }

    [TestMethod]
    public void The_draft_of_a_segment_is_explained_in_its_place()
    {
        using var bank = TestBank.Open().WithFacts();
        var eligible = bank.Segment("eligible", BankFacts.Eligible);
        bank.RunQueue();
        bank.Update(Tables.Segment.LogicalName, eligible, Tables.Segment.DraftExpression, """{"version":1,"all":[{"fact":"age","op":"gt","value":90}]}""");
        var ada = bank.Customer();

        Assert.IsTrue((bool)bank.Call("pcrm_ExplainMembership", ("CustomerId", ada), ("SegmentKey", "eligible"))["IsMember"]);
        Assert.IsFalse((bool)bank.Call("pcrm_ExplainMembership", ("CustomerId", ada), ("SegmentKey", "eligible"), ("Rules", "Draft"))["IsMember"]);
    }

    [TestMethod]
    public void An_event_keeps_why_it_happened()
    {
        using var bank = TestBank.Open().WithFacts();
        bank.Segment("eligible", BankFacts.Eligible);
        bank.RunQueue();
        bank.Customer();
        bank.RunQueue();

        var reason = (string)bank.All(MembershipEvent.LogicalName, MembershipEvent.Reason).Single()[MembershipEvent.Reason];

        CollectionAssert.AreEquivalent(new[] { "age", "marketing_consent", "deceased", "mobilephone" },
            JObject.Parse(reason)["because"]!.Select(part => (string?)part["fact"]).ToArray());
    }

    [TestMethod]
    [DataRow(false, null, null, null, "CustomerId: it is missing")]
    [DataRow(true, "lead", null, null, "CustomerTable: 'lead'")]
    [DataRow(true, "account", null, null, "SegmentKey: the segment 'eligible' is about customers in 'contact'")]
    [DataRow(true, null, "best", null, "Rules: 'best'")]
    [DataRow(true, null, null, "1066-10-14", "AsOf: 1066-10-14 is out of range")]
    public void Every_parameter_is_checked(bool isKnown, string? table, string? rules, string? asOf, string because)
    {
        using var bank = TestBank.Open().WithFacts();
        bank.Segment("eligible", BankFacts.Eligible);
        var ada = bank.Customer();

        PublishingTests.Refused(() => bank.Call("pcrm_ExplainMembership", ("CustomerId", isKnown ? ada : Guid.Empty), ("CustomerTable", table),
            ("SegmentKey", "eligible"), ("Rules", rules),
            ("AsOf", asOf is null ? null : DateTime.Parse(asOf, System.Globalization.CultureInfo.InvariantCulture))), because);
    }

    [TestMethod]
    [DataRow(null, null, "exactly one")]
    [DataRow("eligible", """{"version":1,"all":[]}""", "SegmentKey, Expression")]
    [DataRow("nobody", null, "there is no segment 'nobody'")]
    [DataRow(null, """{"version":1,"all":[]}""", "all")]
    public void Bad_input_is_answered_with_the_parameter_and_the_fault(string? key, string? expression, string because)
    {
        using var bank = TestBank.Open().WithFacts();
        var ada = bank.Customer();

        PublishingTests.Refused(() => bank.Call("pcrm_ExplainMembership", ("CustomerId", ada), ("SegmentKey", key), ("Expression", expression)), because);
    }
}
