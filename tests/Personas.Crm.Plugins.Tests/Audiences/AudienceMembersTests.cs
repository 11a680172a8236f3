using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.Xrm.Sdk.Query;
using Personas.Crm.Plugins.Tests.Bank;
using Personas.Crm.Plugins.Tests.Choices;
using Personas.Crm.Plugins.Tests.Segments;
using Personas.Crm.Plugins.Tests.Tables;

namespace Personas.Crm.Plugins.Tests.Audiences;

/// <summary>Who is in an audience, by pages; and its size.</summary>
[TestClass]
public sealed class AudienceMembersTests
{
    private const string ConsentingAndReachable =
        """
        {"version":1,"all":[
          {"fact":"in_consenting","op":"eq","value":true},
          {"none":[{"fact":"in_aged","op":"eq","value":true}]},
          {"fact":"mobilephone","op":"not-null"}]}
        """;

    [TestMethod]
    public void Members_are_those_counted_over_the_rows_themselves_on_every_size_of_page()
    {
        using var bank = WithMembers();
        bank.Audience("young", ConsentingAndReachable);
        var rows = bank.Counted();

        var expected = rows.Consenting.Except(rows.Aged).ToHashSet();
        foreach (var size in new[] { 1, 7, 1000 })
        {
            var members = bank.Members("young", size);
            Assert.IsTrue(expected.SetEquals(members), $"{members.Count} of {expected.Count}");
            Assert.HasCount(expected.Count, members);
        }

        CollectionAssert.AreEqual(bank.Members("young", 3), bank.Members("young", 1000));
    }

    [TestMethod]
    public void Who_is_never_in_goes_before_who_always_is_and_that_before_the_rule()
    {
        using var bank = WithMembers();
        var young = bank.Audience("young", ConsentingAndReachable);
        var rows = bank.Counted();
        var expected = rows.Consenting.Except(rows.Aged).ToHashSet();
        var kept = expected.First();
        var listed = rows.Aged.Take(2).ToArray();
        bank.Never(young, kept, listed[1]);
        bank.Always(young, listed);

        var members = bank.Members("young");

        Assert.IsTrue(expected.Except([kept]).Append(listed[0]).ToHashSet().SetEquals(members));
        bank.Service.Disassociate(Audience.LogicalName, young, new Microsoft.Xrm.Sdk.Relationship("pcrm_audience_excludecontact"),
            [new Microsoft.Xrm.Sdk.EntityReference(Contact.LogicalName, kept)]);
        Assert.Contains(kept, bank.Members("young"));
    }

    [TestMethod]
    public void Audiences_build_on_audiences_with_their_lists()
    {
        using var bank = WithMembers();
        var (consenting, aged, all) = bank.Counted();
        var list = bank.Audience("list", null);
        bank.Always(list, aged.First());
        bank.AudienceFact("in_list", "list");
        var young = bank.Audience("young", ConsentingAndReachable);
        bank.Never(young, consenting.Except(aged).First());
        bank.AudienceFact("in_young", "young");
        bank.Audience("rest", """{"version":1,"none":[{"fact":"in_young","op":"eq","value":true},{"fact":"in_list","op":"eq","value":true}]}""");

        var expected = all.Except(consenting.Except(aged).Skip(1)).Except([aged.First()]).ToHashSet();
        Assert.IsTrue(expected.SetEquals(bank.Members("rest")));
    }

    [TestMethod]
    public void An_audience_of_accounts_has_its_own_lists()
    {
        using var bank = TestBank.Open().WithFacts();
        bank.Fact("employees", FactType.Integer, """{"column":"numberofemployees"}""");
        var firms = new[] { 5, 100, 500, 900 }.Select(employees => bank.Service.Create(
            new Microsoft.Xrm.Sdk.Entity("account") { ["name"] = $"Firm {employees}", ["numberofemployees"] = employees })).ToArray();
        var large = bank.Audience("large", """{"version":1,"fact":"employees","op":"ge","value":100}""", table: CustomerTable.Account);
        bank.Relate(large, "pcrm_audience_includeaccount", [firms[0]], "account");
        bank.Relate(large, "pcrm_audience_excludeaccount", [firms[3]], "account");

        CollectionAssert.AreEquivalent(firms.Take(3).ToArray(), bank.Members("large"));
        var counted = bank.Call("pcrm_RefreshAudience", ("AudienceKey", "large"));
        Assert.AreEqual((3, 0), ((int)counted["Size"], (int)counted["Skipped"]));
    }

    [TestMethod]
    public void Memberships_are_those_that_are_stored()
    {
        using var bank = WithMembers();
        bank.Audience("consenters", """{"version":1,"fact":"in_consenting","op":"eq","value":true}""");
        var before = bank.Members("consenters");
        bank.Update(Contact.LogicalName, before[0], Contact.MarketingConsent, false);

        Assert.HasCount(before.Count, bank.Members("consenters"));
        bank.RunQueue();
        Assert.HasCount(before.Count - 1, bank.Members("consenters"));
    }

    [TestMethod]
    public void All_pages_are_decided_by_the_instant_of_the_first()
    {
        using var bank = WithMembers();
        bank.Audience("older", """{"version":1,"fact":"age","op":"ge","value":18}""", AudienceStatus.Draft);
        var first = bank.Call("pcrm_GetAudienceMembers", ("AudienceKey", "older"), ("PageSize", 5));
        var expected = bank.Members("older").Count;
        bank.Clock.Advance(TimeSpan.FromDays(-20 * 365));

        var rest = bank.Call("pcrm_GetAudienceMembers", ("AudienceKey", "older"), ("Continuation", first["Continuation"]));

        Assert.HasCount(expected - 5, Newtonsoft.Json.Linq.JArray.Parse((string)rest["Customers"]));
    }

    [TestMethod]
    public void Counting_writes_size_share_and_instant_and_another_rule_takes_them_away()
    {
        using var bank = WithMembers();
        var young = bank.Audience("young", ConsentingAndReachable);
        var rows = bank.Counted();
        var expected = rows.Consenting.Except(rows.Aged).Count();

        var answer = bank.Call("pcrm_RefreshAudience", ("AudienceKey", "young"));

        Assert.AreEqual((expected, rows.All.Count, ""), ((int)answer["Size"], (int)answer["Processed"], (string)answer["Continuation"]));
        var row = Figures(bank, young);
        Assert.AreEqual((expected, Math.Round((decimal)expected / rows.All.Count, 4), bank.Clock.Now),
            (row.GetAttributeValue<int>(Audience.Size), row.GetAttributeValue<decimal>(Audience.Share), row.GetAttributeValue<DateTime>(Audience.AsOf)));
        bank.Update(Audience.LogicalName, young, Audience.Expression, BankAudiences.Aged);
        Assert.IsFalse(Figures(bank, young).Contains(Audience.Size));
    }

    [TestMethod]
    public void The_requests_depend_on_the_customers_and_not_on_the_number_of_segments()
    {
        using var bank = WithMembers();
        bank.Audience("one", """{"version":1,"fact":"in_consenting","op":"eq","value":true}""");
        bank.Audience("two", """{"version":1,"all":[{"fact":"in_consenting","op":"eq","value":true},{"fact":"in_aged","op":"eq","value":true}]}""");
        bank.RunQueue();

        Assert.AreEqual(bank.Counted(() => bank.Members("one")).ByPlugIns, bank.Counted(() => bank.Members("two")).ByPlugIns);
    }

    [TestMethod]
    [DataRow("pcrm_GetAudienceMembers", "AudienceKey", "nobody", "AudienceKey: there is no audience 'nobody'.")]
    [DataRow("pcrm_GetAudienceMembers", "AudienceKey", "", "AudienceKey: it is missing.")]
    [DataRow("pcrm_GetAudienceMembers", "PageSize", 5001, "PageSize: 5001 is out of range. Write a number from 1 to 5000.")]
    [DataRow("pcrm_GetAudienceMembers", "TimeBudgetSeconds", 111, "TimeBudgetSeconds: 111 is out of range.")]
    [DataRow("pcrm_GetAudienceMembers", "Continuation", "more", "Continuation: this is not what the last call for the audience 'young' returned.")]
    [DataRow("pcrm_GetAudienceMembers", "Continuation", """{"k":"old","u":1}""", "Continuation: this is not what")]
    [DataRow("pcrm_RefreshAudience", "AudienceKey", "nobody", "AudienceKey: there is no audience 'nobody'.")]
    [DataRow("pcrm_RefreshAudience", "TimeBudgetSeconds", -1, "TimeBudgetSeconds: -1 is out of range.")]
    [DataRow("pcrm_RefreshAudience", "Continuation", "[]", "Continuation: this is not what")]
    public void Bad_input_is_answered_with_the_parameter_and_the_fault(string api, string parameter, object value, string because)
    {
        using var bank = TestBank.Open().WithSegments();
        bank.Audience("young", ConsentingAndReachable);
        var values = new Dictionary<string, object?> { ["AudienceKey"] = "young", [parameter] = value };

        PublishingTests.Refused(() => bank.Call(api, [.. values.Select(pair => (pair.Key, pair.Value))]), because);
    }

    private static TestBank WithMembers()
    {
        var bank = TestBank.Open().WithSegments();
        bank.RunQueue();
        bank.Customers(60);
        bank.RunQueue();
        return bank;
    }

    private static Microsoft.Xrm.Sdk.Entity Figures(TestBank bank, Guid audience) =>
        bank.Service.Retrieve(Audience.LogicalName, audience, new ColumnSet(Audience.Size, Audience.Share, Audience.AsOf));
}
