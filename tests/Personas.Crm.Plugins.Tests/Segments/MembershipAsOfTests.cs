using System;
using System.Collections.Generic;
using System.Linq;
using Newtonsoft.Json.Linq;
using Personas.Crm.Plugins.Tests.Bank;
using Personas.Crm.Plugins.Tests.Choices;
using Personas.Crm.Plugins.Tests.Tables;

namespace Personas.Crm.Plugins.Tests.Segments;

/// <summary>The past as it was: which segments, since when, why, and by which version of the rule.</summary>
[TestClass]
public sealed class MembershipAsOfTests
{
    [TestMethod]
    public void Any_past_instant_is_as_it_was_then()
    {
        using var bank = Published();
        var random = new Random(20260310);
        var ada = bank.Customer((Contact.MarketingConsent, false));
        bank.RunQueue();
        var log = new List<(DateTime On, string Members)> { (bank.Clock.Now, bank.Memberships(ada)) };
        for (var i = 0; i < 25; i++)
        {
            // Now and then two changes happen in one instant.
            if (i % 5 != 0) bank.Clock.Advance(TimeSpan.FromMinutes(random.Next(1, 5000)));
            if (random.Next(2) == 0) bank.Update(Contact.LogicalName, ada, Contact.MarketingConsent, random.Next(2) == 0);
            else bank.Update(Contact.LogicalName, ada, "birthdate", bank.Clock.Now.Date.AddYears(-random.Next(10, 60)));
            bank.RunQueue();
            log.Add((bank.Clock.Now, bank.Memberships(ada)));
        }

        bank.Clock.Advance(TimeSpan.FromDays(1));
        Assert.AreEqual("", Members(bank, ada, log[0].On.AddSeconds(-1)));
        for (var i = 0; i < log.Count; i++)
        {
            var end = i + 1 < log.Count ? log[i + 1].On : bank.Clock.Now;
            if (end == log[i].On) continue;
            var instant = log[i].On.AddSeconds(random.Next((int)(end - log[i].On).TotalSeconds));
            Assert.AreEqual(log[i].Members, Members(bank, ada, instant), $"{i}: {instant:u}");
        }
    }

    [TestMethod]
    public void A_membership_says_since_when_why_and_by_which_version()
    {
        using var bank = Published();
        var ada = bank.Customer();
        bank.RunQueue();
        var entered = bank.Clock.Now;
        bank.Clock.Advance(TimeSpan.FromDays(1));
        var young = bank.All(Tables.Segment.LogicalName, Tables.Segment.Key).Single(row => (string)row[Tables.Segment.Key] == "under-50").Id;
        bank.Update(Tables.Segment.LogicalName, young, Tables.Segment.Expression, """{"version":1,"all":[{"fact":"age","op":"lt","value":30}]}""");
        bank.RunQueue();
        var left = bank.Clock.Now;
        bank.Clock.Advance(TimeSpan.FromDays(1));
        bank.Update(Contact.LogicalName, ada, "birthdate", bank.Clock.Now.Date.AddYears(-25));
        bank.RunQueue();

        var first = Membership(bank, ada, entered, "under-50")!;
        Assert.AreEqual("1 event", $"{first["version"]} {first["cause"]}");
        Assert.AreEqual(40, (int)first["reason"]!["because"]![0]!["found"]!);
        Assert.AreEqual(64, ((string)first["hash"]!).Length);
        Assert.AreEqual(entered, (DateTime)first["enteredOn"]!);
        Assert.IsNull(Membership(bank, ada, left, "under-50"));
        var second = Membership(bank, ada, bank.Clock.Now, "UNDER-50")!;
        Assert.AreEqual($"2 {bank.Clock.Now:u}", $"{second["version"]} {(DateTime)second["enteredOn"]!:u}");
        Assert.AreNotEqual((string?)first["hash"], (string?)second["hash"]);
    }

    [TestMethod]
    public void The_history_of_a_segment_outlives_it()
    {
        using var bank = Published();
        var ada = bank.Customer();
        bank.RunQueue();
        var entered = bank.Clock.Now;
        bank.Clock.Advance(TimeSpan.FromDays(1));
        var young = bank.All(Tables.Segment.LogicalName, Tables.Segment.Key).Single(row => (string)row[Tables.Segment.Key] == "under-50").Id;
        bank.Update(Tables.Segment.LogicalName, young, Tables.Segment.StatusCode, new Microsoft.Xrm.Sdk.OptionSetValue((int)SegmentStatus.Retired));
        bank.RunQueue();
        bank.Service.Delete(Tables.Segment.LogicalName, young);
        bank.RunQueue();

        Assert.AreEqual("consenting,under-50", Members(bank, ada, entered));
        Assert.AreEqual("consenting", Members(bank, ada, bank.Clock.Now));
        Assert.AreEqual("under-50", (string?)Membership(bank, ada, entered, "under-50")!["name"]);
    }

    [TestMethod]
    public void Nothing_is_written_and_a_customer_without_history_was_in_nothing()
    {
        using var bank = Published();
        var ada = bank.Customer((Contact.MarketingConsent, false), ("birthdate", bank.Clock.Now.Date.AddYears(-90)));
        bank.RunQueue();

        var cost = bank.Counted(() => Assert.AreEqual("", Members(bank, ada, bank.Clock.Now)));

        Assert.AreEqual(2, cost.ByPlugIns, string.Join("\n", cost.Requests));
        Assert.AreEqual(0, cost.Count("Create") + cost.Count("Update"));
    }

    [TestMethod]
    [DataRow(false, null, "2026-03-10", null, "CustomerId: it is missing")]
    [DataRow(true, "lead", "2026-03-10", null, "CustomerTable: 'lead'")]
    [DataRow(true, null, null, null, "AsOf: it is missing")]
    [DataRow(true, null, "2026-03-11", null, "AsOf: 2026-03-11 00:00 is in the future")]
    [DataRow(true, null, "1066-10-14", null, "AsOf: 1066-10-14 is out of range")]
    [DataRow(true, null, "2026-03-10", "nobody", "SegmentKey: there is no segment 'nobody'")]
    [DataRow(true, "account", "2026-03-10", null, "Does Not Exist")]
    public void Bad_input_is_answered_with_the_parameter_and_the_fault(bool isKnown, string? table, string? asOf, string? key, string because)
    {
        using var bank = Published();
        var ada = bank.Customer();

        PublishingTests.Refused(() => bank.Call("pcrm_MembershipAsOf", ("CustomerId", isKnown ? ada : Guid.Empty), ("CustomerTable", table),
            ("AsOf", asOf is null ? default : DateTime.SpecifyKind(DateTime.Parse(asOf, System.Globalization.CultureInfo.InvariantCulture), DateTimeKind.Utc)),
            ("SegmentKey", key)), because);
    }

    private static string Members(TestBank bank, Guid customer, DateTime asOf) => string.Join(",",
        JArray.Parse((string)bank.Call("pcrm_MembershipAsOf", ("CustomerId", customer), ("AsOf", asOf))["Memberships"]).Select(one => (string?)one["segment"]));

    private static JToken? Membership(TestBank bank, Guid customer, DateTime asOf, string key)
    {
        var answer = bank.Call("pcrm_MembershipAsOf", ("CustomerId", customer), ("AsOf", asOf), ("SegmentKey", key));
        var members = JArray.Parse((string)answer["Memberships"]);
        Assert.AreEqual(members.Count > 0, (bool)answer["IsMember"]);
        return members.SingleOrDefault();
    }

    private static TestBank Published()
    {
        var bank = TestBank.Open().WithFacts();
        bank.Segment("consenting", """{"version":1,"all":[{"fact":"marketing_consent","op":"eq","value":true}]}""");
        bank.Segment("under-50", """{"version":1,"all":[{"fact":"age","op":"lt","value":50}]}""");
        bank.RunQueue();
        return bank;
    }
}
