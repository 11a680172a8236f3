using System;
using Microsoft.Xrm.Sdk;
using Newtonsoft.Json.Linq;

namespace Dataverse.Sandbox.Tests.Pipeline;

[TestClass]
public sealed class ContextTests
{
    [TestMethod]
    [DataRow("jobtitle", 1)]
    [DataRow("firstname", 0)]
    public void An_update_step_runs_only_when_a_filtering_attribute_is_in_the_request(string column, int runs)
    {
        using var test = new TestOrganization();
        var contact = test.Contact();
        test.Step("NotesContext", "Update", 40, filter: "jobtitle,department");

        test.Service.Update(new Entity("contact", contact) { [column] = "x" });

        Assert.HasCount(runs, test.Notes());
    }

    [TestMethod]
    public void Images_hold_the_registered_columns_that_have_a_value()
    {
        using var test = new TestOrganization();
        var contact = test.Contact();
        var step = test.Step("NotesContext", "Update", 40);
        test.Image(step, "before", 0, "firstname,jobtitle");
        test.Image(step, "after", 1, "jobtitle");

        test.Service.Update(new Entity("contact", contact) { ["jobtitle"] = "Analyst" });

        var note = JObject.Parse(test.Notes()[0]);
        Assert.AreEqual("firstname", Columns(note["pre"]!["before"]!));
        Assert.AreEqual("jobtitle", Columns(note["post"]!["after"]!));
    }

    [TestMethod]
    public void Steps_after_the_transaction_began_find_what_prevalidation_said_in_the_parent_context()
    {
        using var test = new TestOrganization();
        test.Step("SaysSomething", "Create", 10);
        test.Step("NotesContext", "Create", 40);

        test.Contact();

        Assert.AreEqual("hello", (string?)JObject.Parse(test.Notes()[0])["shared"]);
    }

    [TestMethod]
    [DataRow(10, false)]
    [DataRow(20, true)]
    [DataRow(40, true)]
    public void Prevalidation_of_a_clients_request_is_outside_the_transaction(int stage, bool inTransaction)
    {
        using var test = new TestOrganization();
        test.Step("NotesContext", "Create", stage);

        test.Contact();

        Assert.AreEqual(inTransaction, (bool)JObject.Parse(test.Notes()[0])["inTransaction"]!);
    }

    [TestMethod]
    public void A_step_runs_as_the_user_it_names_and_knows_who_started()
    {
        using var test = new TestOrganization();
        test.Step("NotesContext", "Create", 40, runsAs: test.Organization.SystemUserId);

        test.Contact();

        var note = JObject.Parse(test.Notes()[0]);
        Assert.AreEqual(test.Organization.SystemUserId, (Guid)note["user"]!);
        Assert.AreEqual(test.Organization.AdminUserId, (Guid)note["initiating"]!);
    }

    // A key attribute is in an image even when the step did not ask for it.
    private static string Columns(JToken columns) =>
        ((string)columns!).Replace(",contactid", "", StringComparison.Ordinal).Replace("contactid,", "", StringComparison.Ordinal);
}
