using System;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Microsoft.Xrm.Sdk.Query;

namespace Dataverse.Sandbox.Tests.Messages;

[TestClass]
public sealed class UpsertTests
{
    [TestMethod]
    public void Creates_with_the_values_of_the_key_and_updates_the_next_time()
    {
        using var test = new TestOrganization(withPlugins: false);

        var first = Upsert(test, "first");
        var second = Upsert(test, "second");

        Assert.IsTrue(first.RecordCreated);
        Assert.IsFalse(second.RecordCreated);
        Assert.AreEqual(first.Target.Id, second.Target.Id);
        var row = test.Service.Retrieve("pluginpackage", first.Target.Id, new ColumnSet("uniquename", "name"));
        Assert.AreEqual("test_one", row["uniquename"]);
        Assert.AreEqual("second", row["name"]);
    }

    [TestMethod]
    public void By_an_id_that_is_not_there_creates_the_row_with_it()
    {
        using var test = new TestOrganization(withPlugins: false);
        var id = Guid.NewGuid();

        var response = (UpsertResponse)test.Service.Execute(new UpsertRequest { Target = new Entity("contact", id) { ["lastname"] = "Lovelace" } });

        Assert.IsTrue(response.RecordCreated);
        Assert.AreEqual("Lovelace", test.Service.Retrieve("contact", id, new ColumnSet("lastname"))["lastname"]);
    }

    private static UpsertResponse Upsert(TestOrganization test, string name) => (UpsertResponse)test.Service.Execute(new UpsertRequest
    {
        Target = new Entity("pluginpackage", "uniquename", "test_one") { ["name"] = name },
    });
}
