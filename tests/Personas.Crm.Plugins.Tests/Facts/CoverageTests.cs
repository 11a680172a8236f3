using System.Linq;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using Newtonsoft.Json.Linq;
using Personas.Crm.Plugins.Tests.Bank;
using Personas.Crm.Plugins.Tests.Choices;
using Personas.Crm.Plugins.Tests.Segments;
using Personas.Crm.Plugins.Tests.Tables;

namespace Personas.Crm.Plugins.Tests.Facts;

/// <summary>For how many customers a fact is known, and what its figures tell and do not tell.</summary>
[TestClass]
public sealed class CoverageTests
{
    [TestMethod]
    public void Every_fact_is_measured_and_the_figures_stand_on_its_row()
    {
        using var bank = WithCustomers();
        var answer = bank.Call("pcrm_MeasureFacts");

        Assert.AreEqual("", answer["Continuation"]);
        var facts = JArray.Parse((string)answer["Facts"]);
        Assert.AreEqual(7, (int)answer["Processed"]);
        var phone = Measure(facts, "mobilephone");
        Assert.AreEqual(40, (int)phone["customers"]!);
        Assert.AreEqual(30, (int)phone["covered"]!);
        Assert.AreEqual(0.75m, (decimal)phone["coverage"]!);

        var consent = Measure(facts, "marketing_consent")["distribution"]!;
        Assert.AreEqual("No 10, Yes 30", string.Join(", ", consent["options"]!.Select(option => $"{option["label"]} {option["count"]}")));
        Assert.AreEqual(40, (int)Measure(facts, "age")["distribution"]!["median"]!);

        var row = bank.Service.RetrieveMultiple(new QueryByAttribute(Tables.Fact.LogicalName)
        {
            ColumnSet = new ColumnSet(true), Attributes = { Tables.Fact.Key }, Values = { "mobilephone" },
        }).Entities.Single();
        Assert.AreEqual(30, row.GetAttributeValue<int>(Tables.Fact.CoveredCount));
        Assert.AreEqual(0.75m, row.GetAttributeValue<decimal>(Tables.Fact.Coverage));
        Assert.AreEqual(bank.Clock.Now, row.GetAttributeValue<System.DateTime>(Tables.Fact.MeasuredOn));
    }

    [TestMethod]
    public void Texts_of_a_personal_fact_are_not_told_nor_numbers_of_a_few()
    {
        using var bank = WithCustomers();
        bank.Fact("job", FactType.Text, """{"column":"jobtitle"}""");
        var open = Measure(bank, "job")["distribution"]!;
        Assert.AreEqual("""[{"value":"Clerk","count":36}]""", open["top"]!.ToString(Newtonsoft.Json.Formatting.None));
        Assert.AreEqual(5, (int)open["distinct"]!);

        var row = bank.All(Tables.Fact.LogicalName, Tables.Fact.Key).Single(fact => (string)fact[Tables.Fact.Key] == "job");
        bank.Update(Tables.Fact.LogicalName, row.Id, Tables.Fact.Sensitivity, new OptionSetValue((int)FactSensitivity.Personal));
        var personal = Measure(bank, "job")["distribution"]!;
        Assert.IsNull(personal["top"]);
        Assert.DoesNotContain("Clerk", personal.ToString());

        bank.Fact("fax", FactType.Text, """{"column":"fax"}""");
        Assert.AreEqual("none", (string?)Measure(bank, "fax")["distribution"]!["kind"]);
    }

    [TestMethod]
    public void A_default_is_no_value_of_the_customer()
    {
        using var bank = WithCustomers();
        var row = bank.All(Tables.Fact.LogicalName, Tables.Fact.Key).Single(fact => (string)fact[Tables.Fact.Key] == "mobilephone");
        bank.Update(Tables.Fact.LogicalName, row.Id, Tables.Fact.Default, "none");
        Assert.AreEqual(30, (int)Measure(bank, "mobilephone")["covered"]!);
    }

    [TestMethod]
    public void Many_facts_are_measured_some_at_a_time()
    {
        using var bank = WithCustomers();
        for (var i = 0; i < 30; i++) bank.Fact($"phone_{i:00}", FactType.Text, """{"column":"mobilephone"}""");

        var first = bank.Call("pcrm_MeasureFacts");
        Assert.AreEqual(25, (int)first["Processed"]);
        var second = bank.Call("pcrm_MeasureFacts", ("Continuation", first["Continuation"]));
        Assert.AreEqual(12, (int)second["Processed"]);
        Assert.AreEqual("", second["Continuation"]);
    }

    [TestMethod]
    public void The_requests_of_a_measurement_do_not_depend_on_the_number_of_facts()
    {
        using var bank = WithCustomers();
        var few = bank.Counted(() => bank.Call("pcrm_MeasureFacts")).Count("RetrieveMultiple", Contact.LogicalName);
        for (var i = 0; i < 15; i++) bank.Fact($"phone_{i:00}", FactType.Text, """{"column":"mobilephone"}""");
        Assert.AreEqual(few, bank.Counted(() => bank.Call("pcrm_MeasureFacts")).Count("RetrieveMultiple", Contact.LogicalName));
    }

    [TestMethod]
    public void A_fact_that_cannot_be_measured_is_named()
    {
        using var bank = WithCustomers();
        PublishingTests.Refused(() => bank.Call("pcrm_MeasureFacts", ("FactKey", "nothing")), "FactKey: there is no fact 'nothing'");
    }

    private static TestBank WithCustomers()
    {
        var bank = TestBank.Open().WithFacts();
        for (var i = 0; i < 40; i++)
            bank.Customer(("mobilephone", i % 4 == 0 ? null : $"+49 {i}"), (Contact.MarketingConsent, i % 4 != 0), ("jobtitle", i < 4 ? $"Job {i}" : "Clerk"));
        return bank;
    }

    private static JToken Measure(TestBank bank, string key) => JArray.Parse((string)bank.Call("pcrm_MeasureFacts", ("FactKey", key))["Facts"]).Single();

    private static JToken Measure(JArray facts, string key) => facts.Single(fact => (string?)fact["key"] == key);
}
