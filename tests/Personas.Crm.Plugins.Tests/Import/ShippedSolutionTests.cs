using System.IO;
using System.Linq;
using Dataverse.Sandbox.Import;
using Microsoft.Xrm.Sdk;
using Personas.Crm.Plugins.Tests.Bank;
using Personas.Crm.Plugins.Tests.Tables;

namespace Personas.Crm.Plugins.Tests.Import;

[TestClass]
public sealed class ShippedSolutionTests
{
    [TestMethod]
    public void Every_step_and_custom_API_runs_a_class_of_the_package()
    {
        using var bank = TestBank.Open();
        Assert.IsNotEmpty(bank.All("sdkmessageprocessingstep", "name", "plugintypeid"));
        foreach (var step in bank.All("sdkmessageprocessingstep", "name", "plugintypeid").Concat(bank.All("customapi", "name", "plugintypeid")))
            Assert.IsNotNull(step.GetAttributeValue<EntityReference>("plugintypeid"), step.GetAttributeValue<string>("name"));
    }

    [TestMethod]
    [DataRow("customizations.xml", "<cell name=\"pcrm_key\"", "<cell name=\"pcrm_kye\"", "has no column 'pcrm_kye'")]
    [DataRow("customizations.xml", "<ReferencedEntityName>pcrm_Segment</ReferencedEntityName>", "<ReferencedEntityName>pcrm_Segmnet</ReferencedEntityName>", "There is no table 'pcrm_segmnet'")]
    [DataRow("customizations.xml", "prvReadpcrm_Fact", "prvReadpcrm_Fatc", "No table that is here has this privilege")]
    [DataRow("customizations.xml", "<PluginTypeExportKey>0", "<PluginTypeExportKey>F", "There is no plug-in type")]
    [DataRow("solution.xml", "schemaName=\"pcrm_fact\"", "schemaName=\"pcrm_fatc\"", "The zip holds no such table")]
    public void A_dangling_reference_is_refused_and_nothing_changes(string entry, string before, string after, string expected)
    {
        using var bank = TestBank.Open();
        bank.WithFacts();
        var tables = bank.Organization.Catalog;

        var refusal = Assert.ThrowsExactly<ImportException>(() => bank.Organization.Import(ShippedZip.With(entry, before, after)));

        Assert.IsTrue(refusal.Faults.Any(fault => fault.Fault.Contains(expected, System.StringComparison.Ordinal)), refusal.Message);
        Assert.AreSame(tables, bank.Organization.Catalog);
        Assert.HasCount(7, bank.All(Fact.LogicalName));
    }

    [TestMethod]
    public void A_zip_that_is_cut_off_is_one_fault()
    {
        using var bank = TestBank.Open();
        var whole = ShippedZip.Whole().ToArray();
        var refusal = Assert.ThrowsExactly<ImportException>(() => bank.Organization.Import(new MemoryStream(whole[..(whole.Length / 2)])));
        Assert.HasCount(1, refusal.Faults);
    }

    [TestMethod]
    public void An_upgrade_keeps_rows_and_the_steps_that_the_solution_made_itself()
    {
        using var bank = TestBank.Open().WithFacts();
        bank.Segment("eligible", BankFacts.Eligible);
        bank.RunQueue();
        var ada = bank.Customer();
        bank.RunQueue();
        var steps = bank.All("sdkmessageprocessingstep").Count;

        var report = bank.Organization.Import(ShippedZip.Raised());

        Assert.AreEqual("1.0.0.0", report.Replaced);
        Assert.IsEmpty(report.Removed);
        Assert.AreEqual(steps, bank.All("sdkmessageprocessingstep").Count);
        Assert.AreEqual("eligible", bank.Memberships(ada));
        bank.Clock.Advance(System.TimeSpan.FromMinutes(1));
        bank.Update(Contact.LogicalName, ada, Contact.MarketingConsent, false);
        bank.RunQueue();
        Assert.AreEqual("", bank.Memberships(ada));
    }

    [TestMethod]
    public void Uninstalling_takes_all_of_it_and_leaves_the_customers()
    {
        using var bank = TestBank.Open().WithFacts();
        bank.Segment("eligible", BankFacts.Eligible);
        bank.RunQueue();
        bank.Customer();
        bank.RunQueue();

        var report = bank.Organization.Uninstall("PersonasCrm");

        Assert.IsTrue(report.Removed.Any(removed => removed is { Kind: "table", Name: "pcrm_fact", RowsLost: 7 }));
        Assert.IsNull(bank.Organization.Catalog.Find("pcrm_fact"));
        Assert.HasCount(1, bank.All("contact"));
        Assert.IsEmpty(bank.All("sdkmessageprocessingstep"));
        Assert.IsEmpty(bank.All("plugintype"));
        bank.Service.Create(new Entity("contact") { ["lastname"] = "Afterwards" });
        bank.Organization.Import(ShippedZip.Whole());
        Assert.IsEmpty(bank.All(Fact.LogicalName));
    }
}
