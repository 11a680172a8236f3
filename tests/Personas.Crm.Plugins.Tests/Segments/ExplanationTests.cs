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
    [DataRow(null, null, "exactly one")]
    [DataRow("eligible", """{"version":1,"all":[]}""", "exactly one")]
    [DataRow("nobody", null, "there is no segment 'nobody'")]
    [DataRow(null, """{"version":1,"all":[]}""", "all")]
    public void Bad_input_is_answered_with_the_parameter_and_the_fault(string? key, string? expression, string because)
    {
        using var bank = TestBank.Open().WithFacts();
        var ada = bank.Customer();

        PublishingTests.Refused(() => bank.Call("pcrm_ExplainMembership", ("CustomerId", ada), ("SegmentKey", key), ("Expression", expression)), because);
    }
}
