using System;
using System.IO;
using System.Linq;
using Dataverse.Sandbox.Queue;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using Newtonsoft.Json.Linq;

namespace Dataverse.Sandbox.Tests.Queue;

[TestClass]
public sealed class QueueTests
{
    [TestMethod]
    public void An_asynchronous_step_waits_until_the_queue_runs_and_finds_its_images()
    {
        using var test = new TestOrganization();
        var step = test.Step("NotesContext", "Update", 40, isAsynchronous: true);
        test.Image(step, "before", 0, "lastname");
        test.Service.Update(new Entity("contact", test.Contact()) { ["jobtitle"] = "Analyst" });
        Assert.IsEmpty(test.Notes());
        Assert.AreEqual(1, test.Organization.Queue.Waiting);

        var report = test.Organization.Queue.Run();

        Assert.AreEqual(new QueueReport(1, 0, 0, 0), report);
        var note = JObject.Parse(test.Notes().Single());
        Assert.AreEqual(1, (int)note["mode"]!);
        Assert.IsFalse((bool)note["inTransaction"]!);
        Assert.Contains("lastname", (string)note["pre"]!["before"]!);
    }

    [TestMethod]
    public void A_job_that_asks_for_it_is_tried_again_later()
    {
        using var test = new TestOrganization();
        test.Step("NeedsThreeTries", "Create", 40, isAsynchronous: true);
        test.Contact();

        Assert.AreEqual(new QueueReport(0, 1, 0, 1), test.Organization.Queue.Run());
        Assert.AreEqual(new QueueReport(0, 0, 0, 1), test.Organization.Queue.Run(), "It is not yet time.");
        test.Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.AreEqual(new QueueReport(0, 1, 0, 1), test.Organization.Queue.Run());
        Assert.AreEqual(new QueueReport(1, 0, 0, 0), test.Organization.Queue.Run(new QueueOptions { IgnoresBackOff = true }));
    }

    [TestMethod]
    public void A_job_that_fails_is_parked_with_its_reason()
    {
        using var test = new TestOrganization();
        test.Step("Refuses", "Create", 40, isAsynchronous: true);
        test.Contact();

        Assert.AreEqual(new QueueReport(0, 0, 1, 0), test.Organization.Queue.Run());

        var job = test.Service.RetrieveMultiple(new QueryExpression("asyncoperation")
            { ColumnSet = new ColumnSet("statuscode", "friendlymessage") }).Entities.Single();
        Assert.AreEqual(31, job.GetAttributeValue<OptionSetValue>("statuscode").Value);
        Assert.AreEqual("No, said the plug-in.", job["friendlymessage"]);
    }

    [TestMethod]
    public void A_rolled_back_operation_leaves_no_job()
    {
        using var test = new TestOrganization();
        test.Step("NotesContext", "Create", 40, isAsynchronous: true);
        test.Step("Refuses", "Create", 40);

        Faulted.By(() => test.Contact());

        Assert.AreEqual(0, test.Organization.Queue.Waiting);
    }

    [TestMethod]
    public void Two_workers_run_every_job_once()
    {
        var file = Path.Combine(Path.GetTempPath(), Guid.NewGuid().ToString("N") + ".db");
        using (var test = new TestOrganization(file))
        {
            test.Step("NotesContext", "Create", 40, isAsynchronous: true);
            for (var i = 0; i < 50; i++) test.Contact("Number " + i);

            var report = test.Organization.Queue.Run(new QueueOptions { Parallelism = 4 });

            Assert.AreEqual(new QueueReport(50, 0, 0, 0), report);
            Assert.HasCount(50, test.Notes());
        }

        File.Delete(file);
    }

    [TestMethod]
    public void Jobs_of_a_process_that_died_are_run_by_the_next()
    {
        using var test = new TestOrganization();
        test.Step("NotesContext", "Create", 40, isAsynchronous: true);
        test.Contact();
        using (var session = test.Organization.Database.BeginWrite())
        {
            session.Run("""UPDATE "asyncoperation" SET "statecode" = 2, "statuscode" = 20, "hostid" = '999999999/1'""");
            session.Commit();
        }

        Assert.AreEqual(new QueueReport(1, 0, 0, 0), test.Organization.Queue.Run());
    }
}
