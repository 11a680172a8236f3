using System;
using System.Linq;
using Dataverse.Sandbox.Counters;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Microsoft.Xrm.Sdk.Query;

namespace Dataverse.Sandbox.Tests.Messages;

[TestClass]
public sealed class RelatedRowsTests
{
    private static readonly Relationship Tasks = new("Contact_Tasks");
    private static readonly Relationship Company = new("contact_customer_accounts");

    [TestMethod]
    public void A_row_is_created_with_its_children_and_its_parent_in_one_request()
    {
        using var test = new TestOrganization(withPlugins: false);
        var contact = new Entity("contact") { ["lastname"] = "Lovelace" };
        contact.RelatedEntities[Tasks] = Rows(new Entity("task") { ["subject"] = "one" }, new Entity("task") { ["subject"] = "two" });
        contact.RelatedEntities[Company] = Rows(new Entity("account") { ["name"] = "Engines Ltd" });
        var before = test.Organization.Counters.Snapshot();

        var id = test.Service.Create(contact);

        Assert.AreEqual(1, test.Organization.Counters.Snapshot().Since(before).Total);
        CollectionAssert.AreEquivalent(new[] { "one", "two" }, test.Notes());
        Assert.AreEqual("Engines Ltd", test.Service.Retrieve("contact", id, new ColumnSet("parentcustomerid")).GetAttributeValue<EntityReference>(
            "parentcustomerid").Name);
    }

    [TestMethod]
    public void An_update_creates_new_children_and_changes_those_with_an_id()
    {
        using var test = new TestOrganization(withPlugins: false);
        var id = test.Contact();
        var task = test.Service.Create(new Entity("task") { ["subject"] = "old", ["regardingobjectid"] = new EntityReference("contact", id) });
        var contact = new Entity("contact", id) { ["jobtitle"] = "Analyst" };
        contact.RelatedEntities[Tasks] = Rows(new Entity("task", task) { ["subject"] = "changed" },
            new Entity("task", Guid.NewGuid()) { ["subject"] = "new", EntityState = EntityState.Created });

        test.Service.Update(contact);

        CollectionAssert.AreEquivalent(new[] { "changed", "new" }, test.Notes());
    }

    [TestMethod]
    public void One_Retrieve_brings_children_and_parent()
    {
        using var test = new TestOrganization(withPlugins: false);
        var account = test.Service.Create(new Entity("account") { ["name"] = "Engines Ltd" });
        var contact = test.Service.Create(new Entity("contact") { ["lastname"] = "Lovelace", ["parentcustomerid"] = new EntityReference("account", account) });
        test.Service.Create(new Entity("task") { ["subject"] = "hers", ["regardingobjectid"] = new EntityReference("contact", contact) });
        test.Service.Create(new Entity("task") { ["subject"] = "nobody's" });
        var request = new RetrieveRequest
        {
            Target = new EntityReference("contact", contact), ColumnSet = new ColumnSet("lastname"),
            RelatedEntitiesQuery = new RelationshipQueryCollection
            {
                { Tasks, new QueryExpression("task") { ColumnSet = new ColumnSet("subject") } },
                { Company, new FetchExpression("<fetch><entity name='account'><attribute name='name'/></entity></fetch>") },
            },
        };
        var before = test.Organization.Counters.Snapshot();

        var row = ((RetrieveResponse)test.Service.Execute(request)).Entity;

        Assert.AreEqual(1, test.Organization.Counters.Snapshot().Since(before).Count("Retrieve", "contact", Origin.Client));
        Assert.AreEqual("hers", row.RelatedEntities[Tasks].Entities.Single()["subject"]);
        Assert.AreEqual("Engines Ltd", row.RelatedEntities[Company].Entities.Single()["name"]);
    }

    [TestMethod]
    public void Rows_are_associated_once_and_disassociated()
    {
        using var test = new TestOrganization(withPlugins: false);
        var team = test.Service.Create(new Entity("team") { ["name"] = "Analysts", ["administratorid"] = new EntityReference(
            "systemuser", test.Organization.AdminUserId), ["businessunitid"] = new EntityReference("businessunit", Sandbox.Platform.WellKnown.BusinessUnit) });
        var members = new Relationship("teammembership_association");
        var users = new EntityReferenceCollection { new EntityReference("systemuser", test.Organization.AdminUserId) };

        test.Service.Associate("team", team, members, users);
        Assert.Contains("already related", Faulted.By(() => test.Service.Associate("team", team, members, users)).Message);
        Assert.AreEqual(1, Members());
        test.Service.Disassociate("team", team, members, users);
        Assert.AreEqual(0, Members());

        int Members() => ((RetrieveResponse)test.Service.Execute(new RetrieveRequest
        {
            Target = new EntityReference("team", team), ColumnSet = new ColumnSet(false),
            RelatedEntitiesQuery = new RelationshipQueryCollection { { members, new QueryExpression("systemuser") } },
        })).Entity.RelatedEntities[members].Entities.Count;
    }

    [TestMethod]
    [DataRow("Contact_Tasks", "<fetch>", "the FetchXML is not well-formed")]
    [DataRow("Contact_Tasks", "<fetch><entity name='account'/></fetch>", "leads to 'task', but the query asks for 'account'")]
    [DataRow("Contact_Taks", "<fetch><entity name='task'/></fetch>", "Did you mean 'Contact_Tasks'?")]
    public void A_query_for_related_rows_that_cannot_be_is_refused_with_the_remedy(string relationship, string fetch, string why)
    {
        using var test = new TestOrganization(withPlugins: false);
        var request = new RetrieveRequest { Target = new EntityReference("contact", test.Contact()), ColumnSet = new ColumnSet(false),
            RelatedEntitiesQuery = new RelationshipQueryCollection { [new Relationship(relationship)] = new FetchExpression(fetch) } };

        Assert.Contains(why, Faulted.By(() => test.Service.Execute(request)).Message);
    }

    [TestMethod]
    public void A_row_without_a_table_is_refused()
    {
        using var test = new TestOrganization(withPlugins: false);

        Assert.Contains("The table '' does not exist", Faulted.By(() => test.Service.Execute(new UpsertRequest { Target = new Entity() })).Message);
    }

    private static EntityCollection Rows(params Entity[] rows) => new(rows) { EntityName = rows[0].LogicalName };
}
