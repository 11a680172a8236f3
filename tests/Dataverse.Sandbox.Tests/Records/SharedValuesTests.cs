using System;
using System.IO;
using Microsoft.Xrm.Sdk;

namespace Dataverse.Sandbox.Tests.Records;

[TestClass]
public sealed class SharedValuesTests
{
    [TestMethod]
    public void What_another_process_registers_takes_effect_here_with_the_next_write()
    {
        var file = Path.Combine(Path.GetTempPath(), Guid.NewGuid().ToString("N") + ".db");
        using (var here = new TestOrganization(file))
        using (var there = Organization.Open(new OrganizationOptions { File = file }))
        {
            var service = there.ServiceFor();
            service.Create(new Entity("contact") { ["lastname"] = "before" });

            here.Step("Refuses", "Create", 20);

            Assert.AreEqual("No, said the plug-in.", Faulted.By(() => service.Create(new Entity("contact") { ["lastname"] = "after" })).Message);
        }

        File.Delete(file);
    }

    [TestMethod]
    public void A_user_who_was_disabled_can_ask_for_nothing_more()
    {
        using var test = new TestOrganization(withPlugins: false);
        var service = test.Organization.ServiceFor(Sandbox.Platform.WellKnown.IntegrationUser);
        service.Execute(new OrganizationRequest("WhoAmI"));

        test.Service.Update(new Entity("systemuser", Sandbox.Platform.WellKnown.IntegrationUser) { ["isdisabled"] = true });

        Assert.Contains("is disabled", Faulted.By(() => service.Execute(new OrganizationRequest("WhoAmI"))).Message);
    }
}
