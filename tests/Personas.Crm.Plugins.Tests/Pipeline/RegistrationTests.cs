using System;
using System.Linq;
using Microsoft.Xrm.Sdk;
using Personas.Crm.Plugins.Tests.Bank;
using Personas.Crm.Plugins.Tests.Choices;

namespace Personas.Crm.Plugins.Tests.Pipeline;

/// <summary>Steps, custom APIs and classes belong together: none without the other.</summary>
[TestClass]
public sealed class RegistrationTests
{
    // Their steps follow from the published rules, and are made by the solution itself.
    private static readonly string[] MadeAtRunTime =
        ["AudienceListChanged", "CustomerChanged", "ParentRowChanged", "ParentRowDeleted", "ParentRowDeleting", "RelatedRowChanged"];

    [TestMethod]
    public void Every_step_and_api_names_a_class_and_every_class_is_named()
    {
        using var bank = TestBank.Open();
        var classes = bank.All("plugintype", "typename").ToDictionary(row => row.Id, row => (string)row["typename"]);
        var named = bank.All("sdkmessageprocessingstep", "eventhandler").Select(row => row.GetAttributeValue<EntityReference>("eventhandler").Id)
            .Concat(bank.All("customapi", "plugintypeid").Select(row => row.GetAttributeValue<EntityReference>("plugintypeid").Id)).ToHashSet();

        Assert.IsEmpty(named.Except(classes.Keys));
        CollectionAssert.AreEquivalent(MadeAtRunTime, classes.Where(pair => !named.Contains(pair.Key)).Select(pair => pair.Value.Split('.').Last()).ToArray());
    }

    [TestMethod]
    public void Publishing_registers_the_rest_and_publishing_again_changes_no_step()
    {
        using var bank = TestBank.Open().WithFacts();
        bank.Fact("employer_size", FactType.Integer, """{"path":["parentcustomerid:account"],"column":"numberofemployees"}""");
        bank.Segment("traveller", BankFacts.FrequentTraveller);
        bank.Segment("large-employer", """{"version":1,"all":[{"fact":"employer_size","op":"ge","value":1000}]}""");
        bank.RunQueue();

        var steps = bank.All("sdkmessageprocessingstep", "name", "filteringattributes").Where(row => MadeAtRunTime.Any(((string)row["name"]).Contains))
            .Select(row => $"{((string)row["name"]).Split('.').Last()} ({row.GetAttributeValue<string>("filteringattributes")})")
            .Order(StringComparer.Ordinal).ToArray();
        CollectionAssert.AreEqual(new[]
        {
            "CustomerChanged: Create of contact ()",
            "CustomerChanged: Update of contact (parentcustomerid)",
            "ParentRowChanged: Update of account (numberofemployees)",
            "ParentRowDeleted: Delete of account ()",
            "ParentRowDeleting: Delete of account ()",
            "RelatedRowChanged: Create of pcrm_transaction ()",
            "RelatedRowChanged: Delete of pcrm_transaction ()",
            "RelatedRowChanged: Update of pcrm_transaction (pcrm_amount,pcrm_category,pcrm_customerid,pcrm_date,transactioncurrencyid)",
        }, steps, string.Join("\n", steps));

        var cost = bank.Counted(() => bank.Segment("traveller-too", BankFacts.FrequentTraveller));
        Assert.AreEqual(0, cost.Count("Create", "sdkmessageprocessingstep") + cost.Count("Update", "sdkmessageprocessingstep")
            + cost.Count("Update", "sdkmessageprocessingstepimage"));
    }

    // Of two jobs that register the same step at once, the second must fail and be tried again.
    [TestMethod]
    public void A_step_made_at_run_time_has_the_id_that_follows_from_its_name()
    {
        var steps = MadeSteps();

        Assert.HasCount(4, steps);
        CollectionAssert.AreEquivalent(steps, MadeSteps());
    }

    private static string[] MadeSteps()
    {
        using var bank = TestBank.Open().WithFacts();
        bank.Segment("traveller", BankFacts.FrequentTraveller);
        bank.RunQueue();
        return bank.All("sdkmessageprocessingstep", "name").Where(row => MadeAtRunTime.Any(((string)row["name"]).Contains))
            .Select(row => $"{row.Id} {row["name"]}").ToArray();
    }
}
