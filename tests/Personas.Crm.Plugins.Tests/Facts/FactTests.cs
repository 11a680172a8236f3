using System;
using Microsoft.Xrm.Sdk;
using Personas.Crm.Plugins.Tests.Bank;
using Personas.Crm.Plugins.Tests.Choices;
using Personas.Crm.Plugins.Tests.Segments;
using Personas.Crm.Plugins.Tests.Tables;

namespace Personas.Crm.Plugins.Tests.Facts;

[TestClass]
public sealed class FactTests
{
    [TestMethod]
    [DataRow("no key", nameof(FactType.Text), """{"column":"mobilephone"}""", "'no key' is not a key")]
    [DataRow("phone", nameof(FactType.Integer), """{"column":"mobilephone"}""", "datatype")]
    [DataRow("phone", nameof(FactType.Text), """{"column":"mobilefone"}""", "column: There is no usable column 'mobilefone'")]
    [DataRow("size", nameof(FactType.Integer), """{"path":["parentcustomerid:lead"],"column":"numberofemployees"}""", "path: ")]
    [DataRow("phone", nameof(FactType.Text), """{"column":""", "not valid JSON")]
    public void A_fact_that_cannot_be_is_refused(string key, string type, string definition, string because)
    {
        using var bank = TestBank.Open();

        PublishingTests.Refused(() => bank.Fact(key, Enum.Parse<FactType>(type), definition), because);

        Assert.IsEmpty(bank.All(Tables.Fact.LogicalName));
    }

    [TestMethod]
    public void A_fact_in_use_keeps_key_and_type_and_stays()
    {
        using var bank = TestBank.Open().WithFacts();
        bank.Segment("eligible", BankFacts.Eligible, SegmentStatus.Draft);
        var consent = Find(bank, "marketing_consent");
        var birthdate = Find(bank, "birthdate");

        PublishingTests.Refused(() => bank.Service.Delete(Tables.Fact.LogicalName, consent), "used by segment 'eligible'");
        PublishingTests.Refused(() => bank.Service.Delete(Tables.Fact.LogicalName, birthdate), "fact 'age'");
        PublishingTests.Refused(() => bank.Update(Tables.Fact.LogicalName, consent, Tables.Fact.Key, "consent"), "used by segment 'eligible'");
        PublishingTests.Refused(() => bank.Service.Update(new Entity(Tables.Fact.LogicalName, consent)
        {
            [Tables.Fact.DataType] = new OptionSetValue((int)FactType.Text),
            [Tables.Fact.Definition] = """{"column":"jobtitle"}""",
        }), "used by segment 'eligible'");

        bank.Service.Delete(Tables.Fact.LogicalName, Find(bank, "travel_spend_90d"));
    }

    [TestMethod]
    public void Another_definition_moves_the_customers_it_changes()
    {
        using var bank = TestBank.Open().WithFacts();
        bank.Fact("consents", FactType.Boolean, """{"column":"pcrm_marketingconsent"}""");
        bank.Segment("consenting", """{"version":1,"all":[{"fact":"consents","op":"eq","value":true}]}""");
        bank.RunQueue();
        var ada = bank.Customer((Contact.MarketingConsent, false), ("donotbulkemail", true));
        bank.RunQueue();
        Assert.AreEqual("", bank.Memberships(ada));

        bank.Update(Tables.Fact.LogicalName, Find(bank, "consents"), Tables.Fact.Definition, """{"column":"donotbulkemail"}""");
        bank.RunQueue();
        Assert.AreEqual("consenting", bank.Memberships(ada));

        bank.Update(Contact.LogicalName, ada, "donotbulkemail", false);
        bank.RunQueue();
        Assert.AreEqual("", bank.Memberships(ada));
    }

    [TestMethod]
    public void A_fact_that_depends_on_the_same_columns_saves_no_segment_again()
    {
        using var bank = TestBank.Open().WithFacts();
        bank.Segment("eligible", BankFacts.Eligible);
        bank.RunQueue();

        var consent = Find(bank, "marketing_consent");
        var before = bank.Organization.Counters.Snapshot();
        bank.Update(Tables.Fact.LogicalName, consent, Tables.Fact.Default, "false");
        var cost = bank.Organization.Counters.Snapshot().Since(before);

        Assert.AreEqual(0, cost.Count("Update", Tables.Segment.LogicalName));
        Assert.AreEqual(1, cost.Count("Create", RefreshRun.LogicalName));
    }

    [TestMethod]
    public void A_segment_takes_its_private_facts_along()
    {
        using var bank = TestBank.Open().WithFacts();
        var segment = bank.Segment("own", BankFacts.Eligible, SegmentStatus.Draft);
        var fact = bank.Fact("job", FactType.Text, """{"column":"jobtitle"}""");
        bank.Update(Tables.Fact.LogicalName, fact, Tables.Fact.SegmentId, new EntityReference(Tables.Segment.LogicalName, segment));
        bank.Update(Tables.Segment.LogicalName, segment, Tables.Segment.Expression, """{"version":1,"all":[{"fact":"job","op":"not-null"}]}""");

        bank.Service.Delete(Tables.Segment.LogicalName, segment);

        Assert.HasCount(7, bank.All(Tables.Fact.LogicalName));
    }

    private static Guid Find(TestBank bank, string key) => bank.All(Tables.Fact.LogicalName, Tables.Fact.Key)
        .Find(row => (string)row[Tables.Fact.Key] == key)!.Id;
}
