using Microsoft.Xrm.Sdk;

namespace Dataverse.Sandbox.Tests.Pipeline;

[TestClass]
public sealed class StepRegistrationTests
{
    [TestMethod]
    [DataRow("Update", 40, "contact", "no_such_column", false, "has no column 'no_such_column'")]
    [DataRow("Delete", 20, "contact", "firstname", false, "filtering attributes have no meaning for 'Delete'")]
    [DataRow("Update", 20, "contact", "", true, "an asynchronous step runs after the operation only")]
    [DataRow("Update", 30, "contact", "", false, "stage 30 is not for steps")]
    public void A_step_that_could_never_run_is_refused(string message, int stage, string table, string filter, bool isAsynchronous, string why)
    {
        using var test = new TestOrganization();

        var fault = Faulted.By(() => test.Step("NotesContext", message, stage, table, isAsynchronous, filter));

        Assert.Contains(why, fault.Message);
    }

    [TestMethod]
    public void A_filter_of_another_message_is_refused()
    {
        using var test = new TestOrganization();

        var fault = Faulted.By(() => test.Service.Create(new Entity("sdkmessageprocessingstep")
        {
            ["name"] = "mixed", ["rank"] = 1, ["stage"] = new OptionSetValue(40), ["mode"] = new OptionSetValue(0),
            ["sdkmessageid"] = new EntityReference("sdkmessage", Sandbox.Platform.SdkMessages.IdOf("Create")),
            ["sdkmessagefilterid"] = new EntityReference("sdkmessagefilter", Sandbox.Platform.SdkMessages.FilterIdOf("Update", "contact")),
            ["eventhandler"] = new EntityReference("plugintype", test.PluginType("NotesContext")),
        }));

        Assert.Contains("its filter belongs to another message", fault.Message);
    }
}
