using Dataverse.Sandbox.Messages;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace Dataverse.Sandbox.Tests.Pipeline;

[TestClass]
public sealed class StageTests
{
    [TestMethod]
    [DataRow(10)]
    [DataRow(20)]
    public void A_step_before_the_operation_changes_what_is_written(int stage)
    {
        using var test = new TestOrganization();
        test.Step("FillsJobTitle", "Create", stage);
        var sent = new Entity("contact") { ["lastname"] = "Lovelace" };

        var contact = test.Service.Create(sent);

        Assert.AreEqual("filled at " + stage, test.Service.Retrieve("contact", contact, new ColumnSet("jobtitle"))["jobtitle"]);
        Assert.IsFalse(sent.Contains("jobtitle"), "The caller's own object stays as it was.");
    }

    [TestMethod]
    [DataRow(10)]
    [DataRow(20)]
    [DataRow(40)]
    public void A_refusal_undoes_the_operation_and_its_message_reaches_the_caller(int stage)
    {
        using var test = new TestOrganization();
        test.Step("NotesContext", "Create", 40, rank: 1);
        test.Step("Refuses", "Create", stage, rank: 2);

        var fault = Faulted.By(() => test.Contact());

        Assert.AreEqual("No, said the plug-in.", fault.Message);
        Assert.AreEqual(Faults.PlugInRefused, fault.ErrorCode);
        Assert.AreEqual("about to refuse Create", fault.TraceText);
        Assert.IsEmpty(test.Service.RetrieveMultiple(new QueryExpression("contact")).Entities);
        Assert.IsEmpty(test.Notes());
    }

    [TestMethod]
    public void Another_exception_gives_the_generic_fault_with_the_trace()
    {
        using var test = new TestOrganization();
        test.Step("Fails", "Create", 20);

        var fault = Faulted.By(() => test.Contact());

        Assert.AreEqual(Faults.PlugInFailed, fault.ErrorCode);
        Assert.StartsWith("An unexpected error occurred from ISV code.", fault.Message);
        Assert.Contains("InvalidOperationException: broken", fault.Message);
        Assert.AreEqual("about to fail", fault.TraceText);
    }

    [TestMethod]
    public void A_plugin_that_swallows_a_fault_loses_the_transaction()
    {
        using var test = new TestOrganization();
        test.Step("SwallowsAFault", "Create", 40);

        var fault = Faulted.By(() => test.Contact());

        Assert.AreEqual(Faults.PlugInSwallowedFault, fault.ErrorCode);
        Assert.AreEqual(Faults.ObjectDoesNotExist, fault.InnerFault.ErrorCode);
        Assert.IsEmpty(test.Service.RetrieveMultiple(new QueryExpression("contact")).Entities);
    }

    [TestMethod]
    public void Steps_run_in_the_order_of_their_rank()
    {
        using var test = new TestOrganization();
        test.Step("NotesContext", "Create", 40, rank: 2, configuration: "second");
        test.Step("NotesContext", "Create", 40, rank: 1, configuration: "first");

        test.Contact();

        var notes = test.Notes();
        Assert.Contains("\"config\":\"first\"", notes[0]);
        Assert.Contains("\"config\":\"second\"", notes[1]);
    }

    [TestMethod]
    public void A_step_takes_effect_with_the_next_request_and_ends_when_disabled_or_deleted()
    {
        using var test = new TestOrganization();
        var step = test.Step("Refuses", "Create", 20);
        Faulted.By(() => test.Contact());

        test.Service.Update(new Entity("sdkmessageprocessingstep", step) { ["statecode"] = new OptionSetValue(1) });
        test.Contact();
        test.Service.Update(new Entity("sdkmessageprocessingstep", step) { ["statecode"] = new OptionSetValue(0) });
        Faulted.By(() => test.Contact());
        test.Service.Delete("sdkmessageprocessingstep", step);
        test.Contact();
    }

    [TestMethod]
    public void An_endless_chain_is_stopped_at_depth_eight()
    {
        using var test = new TestOrganization();
        var contact = test.Contact();
        test.Step("Loops", "Update", 40);

        var fault = Faulted.By(() => test.Service.Update(new Entity("contact", contact) { ["jobtitle"] = "start" }));

        while (fault.InnerFault is { } inner) fault = inner;
        Assert.AreEqual(Faults.DepthTooHigh, fault.ErrorCode);
        Assert.IsFalse(test.Service.Retrieve("contact", contact, new ColumnSet("jobtitle")).Contains("jobtitle"));
    }

    [TestMethod]
    public void A_batch_inside_a_plugin_is_refused()
    {
        using var test = new TestOrganization();
        test.Step("SendsABatch", "Create", 40);

        Assert.Contains("ExecuteMultiple inside a plug-in is not supported", Faulted.By(() => test.Contact()).Message);
    }
}
