using System;
using System.Linq;
using System.ServiceModel;
using Microsoft.Xrm.Sdk;
using Newtonsoft.Json.Linq;
using Personas.Crm.Plugins.Tests.Bank;
using Personas.Crm.Plugins.Tests.Tables;

namespace Personas.Crm.Plugins.Tests.Expressions;

/// <summary>Views and queries become expressions.</summary>
[TestClass]
public sealed class ConvertFetchXmlTests
{
    private const string Api = "pcrm_ConvertFetchXml";

    [TestMethod]
    public void A_query_becomes_an_expression_over_the_facts_that_are_its_columns()
    {
        using var bank = TestBank.Open().WithFacts();

        var answer = bank.Call(Api, ("FetchXml",
            """<fetch><entity name="contact"><filter><condition attribute="pcrm_marketingconsent" operator="eq" value="1" /></filter></entity></fetch>"""));

        Assert.AreEqual("""{"version":1,"fact":"marketing_consent","op":"eq","value":true}""", answer["Expression"]);
        Assert.AreEqual("[]", answer["Problems"]);
        Assert.AreEqual("[]", answer["FactsNeeded"]);
        Assert.AreNotEqual("", answer["Summary"]);
    }

    [TestMethod]
    public void Missing_facts_are_created_when_asked_and_the_expression_can_be_published_then()
    {
        using var bank = TestBank.Open().WithFacts();
        const string query =
            """
            <fetch><entity name="contact">
              <link-entity name="account" from="accountid" to="parentcustomerid"><filter><condition attribute="name" operator="eq" value="Shipyard" /></filter></link-entity>
              <link-entity name="pcrm_transaction" from="pcrm_customerid" to="contactid" link-type="outer" alias="t" />
              <filter><condition entityname="t" attribute="pcrm_transactionid" operator="null" /></filter>
            </entity></fetch>
            """;
        var facts = bank.All(Fact.LogicalName).Count;

        var proposed = bank.Call(Api, ("FetchXml", query));
        Assert.HasCount(facts, bank.All(Fact.LogicalName));
        var fact = JArray.Parse((string)proposed["FactsNeeded"]).Single();
        Assert.AreEqual("parentcustomerid_name", (string?)fact["key"]);
        Assert.AreEqual("Company Name: Account Name", (string?)fact["name"]);

        var created = bank.Call(Api, ("FetchXml", query), ("CreateFacts", true));
        Assert.HasCount(facts + 1, bank.All(Fact.LogicalName));
        bank.Segment("shipyard", (string)created["Expression"]);
        var employer = bank.Service.Create(new Entity("account") { ["name"] = "Shipyard" });
        var worker = bank.Customer(("parentcustomerid", new EntityReference("account", employer)));
        bank.RunQueue();
        Assert.AreEqual("shipyard", bank.Memberships(worker));
    }

    [TestMethod]
    public void A_system_view_and_a_personal_view_are_named_by_their_ids()
    {
        using var bank = TestBank.Open().WithFacts();
        const string query = """<fetch><entity name="contact"><filter><condition attribute="mobilephone" operator="not-null" /></filter></entity></fetch>""";
        foreach (var table in new[] { "savedquery", "userquery" })
        {
            var view = bank.Service.Create(new Entity(table) { ["name"] = "Reachable", ["returnedtypecode"] = "contact", ["fetchxml"] = query });
            Assert.AreEqual("""{"version":1,"fact":"mobilephone","op":"not-null"}""", bank.Call(Api, ("ViewId", view))["Expression"], table);
        }
    }

    [TestMethod]
    public void Problems_name_their_places_in_the_query_and_nothing_is_created()
    {
        using var bank = TestBank.Open().WithFacts();
        var facts = bank.All(Fact.LogicalName).Count;

        var answer = bank.Call(Api, ("CreateFacts", true), ("FetchXml",
            """
            <fetch><entity name="contact"><filter>
              <condition attribute="lastname" operator="eq" value="Doe" />
              <condition attribute="ownerid" operator="nosuch" />
            </filter></entity></fetch>
            """));

        Assert.AreEqual("", answer["Expression"]);
        Assert.AreEqual("filter[0].condition[1] (line 3).op", (string?)JArray.Parse((string)answer["Problems"]).Single()["place"]);
        Assert.HasCount(facts, bank.All(Fact.LogicalName));
    }

    [TestMethod]
    public void One_of_query_and_view_must_be_given()
    {
        using var bank = TestBank.Open();
        Assert.Contains("give one of the two", Refusal(() => bank.Call(Api)), StringComparison.Ordinal);
        Assert.Contains("give one of the two", Refusal(() => bank.Call(Api, ("FetchXml", "<fetch />"), ("ViewId", Guid.NewGuid()))), StringComparison.Ordinal);
        Assert.Contains("there is no view", Refusal(() => bank.Call(Api, ("ViewId", Guid.NewGuid()))), StringComparison.Ordinal);
    }

    private static string Refusal(Action call) => Assert.ThrowsExactly<FaultException<OrganizationServiceFault>>(call).Message;
}
