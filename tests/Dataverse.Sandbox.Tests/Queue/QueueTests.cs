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
    [DataRow(1)]
    [DataRow(3)]
    public void A_job_whose_user_was_disabled_is_parked_and_the_others_run(int workers)
    {
        using var test = new TestOrganization();
        test.Step("NotesContext", "Create", 40, isAsynchronous: true);
        var user = Sandbox.Platform.WellKnown.IntegrationUser;
        test.Organization.ServiceFor(user).Create(new Entity("contact") { ["lastname"] = "theirs" });
        test.Contact();
        test.Service.Update(new Entity("systemuser", user) { ["isdisabled"] = true });

        Assert.AreEqual(new QueueReport(1, 0, 1, 0), test.Organization.Queue.Run(new QueueOptions { Parallelism = workers }));
    }

    [TestMethod]
    public void No_more_jobs_run_than_asked_for_however_many_workers_there_are()
    {
        using var test = new TestOrganization();
        test.Step("NotesContext", "Create", 40, isAsynchronous: true);
        for (var i = 0; i < 10; i++) test.Contact();

        Assert.AreEqual(new QueueReport(5, 0, 0, 5), test.Organization.Queue.Run(new QueueOptions { Parallelism = 4, Most = 5 }));
    }

    [TestMethod]
    public void A_job_is_about_the_row_of_its_table()
    {
        using var test = new TestOrganization();
        test.Step("NotesContext", "Create", 40, isAsynchronous: true);
        var contact = test.Contact();

        var job = test.Service.RetrieveMultiple(new QueryExpression("asyncoperation") { ColumnSet = new ColumnSet("regardingobjectid") }).Entities.Single();
        Assert.AreEqual(new EntityReference("contact", contact), job["regardingobjectid"]);
    }

    [TestMethod]
    public void The_next_job_is_found_without_sorting_those_that_wait()
    {
        using var test = new TestOrganization(withPlugins: false);
        using var session = test.Organization.Database.BeginRead();
        var plan = session.Rows("""EXPLAIN QUERY PLAN SELECT 1 FROM "asyncoperation" WHERE "statecode" IN (0, 1) ORDER BY "sequence" LIMIT 1""",
            row => row.GetString(3));
        Assert.Contains("sandbox_jobs_in_order", string.Join("; ", plan));
        Assert.DoesNotContain("TEMP B-TREE", string.Join("; ", plan));
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
