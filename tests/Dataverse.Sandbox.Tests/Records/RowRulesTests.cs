using System;
using System.Linq;
using Dataverse.Sandbox.Messages;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Microsoft.Xrm.Sdk.Query;

namespace Dataverse.Sandbox.Tests.Records;

[TestClass]
public sealed class RowRulesTests
{
    [TestMethod]
    public void A_doubled_alternate_key_names_the_key()
    {
        using var test = new TestOrganization(withPlugins: false);
        Package();

        var fault = Faulted.By(() => Package());

        Assert.AreEqual(Faults.DuplicateRecordEntityKey, fault.ErrorCode);
        Assert.Contains("pluginpackage_uniquename", fault.Message);

        Guid Package() => test.Service.Create(new Entity("pluginpackage") { ["name"] = "x", ["uniquename"] = "x", ["version"] = "1.0" });
    }

    [TestMethod]
    public void A_doubled_id_is_refused()
    {
        using var test = new TestOrganization(withPlugins: false);
        var id = test.Contact();

        Assert.AreEqual(Faults.DuplicateRecord, Faulted.By(() => test.Service.Create(new Entity("contact", id) { ["lastname"] = "Twin" })).ErrorCode);
    }

    [TestMethod]
    public void A_row_that_changed_since_it_was_read_is_not_overwritten()
    {
        using var test = new TestOrganization(withPlugins: false);
        var read = test.Service.Retrieve("contact", test.Contact(), new ColumnSet("jobtitle"));
        test.Service.Update(new Entity("contact", read.Id) { ["jobtitle"] = "somebody else's" });

        var request = new UpdateRequest { Target = new Entity("contact", read.Id) { ["jobtitle"] = "mine", RowVersion = read.RowVersion },
            ConcurrencyBehavior = ConcurrencyBehavior.IfRowVersionMatches };
        Assert.AreEqual(Faults.ConcurrencyVersionMismatch, Faulted.By(() => test.Service.Execute(request)).ErrorCode);

        request.Target.RowVersion = test.Service.Retrieve("contact", read.Id, new ColumnSet(false)).RowVersion;
        test.Service.Execute(request);
        Assert.AreEqual("mine", test.Service.Retrieve("contact", read.Id, new ColumnSet("jobtitle"))["jobtitle"]);
    }

    [TestMethod]
    public void A_state_brings_its_default_status_and_refuses_a_foreign_one()
    {
        using var test = new TestOrganization(withPlugins: false);
        var id = test.Contact();

        Assert.AreEqual(Faults.InvalidStateCodeStatusCode,
            Faulted.By(() => test.Service.Update(new Entity("contact", id) { ["statuscode"] = new OptionSetValue(2) })).ErrorCode);
        test.Service.Execute(new OrganizationRequest("SetState")
            { ["EntityMoniker"] = new EntityReference("contact", id), ["State"] = new OptionSetValue(1), ["Status"] = new OptionSetValue(-1) });

        Assert.AreEqual(2, test.Service.Retrieve("contact", id, new ColumnSet("statuscode")).GetAttributeValue<OptionSetValue>("statuscode").Value);
    }

    [TestMethod]
    public void Deleting_a_row_follows_its_relationships()
    {
        using var test = new TestOrganization(withPlugins: false);
        var account = test.Service.Create(new Entity("account") { ["name"] = "Engines Ltd" });
        var contact = test.Service.Create(new Entity("contact") { ["lastname"] = "Lovelace", ["parentcustomerid"] = new EntityReference("account", account) });
        test.Service.Create(new Entity("task") { ["subject"] = "hers", ["regardingobjectid"] = new EntityReference("contact", contact) });

        test.Service.Delete("contact", contact);
        Assert.IsEmpty(test.Notes(), "Activities go with what they are about.");
        Assert.AreEqual(Faults.ObjectDoesNotExist, Faulted.By(() => { test.Service.Delete("contact", contact); }).ErrorCode);
    }

    [TestMethod]
    public void A_currency_in_use_cannot_be_deleted()
    {
        using var test = new TestOrganization(withPlugins: false);
        test.Service.Create(new Entity("account") { ["name"] = "a", ["revenue"] = new Money(1m) });

        Assert.AreEqual(Faults.CannotDeleteDueToAssociation,
            Faulted.By(() => { test.Service.Delete("transactioncurrency", Sandbox.Platform.WellKnown.BaseCurrency); }).ErrorCode);
    }

    [TestMethod]
    public void A_currency_without_an_exchange_rate_is_neither_created_nor_left_behind()
    {
        using var test = new TestOrganization(withPlugins: false);
        var thaler = new Entity("transactioncurrency")
            { ["currencyname"] = "Thaler", ["isocurrencycode"] = "XTH", ["currencysymbol"] = "Th", ["currencyprecision"] = 2 };

        Assert.Contains("'transactioncurrency.exchangerate'", Faulted.By(() => { test.Service.Create(thaler); }).Message, StringComparison.Ordinal);
        thaler["exchangerate"] = 0m;
        Assert.Contains("outside the valid range", Faulted.By(() => { test.Service.Create(thaler); }).Message, StringComparison.Ordinal);
        thaler["exchangerate"] = 4m;
        var id = test.Service.Create(thaler);
        Assert.Contains("'transactioncurrency.exchangerate'",
            Faulted.By(() => test.Service.Update(new Entity("transactioncurrency", id) { ["exchangerate"] = null })).Message, StringComparison.Ordinal);

        var account = test.Service.Create(new Entity("account")
            { ["name"] = "a", ["revenue"] = new Money(1m), ["transactioncurrencyid"] = new EntityReference("transactioncurrency", id) });
        Assert.AreEqual(0.25m, test.Service.Retrieve("account", account, new ColumnSet("revenue_base")).GetAttributeValue<Money>("revenue_base").Value);
    }

    [TestMethod]
    public void An_owner_brings_owning_user_and_team_and_can_be_changed_by_Assign()
    {
        using var test = new TestOrganization(withPlugins: false);
        var id = test.Contact();
        var team = new EntityReferenceCollection { new EntityReference("team", Sandbox.Platform.WellKnown.DefaultTeam) };
        test.Service.Associate("role", Sandbox.Platform.WellKnown.SystemAdministrator, new Relationship("teamroles_association"), team);

        test.Service.Execute(new OrganizationRequest("Assign")
            { ["Target"] = new EntityReference("contact", id), ["Assignee"] = new EntityReference("team", Sandbox.Platform.WellKnown.DefaultTeam) });

        var row = test.Service.Retrieve("contact", id, new ColumnSet("ownerid", "owninguser", "owningteam"));
        Assert.AreEqual("team", row.GetAttributeValue<EntityReference>("ownerid").LogicalName);
        Assert.IsFalse(row.Contains("owninguser"));
        Assert.AreEqual(Sandbox.Platform.WellKnown.DefaultTeam, row.GetAttributeValue<EntityReference>("owningteam").Id);
    }

    [TestMethod]
    public void Row_versions_rise_over_all_tables()
    {
        using var test = new TestOrganization(withPlugins: false);
        var first = test.Service.Retrieve("contact", test.Contact(), new ColumnSet("versionnumber")).GetAttributeValue<long>("versionnumber");
        var second = test.Service.Create(new Entity("account") { ["name"] = "a" });

        Assert.IsGreaterThan(first, test.Service.Retrieve("account", second, new ColumnSet("versionnumber")).GetAttributeValue<long>("versionnumber"));
    }

    [TestMethod]
    public void A_row_that_was_read_can_be_sent_back_whole()
    {
        using var test = new TestOrganization(withPlugins: false);
        var row = test.Service.Retrieve("contact", test.Contact(), new ColumnSet(true));

        test.Service.Update(row);

        Assert.AreEqual(1, test.Service.RetrieveMultiple(new QueryExpression("contact")).Entities.Count(contact => contact.Id == row.Id));
    }
}
