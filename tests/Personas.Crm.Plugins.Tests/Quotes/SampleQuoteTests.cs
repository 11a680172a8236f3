using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Dataverse.Sandbox.Demo;
using Microsoft.Xrm.Sdk;
using Newtonsoft.Json.Linq;
using Personas.Crm.Plugins.Tests.Bank;
using Personas.Crm.Plugins.Tests.Choices;
using Personas.Crm.Plugins.Tests.Mono;
using Personas.Crm.Plugins.Tests.Tables;

namespace Personas.Crm.Plugins.Tests.Quotes;

/// <summary>The sample: its products approved and offered to all of its customers.</summary>
[TestClass]
public sealed class SampleQuoteTests
{
    private static readonly string Sample =
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(Built.SolutionZip)!, "..", "data", "sample", "data.xml"));

    [TestMethod]
    public void Every_customer_of_the_sample_gets_offers_that_come_out_again_and_globetrotters_those_of_the_mission()
    {
        using var bank = Approved();
        var customers = bank.All(Contact.LogicalName, Contact.MonthlyIncome);
        var globetrotters = Members(bank, "globetrotter");

        Dictionary<Guid, List<JToken>> All(decimal amount, int term) =>
            customers.ToDictionary(customer => customer.Id, customer => Offers(bank, customer.Id, amount, term));
        var large = All(12_000m, 36);
        var small = All(8000m, 36);
        var asked = new[] { large, small, All(100_000m, 240), All(2000m, 12) }.SelectMany(offers => offers.Values).SelectMany(offers => offers).ToList();

        var rich = customers.Where(customer => globetrotters.Contains(customer.Id) && Income(customer) > 5000).Select(customer => customer.Id).ToList();
        var modest = customers.Where(customer => globetrotters.Contains(customer.Id) && Income(customer) < 5000).Select(customer => customer.Id).ToList();
        Assert.IsNotEmpty(rich);
        Assert.IsNotEmpty(modest);
        CollectionAssert.AreEquivalent(rich, Offered(large, "GLOBETROTTER-LOAN", 5.3m));
        CollectionAssert.AreEquivalent(modest, Offered(small, "GLOBETROTTER-LOAN", 4.5m));
        CollectionAssert.AreEquivalent(new[] { "personalLoan", "mortgage", "creditLine", "card", "deposit", "insurance" },
            asked.Select(offer => (string)offer["family"]!).Distinct().ToArray());
        var kept = bank.All(Tables.Quote.LogicalName);
        Assert.HasCount(asked.Count, kept);
        foreach (var quote in kept) Assert.AreEqual("[]", bank.Call("pcrm_ReplayQuote", ("QuoteId", quote.Id))["Differences"]);
    }

    private static TestBank Approved()
    {
        var bank = TestBank.Open();
        MigrationData.Load(bank.Organization, Sample);
        foreach (var segment in bank.All(Segment.LogicalName))
            bank.Update(Segment.LogicalName, segment.Id, Segment.StatusCode, new OptionSetValue((int)SegmentStatus.Published));
        bank.RunQueue();
        var approver = bank.User("Approver");
        foreach (var version in bank.All(ProductVersion.LogicalName))
        {
            bank.Update(ProductVersion.LogicalName, version.Id, ProductVersion.EffectiveFrom, null);
            bank.Submit(version.Id);
            bank.Approve(version.Id, approver);
        }
        return bank;
    }

    private static HashSet<Guid> Members(TestBank bank, string segment) => bank
        .All(SegmentMembership.LogicalName, SegmentMembership.Name, SegmentMembership.CustomerId, SegmentMembership.StateCode)
        .Where(row => (string)row[SegmentMembership.Name] == segment && row.GetAttributeValue<OptionSetValue>(SegmentMembership.StateCode).Value == 0)
        .Select(row => row.GetAttributeValue<EntityReference>(SegmentMembership.CustomerId).Id).ToHashSet();

    private static decimal Income(Entity customer) => customer.GetAttributeValue<Money?>(Contact.MonthlyIncome)?.Value ?? 0;

    private static List<JToken> Offers(TestBank bank, Guid customer, decimal amount, int term)
    {
        var answer = bank.Call("pcrm_FindOffers", ("CustomerId", customer), ("Amount", amount), ("Term", term), ("Request", """{"sumInsured":30000}"""),
            ("Save", true));
        return [.. JArray.Parse((string)answer["Offers"])];
    }

    private static List<Guid> Offered(Dictionary<Guid, List<JToken>> offers, string code, decimal rate) =>
        [.. offers.Where(pair => pair.Value.Any(offer => (string)offer["code"]! == code && (decimal)offer["rate"]! == rate)).Select(pair => pair.Key)];
}
