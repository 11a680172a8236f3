using System;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using Dataverse.Sandbox.Queue;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Microsoft.Xrm.Sdk.Query;

namespace Dataverse.Sandbox.Tests.Messages;

[TestClass]
public sealed class ConcurrencyTests
{
    [TestMethod]
    [DataRow(true)]
    [DataRow(false)]
    public void Many_clients_and_the_queue_at_once_lose_nothing(bool inFile)
    {
        var file = inFile ? Path.Combine(Path.GetTempPath(), Guid.NewGuid().ToString("N") + ".db") : null;
        using (var test = new TestOrganization(file))
        {
            test.Step("FillsJobTitle", "Create", 20);
            test.Step("NotesContext", "Create", 40, isAsynchronous: true);
            Action client = () =>
            {
                for (var i = 0; i < 25; i++)
                {
                    var id = test.Contact();
                    Assert.AreEqual("filled at 20", test.Service.Retrieve("contact", id, new ColumnSet("jobtitle"))["jobtitle"]);
                }
            };

            Parallel.Invoke(client, client, client, client, () => test.Organization.Queue.Run());
            test.Organization.Queue.Run(new QueueOptions { Parallelism = 2 });

            Assert.HasCount(100, test.Service.RetrieveMultiple(new QueryExpression("contact")).Entities);
            Assert.HasCount(100, test.Notes());
        }

        if (file is not null) File.Delete(file);
    }

    [TestMethod]
    public void Upserts_of_one_key_at_once_make_one_row()
    {
        using var test = new TestOrganization(withPlugins: false);

        Parallel.For(0, 16, i => test.Service.Execute(new UpsertRequest { Target = new Entity("pluginpackage", "uniquename", "test_one") { ["name"] = "from " + i } }));

        Assert.HasCount(1, test.Service.RetrieveMultiple(new QueryExpression("pluginpackage")).Entities.Where(row => row.Id != Guid.Empty).ToArray());
    }
}
