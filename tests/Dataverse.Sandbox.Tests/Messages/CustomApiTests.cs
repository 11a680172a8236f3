using System;
using Dataverse.Sandbox.Messages;
using Microsoft.Xrm.Sdk;

namespace Dataverse.Sandbox.Tests.Messages;

[TestClass]
public sealed class CustomApiTests
{
    [TestMethod]
    public void Runs_its_class_and_returns_its_properties()
    {
        using var test = new TestOrganization();
        Api(test, "Greets");

        var response = test.Service.Execute(new OrganizationRequest("test_Greet") { ["Name"] = "Ada", ["Times"] = 2 });

        Assert.AreEqual("Hello Ada Hello Ada", response["Greeting"]);
        Assert.AreEqual("test_Greet", response.ResponseName);
    }

    [TestMethod]
    public void An_optional_number_that_was_left_out_arrives_as_its_default()
    {
        using var test = new TestOrganization();
        Api(test, "Greets");

        Assert.AreEqual("Hello Ada", test.Service.Execute(new OrganizationRequest("test_Greet") { ["Name"] = "Ada" })["Greeting"]);
    }

    [TestMethod]
    [DataRow(null, null, null, "Required field 'Name' is missing")]
    [DataRow("Name", 5, null, "the parameter 'Name' is a Int32. Expected: String")]
    [DataRow("Name", "Ada", "Nmae", "there is no parameter 'Nmae'")]
    public void Checks_what_goes_in(string? parameter, object? value, string? other, string why)
    {
        using var test = new TestOrganization();
        Api(test, "Greets");
        var request = new OrganizationRequest("test_Greet");
        if (parameter is not null) request[parameter] = value;
        if (other is not null) request[other] = "x";

        Assert.Contains(why, Faulted.By(() => test.Service.Execute(request)).Message);
    }

    [TestMethod]
    public void Checks_what_comes_out()
    {
        using var test = new TestOrganization();
        Api(test, "AnswersWrongly");

        Assert.Contains("set 'Greeting' to a Int32. Expected: String",
            Faulted.By(() => test.Service.Execute(new OrganizationRequest("test_Greet") { ["Name"] = "Ada" })).Message);
    }

    [TestMethod]
    public void A_step_on_an_api_that_allows_none_is_refused()
    {
        using var test = new TestOrganization();
        Api(test, "Greets");
        var message = test.Service.Create(new Entity("sdkmessage") { ["name"] = "test_Greet" });

        var fault = Faulted.By(() => test.Service.Create(new Entity("sdkmessageprocessingstep")
        {
            ["name"] = "listens", ["rank"] = 1, ["stage"] = new OptionSetValue(40), ["mode"] = new OptionSetValue(0),
            ["sdkmessageid"] = new EntityReference("sdkmessage", message), ["eventhandler"] = new EntityReference("plugintype", test.PluginType("NotesContext")),
        }));

        Assert.Contains("the custom API 'test_Greet' allows no steps", fault.Message);
    }

    [TestMethod]
    public void A_message_that_nobody_defines_is_refused_by_name()
    {
        using var test = new TestOrganization(withPlugins: false);

        var fault = Faulted.By(() => test.Service.Execute(new OrganizationRequest("CloneAsPatch")));

        Assert.AreEqual(Faults.UnknownMessage, fault.ErrorCode);
        Assert.Contains("'CloneAsPatch'", fault.Message);
    }

    /// <summary>An API with a required text, an optional number and a text as its answer.</summary>
    internal static void Api(TestOrganization test, string plugin)
    {
        var api = test.Service.Create(new Entity("customapi")
        {
            ["uniquename"] = "test_Greet", ["name"] = "Greet", ["displayname"] = "Greet", ["bindingtype"] = new OptionSetValue(0),
                ["allowedcustomprocessingsteptype"] = new OptionSetValue(0),
            ["plugintypeid"] = new EntityReference("plugintype", test.PluginType(plugin)),
        });
        Parameter(test, "customapirequestparameter", api, "Name", 10, isOptional: false);
        Parameter(test, "customapirequestparameter", api, "Times", 7, isOptional: true);
        Parameter(test, "customapiresponseproperty", api, "Greeting", 10, isOptional: null);
    }

    private static void Parameter(TestOrganization test, string table, Guid api, string name, int type, bool? isOptional)
    {
        var row = new Entity(table) { ["customapiid"] = new EntityReference("customapi", api), ["uniquename"] = name, ["name"] = name, ["displayname"] = name,
            ["type"] = new OptionSetValue(type) };
        if (isOptional is { } optional) row["isoptional"] = optional;
        test.Service.Create(row);
    }
}
