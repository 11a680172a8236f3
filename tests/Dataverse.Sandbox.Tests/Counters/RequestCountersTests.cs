using Dataverse.Sandbox.Counters;
using Dataverse.Sandbox.Tests.Messages;
using Microsoft.Xrm.Sdk;

namespace Dataverse.Sandbox.Tests.Counters;

[TestClass]
public sealed class RequestCountersTests
{
    [TestMethod]
    public void Requests_are_counted_by_message_table_and_origin()
    {
        using var test = new TestOrganization();
        CustomApiTests.Api(test, "WritesManyRows");
        var before = test.Organization.Counters.Snapshot();

        test.Service.Execute(new OrganizationRequest("test_Greet") { ["Name"] = "x", ["Times"] = 7 });

        var since = test.Organization.Counters.Snapshot().Since(before);
        Assert.AreEqual(8, since.Total);
        Assert.AreEqual(1, since.Count("test_Greet", origin: Origin.Client));
        Assert.AreEqual(7, since.Count("Create", "contact", Origin.PlugIn));
        Assert.AreEqual(7, since.ByPlugIns);
        CollectionAssert.AreEqual(new[] { 7L }, new System.Collections.Generic.List<long>(since.PlugInRequestsPerOperation.Values));
    }
}
