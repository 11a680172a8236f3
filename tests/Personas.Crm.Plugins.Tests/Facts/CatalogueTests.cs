using System.IO;
using System.Linq;
using Microsoft.Xrm.Sdk;
using Newtonsoft.Json.Linq;
using Personas.Crm.Plugins.Tests.Bank;
using Personas.Crm.Plugins.Tests.Choices;
using Personas.Crm.Plugins.Tests.Mono;
using Personas.Crm.Plugins.Tests.Segments;

namespace Personas.Crm.Plugins.Tests.Facts;

/// <summary>What expressions may speak of, by purpose and for whom.</summary>
[TestClass]
public sealed class CatalogueTests
{
    [TestMethod]
    public void A_purpose_gets_the_facts_that_may_be_used_for_it()
    {
        using var bank = TestBank.Open().WithFacts();
        bank.Fact("amount", FactType.Money, """{"name":"amount"}""", FactKind.Request);
        var education = bank.Fact("education", FactType.Choice, """{"column":"pcrm_education"}""");
        bank.Update(Tables.Fact.LogicalName, education, Tables.Fact.PricingUse, new OptionSetValue((int)PricingUse.Prohibited));

        Assert.AreEqual("age,birthdate,deceased,education,marketing_consent,mobilephone,risk_class,travel_spend_90d", Keys(bank));
        Assert.AreEqual("age,amount,birthdate,deceased,marketing_consent,mobilephone,risk_class,travel_spend_90d", Keys(bank, ("Purpose", "pricing")));
        Assert.AreEqual("marketing_consent,risk_class,travel_spend_90d", Keys(bank, ("CustomerTable", "account")));
        PublishingTests.Refused(() => Keys(bank, ("Purpose", "profit")), "Purpose: 'profit'");
    }

    [TestMethod]
    public void Being_in_an_audience_is_offered_to_audiences_only()
    {
        using var bank = TestBank.Open().WithFacts();
        bank.Fact("in_vips", FactType.Boolean, """{"audience":"vips"}""", FactKind.Membership);

        Assert.Contains("in_vips", Keys(bank, ("Purpose", "audience")).Split(','));
        foreach (var purpose in new[] { "segment", "pricing", "journey", "content" })
            Assert.DoesNotContain("in_vips", Keys(bank, ("Purpose", purpose)).Split(','), purpose);
    }

    [TestMethod]
    public void A_fact_brings_its_type_operators_options_and_table()
    {
        using var bank = TestBank.Open().WithFacts();
        var facts = JArray.Parse((string)bank.Call("pcrm_GetFactCatalogue")["Facts"]);

        var risk = facts.Single(fact => (string?)fact["key"] == "risk_class");
        Assert.AreEqual("choice", (string?)risk["type"]);
        Assert.AreEqual("Low,Medium,High", string.Join(",", risk["options"]!.Select(option => (string?)option["label"])));
        Assert.Contains("in", risk["operators"]!.Select(name => (string)name!).ToList());
        Assert.AreEqual("pcrm_transaction", (string?)facts.Single(fact => (string?)fact["key"] == "travel_spend_90d")["table"]);
    }

    [TestMethod]
    public void A_fact_says_for_how_many_customers_it_is_known_and_where_a_reference_leads()
    {
        using var bank = TestBank.Open().WithFacts();
        bank.Fact("employer", FactType.Reference, """{"column":"parentcustomerid"}""");
        var age = bank.Fact("age2", FactType.Integer, """{"function":"years-since","of":"birthdate"}""", FactKind.Derived);
        bank.Update(Tables.Fact.LogicalName, age, Tables.Fact.Coverage, 0.75m);

        var facts = JArray.Parse((string)bank.Call("pcrm_GetFactCatalogue")["Facts"]);
        JToken Fact(string key) => facts.Single(fact => (string?)fact["key"] == key);
        Assert.AreEqual(0.75m, (decimal?)Fact("age2")["coverage"]);
        Assert.AreEqual(JTokenType.Null, Fact("birthdate")["coverage"]!.Type);
        Assert.AreEqual("account,contact", string.Join(",", Fact("employer")["targets"]!.Select(name => (string)name!).Order()));
    }

    [TestMethod]
    public void A_private_fact_is_shown_to_its_segment_only()
    {
        using var bank = TestBank.Open().WithFacts();
        var own = bank.Segment("own", BankFacts.Eligible, SegmentStatus.Draft);
        var job = bank.Fact("job", FactType.Text, """{"column":"jobtitle"}""");
        bank.Update(Tables.Fact.LogicalName, job, Tables.Fact.SegmentId, new EntityReference(Tables.Segment.LogicalName, own));

        Assert.DoesNotContain("job", Keys(bank).Split(','));
        Assert.Contains("job", Keys(bank, ("SegmentKey", "own")).Split(','));
        PublishingTests.Refused(() => Keys(bank, ("SegmentKey", "nobody")), "SegmentKey: there is no segment 'nobody'");
    }

    [TestMethod]
    public void Rows_of_customers_can_be_asked_for_by_table_lookup_and_column()
    {
        using var bank = TestBank.Open();
        var tables = JArray.Parse((string)bank.Call("pcrm_GetFactCatalogue")["RelatedTables"]);

        var transaction = tables.Single(table => (string?)table["table"] == "pcrm_transaction");
        Assert.AreEqual("pcrm_customerid", (string?)transaction["via"]);
        Assert.AreEqual("Transaction", (string?)transaction["name"]);
        JToken Column(string name) => transaction["columns"]!.Single(column => (string?)column["name"] == name);
        Assert.AreEqual("money", (string?)Column("pcrm_amount")["type"]);
        Assert.AreEqual("Amount", (string?)Column("pcrm_amount")["label"]);
        Assert.Contains("Travel", Column("pcrm_category")["options"]!.Select(option => (string)option["label"]!).ToList());
        Assert.AreEqual("account,contact", string.Join(",", Column("pcrm_customerid")["targets"]!.Select(name => (string)name!).Order()));
        Assert.IsFalse(tables.Any(table => (string?)table["table"] == "pcrm_segmentmembership"));
    }

    [TestMethod]
    public void A_column_of_somebody_elses_solution_is_a_fact_by_one_row_also_along_a_path_and_banded()
    {
        using var bank = TestBank.Open().WithFacts();
        using (var zip = File.OpenRead(Built.TravelZip)) bank.Organization.Import(zip);
        bank.Fact("parent_travels", FactType.Boolean, """{"path":["parentcustomerid:contact"],"column":"ext_isglobetrotter"}""");
        bank.Fact("siblings_who_travel", FactType.Integer, """
            {"table":"contact","via":"parentcustomerid","function":"count","where":{"column":"ext_isglobetrotter","op":"eq","value":true}}
            """, FactKind.Aggregate);
        bank.Segment("child_of_traveller", """{"version":1,"all":[{"fact":"parent_travels","op":"eq","value":true}]}""");
        bank.Segment("parent_of_traveller", """{"version":1,"all":[{"fact":"siblings_who_travel","op":"ge","value":1}]}""");
        bank.RunQueue();

        var parent = bank.Customer(("ext_isglobetrotter", true));
        var child = bank.Customer(("parentcustomerid", new EntityReference("contact", parent)));
        bank.RunQueue();
        Assert.AreEqual("child_of_traveller", bank.Memberships(child));
        Assert.AreEqual("", bank.Memberships(parent));

        bank.Update("contact", child, "ext_isglobetrotter", true);
        bank.RunQueue();
        Assert.AreEqual("parent_of_traveller", bank.Memberships(parent));
        bank.Update("contact", parent, "ext_isglobetrotter", false);
        bank.RunQueue();
        Assert.AreEqual("", bank.Memberships(child));
    }

    private static string Keys(TestBank bank, params (string Key, object? Value)[] values) =>
        string.Join(",", JArray.Parse((string)bank.Call("pcrm_GetFactCatalogue", values)["Facts"]).Select(fact => (string?)fact["key"]));
}
