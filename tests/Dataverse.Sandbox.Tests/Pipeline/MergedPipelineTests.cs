using System.Linq;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Newtonsoft.Json.Linq;

namespace Dataverse.Sandbox.Tests.Pipeline;

[TestClass]
public sealed class MergedPipelineTests
{
    [TestMethod]
    public void CreateMultiple_runs_steps_of_Create_once_a_row_and_its_own_once()
    {
        using var test = new TestOrganization();
        test.Step("NotesContext", "Create", 40);
        test.Step("NotesContext", "CreateMultiple", 40);

        var ids = ((CreateMultipleResponse)test.Service.Execute(new CreateMultipleRequest { Targets = Contacts(3) })).Ids;

        Assert.HasCount(3, ids);
        var notes = test.Notes().Select(JObject.Parse).ToArray();
        Assert.AreEqual(3, notes.Count(note => (string?)note["message"] == "Create"));
        Assert.AreEqual(3, (int)notes.Single(note => (string?)note["message"] == "CreateMultiple")["rows"]!);
    }

    [TestMethod]
    public void Create_runs_steps_of_CreateMultiple_with_one_row()
    {
        using var test = new TestOrganization();
        test.Step("NotesContext", "CreateMultiple", 20);

        test.Contact();

        Assert.AreEqual(1, (int)JObject.Parse(test.Notes().Single())["rows"]!);
    }

    [TestMethod]
    public void One_refusal_undoes_all_rows_of_CreateMultiple()
    {
        using var test = new TestOrganization();
        var rows = Contacts(3);
        rows.Entities[2]["lastname"] = new string('x', 5000);

        Faulted.By(() => test.Service.Execute(new CreateMultipleRequest { Targets = rows }));

        Assert.IsEmpty(test.Service.RetrieveMultiple(new Microsoft.Xrm.Sdk.Query.QueryExpression("contact")).Entities);
    }

    private static EntityCollection Contacts(int count) =>
        new([.. Enumerable.Range(0, count).Select(i => new Entity("contact") { ["lastname"] = "Number " + i })]) { EntityName = "contact" };
}
